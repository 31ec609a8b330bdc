// Bundles the extension, the language server and the command line into dist/. `--watch` rebuilds on change; `--inputs` prints the files
// that go into the bundles, and writes nothing.

import { chmod, cp } from 'node:fs/promises';
import { build, context } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !process.argv.includes('--watch'),
  sourcemap: process.argv.includes('--watch'),
  legalComments: 'none',
  logLevel: 'warning',
};

const builds = [
  { ...common, entryPoints: { extension: 'client/src/node.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/src/lsp/node.ts' }, outdir: 'dist' },
  { ...common, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

if (process.argv.includes('--inputs')) {
  const made = await Promise.all(builds.map((options) => build({ ...options, write: false, metafile: true })));
  console.log([...new Set(made.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort().join('\n'));
  process.exit();
}

// kuromoji's dictionary is data: it lies beside the bundles and is read on first need.
await cp('node_modules/kuromoji/dict', 'dist/dict', { recursive: true });
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
