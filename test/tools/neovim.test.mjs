import assert from 'node:assert/strict';
import { test } from 'node:test';
import { available, documented, patterns, STATEMENT, workshop } from './tools.mjs';

const [config] = documented('lua', 'editors.md');
const there = available('nvim', ['neovim']);

test('docs/editors.md gives Neovim the file names of the language', () => {
  const names = [...config.matchAll(/'(\*[^']+)'/g)].map(([, name]) => name);
  assert.deepEqual(names, patterns());
});

test(
  'Neovim: diagnostics, hover, completion, a quick fix, rename',
  { skip: there ? false : 'not run: neovim absent' },
  async () => {
    const { file, read, run, end } = workshop('neovim');
    try {
      file('example.statement.txt', STATEMENT);
      const init = file('init.lua', config);
      const script = new URL('neovim.lua', import.meta.url).pathname;
      const ended = await run('nvim', [
        '--headless',
        '-i',
        'NONE',
        '-n',
        '-u',
        init,
        '-S',
        script,
        'example.statement.txt',
      ]).catch((error) => error);
      const seen = JSON.parse(read('seen.json'));
      assert.equal(seen.fault, undefined, `${seen.fault}\n${ended.stderr}`);
      assert.equal(seen.filetype, 'joint-statement');
      // Neovim counts bytes: three to a character before the half-width full stop.
      const stop = new TextEncoder().encode('１　両首脳は，港湾の分野における協力を歓迎した').length;
      assert.deepEqual(seen.diagnostics, [`half-width-punctuation@4:${stop}`, 'numbering-sequence@6:0']);
      assert.match(seen.message, /半角の「｡」/);
      assert.match(seen.hover, /歓迎/);
      assert.ok(seen.completion.length > 3, seen.completion.join());
      assert.deepEqual(seen.left, [`half-width-punctuation@4:${stop}`]);
      assert.equal(read('example.statement.txt'), STATEMENT.replace('４　', '３　').replaceAll('両首脳', '双方の首脳'));
    } finally {
      end();
    }
  },
);
