// The package as it is released: the same bytes from two clean clones in different folders, and exactly what belongs into it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { entries } from './zip.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/** The .vsix of the last commit, from a clone of its own, made by somebody with this umask. */
function packaged(name, umask) {
  process.umask(umask);
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  const clone = join(folder, name);
  run('git', ['clone', '--quiet', root, clone]);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  run('npm', ['run', 'package', '--silent', '--', '--out', join(folder, 'a.vsix')], clone);
  return readFileSync(join(folder, 'a.vsix'));
}

test('two clean clones in different folders make the same bytes, with exactly what belongs into the package', () => {
  const vsix = packaged('one', 0o022);
  assert.ok(vsix.equals(packaged('another-place', 0o077)), 'the packages differ');
  assert.ok(vsix.length < 20e6, `${vsix.length} bytes`);

  const names = entries(vsix).map(({ name }) => name.replace(/^extension\//, ''));
  const belongs = [
    /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest)$/,
    /^(?:package\.json|package\.nls(?:\.ja)?\.json|language-configuration\.json)$/,
    /^(?:readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt|images\/icon\.png)$/,
    /^dist\/[\w-]+\.js$/,
    /^dist\/dict\/words\.gz$/,
    /^examples\/.+\.txt$/,
    /^docs\/(?:\w+\.md|images\/[\w-]+\.png)$/,
    /^(?:l10n|schemas|snippets|syntaxes)\/[\w.-]+\.json$/,
  ];
  assert.deepEqual(
    names.filter((name) => !belongs.some((part) => part.test(name))),
    [],
    'what does not belong into it',
  );
  for (const name of [
    'dist/extension.js',
    'dist/browser-extension.js',
    'dist/browser-server.js',
    'dist/server.js',
    'dist/cli.js',
    'dist/dict/words.gz',
    'docs/rules.md',
    'images/icon.png',
    'THIRD-PARTY-NOTICES.txt',
    'LICENSE.txt',
  ])
    assert.ok(names.includes(name), `${name} is missing`);
});
