import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { available, documented, patterns, STATEMENT, workshop } from './tools.mjs';

const [config] = documented('elisp', 'editors.md');
const there =
  available('emacs', ['emacs-nox', 'elpa-eglot']) &&
  spawnSync('emacs', ['--batch', '--eval', "(require 'eglot)"]).status === 0;

test('docs/editors.md gives Emacs the file names of the language, and no more', () => {
  const names = [...config.matchAll(/"((?:\\\\\.|共同|joint)[^"]*\\\\')"/g)].map(
    ([, name]) =>
      // From Emacs' regular expressions in a string to ours.
      new RegExp(
        name
          .replaceAll('\\\\', '\\')
          .replace(/\\([()|])/g, '$1')
          .replaceAll("\\'", '$'),
      ),
  );
  assert.equal(names.length, 4);
  const taken = (path) => names.some((name) => name.test(path));
  for (const pattern of patterns()) assert.ok(taken(`/案/${pattern.replaceAll('*', '日')}`), pattern);
  for (const path of [
    '/a/b.txt',
    '/共同声明/a.txt',
    '/a/共同声明.json',
    '/a/statement.txt.bak',
    '/joint-statement/a.txt',
  ])
    assert.ok(!taken(path), path);
});

test(
  'Emacs: diagnostics, hover, completion, a quick fix, rename',
  { skip: there ? false : 'not run: emacs with eglot absent' },
  async () => {
    const { file, read, run, end } = workshop('emacs');
    try {
      file('example.statement.txt', STATEMENT);
      const init = file('init.el', config);
      const script = new URL('emacs.el', import.meta.url).pathname;
      const ended = await run('emacs', ['--batch', '-l', init, '-l', script]).catch((error) => error);
      const seen = JSON.parse(read('seen.json'));
      assert.equal(seen.fault, undefined, `${seen.fault}\n${ended.stderr}`);
      assert.equal(seen.mode, 'joint-statement-mode');
      assert.deepEqual(seen.diagnostics, ['4:23', '6:0']);
      assert.match(seen.message, /半角の「｡」|項番号/);
      assert.match(seen.hover, /歓迎/);
      assert.ok(seen.completion.length > 3, seen.completion.join());
      assert.deepEqual(seen.left, ['4:23']);
      assert.equal(read('example.statement.txt'), STATEMENT.replace('４　', '３　').replaceAll('両首脳', '双方の首脳'));
    } finally {
      end();
    }
  },
);
