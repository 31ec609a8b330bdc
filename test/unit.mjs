// Runs every *.test.ts beside the sources and in test/ (not the VS Code suite) in node's own test runner.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packDictionary } from '../server/dictionary.mjs';

const files = ['server/src', 'client/src', 'test']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter(
    (name) => name.endsWith('.test.ts') && !name.includes('node_modules') && !name.startsWith(join('test', 'vscode')),
  )
  .filter((name) => process.argv.length < 3 || process.argv.slice(2).some((part) => name.includes(part)));
await packDictionary(join('dist', 'dict'));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
