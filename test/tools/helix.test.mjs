// Helix has no mode without a screen: it runs in tmux, keys are sent as a person presses them, and what is seen is what the screen shows.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { available, documented, patterns, STATEMENT, workshop } from './tools.mjs';

const [config] = documented('toml', 'editors.md');
const there = available('hx', ['hx', 'tmux']) && spawnSync('tmux', ['-V']).status === 0;

test('docs/editors.md gives Helix the file names of the language', () => {
  const names = [...config.matchAll(/\{ glob = "([^"]+)" \}/g)].map(([, name]) => name);
  assert.deepEqual(names, patterns());
});

/** Helix on a file in a terminal of its own. */
async function helix({ folder, run }, file) {
  const tmux = (...args) => run('tmux', ['-L', 'joint-statement', '-f', '/dev/null', ...args]);
  const screen = async () => (await tmux('capture-pane', '-p')).stdout;
  await tmux('new-session', '-d', '-x', '160', '-y', '40', '-c', folder, `env TERM=xterm-256color hx ${file}`);
  return {
    /** Names of keys ("Enter") or characters to type. A terminal takes what follows Escape at once for a key held with Alt. */
    async press(...keys) {
      for (const key of keys) {
        await tmux('send-keys', ...(/^(Enter|Escape|C-.)$/.test(key) ? [key] : ['-l', key]));
        if (key === 'Escape') await sleep(300);
      }
    },
    /** The screen, as soon as it shows something. */
    async seen(wanted) {
      const end = Date.now() + 60_000;
      for (;;) {
        const shown = await screen();
        if (wanted.test(shown)) return shown;
        if (Date.now() > end) throw new Error(`waited in vain for ${wanted}:\n${shown}`);
        await sleep(100);
      }
    },
    quit: () => tmux('kill-server'),
  };
}

test(
  'Helix: diagnostics, hover, completion, a quick fix, rename',
  { skip: there ? false : 'not run: hx or tmux absent' },
  async () => {
    const place = workshop('helix');
    const { file, read, end } = place;
    file('example.statement.txt', STATEMENT);
    file('helix/languages.toml', config);
    const { press, seen, quit } = await helix(place, 'example.statement.txt');
    try {
      await seen(/^● +5 .*\n.*\n● +7 /m);
      // To the first diagnostic, whose message is shown then.
      await press('gg', ']d');
      await seen(/半角の「｡」.*\n.*half-width-punctuation/);
      await press('gg', ':5', 'Enter', 'f歓', ' k');
      await seen(/歓迎する：/);
      await press('Escape');
      // The list comes by itself while one types; what stands first in it is taken.
      await press('ge', 'o５　両首脳は，');
      await seen(/…を歓迎した。/);
      await press('C-n');
      await seen(/^ +8 +５　両首脳は，.+した。/m);
      await press('Enter');
      await press('Escape', 'xd');
      await seen(/支持した。\n +~/);
      await press(':7', 'Enter', ' a');
      await seen(/ここから番号を振り直す/);
      await press('Enter');
      await seen(/^ +7 +３　両首脳/m);
      await press(':3', 'Enter', 'f両', ' r');
      await seen(/rename-to:両首脳/);
      await press('C-u', '双方の首脳', 'Enter');
      await seen(/１　双方の首脳は/);
      await press(':w', 'Enter');
      await seen(/written/);
      assert.equal(read('example.statement.txt'), STATEMENT.replace('４　', '３　').replaceAll('両首脳', '双方の首脳'));
    } finally {
      await quit();
      end();
    }
  },
);
