// Bundles the extension, the language server and the command line into dist/. `--watch` rebuilds on change; `--inputs` prints the files
// that go into the bundles, and writes nothing.

import { chmod, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, context } from 'esbuild';
import { packDictionary } from './server/dictionary.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outdir: 'dist',
  minify: !process.argv.includes('--watch'),
  sourcemap: process.argv.includes('--watch'),
  legalComments: 'none',
  logLevel: 'warning',
};

// For a browser nothing of node is at hand: an import of it fails the build.
const browser = { ...common, platform: 'browser', target: 'es2022' };

/** A third of a rule's file are examples, which a server never reads. */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /core[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^( {2})(examples|clean): \[(?:.*\],$|[\s\S]*?^ {2}\],$)/gm,
        '$1$2: [],',
      ),
      loader: 'ts',
    }));
  },
};

/** These have bundles of their own: one for whoever wants it, and nobody else loads it. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /[\\/](?:serve|main|encode|language-client)$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${basename(path)}.js`, external: true },
    );
  },
};

const builds = [
  { ...browser, entryPoints: { 'browser-extension': 'client/src/browser.ts' }, external: ['vscode'] },
  {
    ...browser,
    entryPoints: { 'browser-server': 'server/src/lsp/browser.ts' },
    format: 'iife',
    plugins: [withoutExamples],
  },
  { ...common, entryPoints: { extension: 'client/src/node.ts' }, external: ['vscode'], plugins: [apart] },
  { ...common, entryPoints: { 'language-client': 'client/src/language-client.ts' }, external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/src/lsp/node.ts' }, plugins: [apart] },
  { ...common, entryPoints: { serve: 'server/src/lsp/serve.ts' }, plugins: [withoutExamples] },
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/node.ts' },
    plugins: [apart],
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...common, entryPoints: { main: 'server/src/cli/main.ts' }, plugins: [apart] },
  { ...common, entryPoints: { 'reading-thread': 'server/src/lsp/reading-thread.ts' } },
  { ...common, entryPoints: { encode: 'server/src/host/encode.ts' } },
];

if (process.argv.includes('--inputs')) {
  const made = await Promise.all(builds.map((options) => build({ ...options, write: false, metafile: true })));
  console.log([...new Set(made.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort().join('\n'));
  process.exit();
}

// kuromoji's dictionary is data: it lies beside the bundles and is read on first need.
await packDictionary('dist/dict');
for (const options of builds) {
  const build = await context(options);
  if (process.argv.includes('--watch')) await build.watch();
  else {
    await build.rebuild();
    await build.dispose();
  }
}

// Other editors and shells run it by name.
if (!process.argv.includes('--watch')) await chmod('dist/cli.js', 0o755);
