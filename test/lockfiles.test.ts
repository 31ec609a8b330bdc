import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './statements';

/** Of the product, and of what is installed for tests and benchmarks alone. */
const FOLDERS = ['', 'test/vscode/host', 'test/vscode/host-newest', 'test/bench/peers'];

/** Packages that run a program when they are installed; another one is looked at before it is named here. */
const WITH_SCRIPTS = ['@vscode/vsce-sign', 'argon2', 'code-server', 'esbuild', 'keytar'];

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const entriesOf = (folder: string): [string, Entry][] => {
  const { packages } = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8'));
  return Object.entries<Entry>(packages).filter(([path]) => path !== '');
};
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

for (const folder of FOLDERS) {
  test(`what is installed is what was locked, and runs nothing unknown: ${folder || 'the product'}`, () => {
    const entries = entriesOf(folder);
    assert.ok(entries.length > 100);
    for (const [path, { integrity, resolved, hasInstallScript }] of entries) {
      assert.match(integrity ?? '', /^sha512-/, `${path} has no checksum`);
      assert.equal(resolved, undefined, `${path} names where it is to be had`);
      assert.ok(
        !hasInstallScript || WITH_SCRIPTS.includes(nameOf(path)),
        `${path} runs a program when it is installed`,
      );
    }
  });
}

test('who installs the command line gets nothing else with it: what it needs is bundled', () => {
  assert.deepEqual(
    entriesOf('').filter(([, { dev }]) => !dev),
    [],
  );
});
