// `npm run package [-- --out FILE]`: the .vsix from what is built, the same to the byte wherever the same commit is packaged, and a list
// of its parts. Times in it are those of the last commit, unless SOURCE_DATE_EPOCH says otherwise.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { entries, samePermissions } from './zip.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const { name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: `${name}-${version}.vsix` } } });
const out = resolve(root, values.out);

function run(command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const epoch = process.env.SOURCE_DATE_EPOCH ?? run('git', ['log', '-1', '--format=%ct']).trim();
run('npx', ['--no-install', 'vsce', 'package', ...options, '--out', out], { SOURCE_DATE_EPOCH: epoch, TZ: 'UTC' });

const zip = readFileSync(out);
samePermissions(zip);
writeFileSync(out, zip);
const parts = new Map();
for (const { name: path, packed, size } of entries(zip)) {
  // A folder of many files is one part.
  const part = /^extension\/(?:dist\/dict|docs\/images|docs)(?=\/)/.exec(path)?.[0] ?? path;
  const sum = parts.get(part) ?? { files: 0, packed: 0, size: 0 };
  parts.set(part, { files: sum.files + 1, packed: sum.packed + packed, size: sum.size + size });
}
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(10);
console.log('    packed      size (kB)');
for (const [part, { files, packed, size }] of [...parts].sort(([, a], [, b]) => b.packed - a.packed))
  console.log(`${kb(packed)}${kb(size)}  ${part}${files > 1 ? ` (${files} files)` : ''}`);
console.log(`${kb(zip.length)}            ${out}`);
