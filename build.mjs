// Bundles the extension, the language server and the command line into dist/. `--watch` rebuilds on change.

import { context } from 'esbuild';
import { packDictionary } from './server/dictionary.mjs';

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

// For a browser nothing of node is at hand: an import of it fails the build.
const browser = { ...common, platform: 'browser', target: 'es2022', outdir: 'dist' };

const builds = [
  { ...browser, entryPoints: { 'browser-extension': 'client/src/browser.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { 'browser-server': 'server/src/lsp/browser.ts' }, format: 'iife' },
  { ...common, entryPoints: { extension: 'client/src/node.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/src/lsp/node.ts' }, outdir: 'dist' },
  { ...common, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

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
