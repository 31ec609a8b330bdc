// The dictionary: time until words are ready, memory, and how long the event loop stands still meanwhile; kuromoji's own loader and
// ours in one run, medians of processes in turn. Then a server that has to tokenise a long document while someone types in another.
// `npm run bench:words` builds first.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { inDoubt, statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const RUNS = 5;
const SENTENCE = '両首脳は、両国間の貿易及び投資の拡大を歓迎した。';
const megabytes = (bytes) => bytes / (1 << 20);
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const loaders = {
  // As long as ours takes: its stalls are those of the machine.
  bare: () => sleep(300).then(() => undefined),
  stock: async () => {
    const kuromoji = require('kuromoji');
    const tokenizer = await new Promise((done, fail) => {
      const dicPath = join(root, 'node_modules', 'kuromoji', 'dict');
      kuromoji.builder({ dicPath }).build((error, made) => (error ? fail(error) : done(made)));
    });
    return () => tokenizer.tokenize(SENTENCE);
  },
  ours: async (bundle) => {
    const words = await require(bundle).loadWords(join(root, 'dist', 'dict'));
    return () => words.tokens(SENTENCE);
  },
};

/** One process: loads once, and prints what it cost. */
async function child(loader, bundle) {
  let stall = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
  }, 1);
  await sleep(20);
  stall = 0;
  last = performance.now();
  const start = last;
  const use = await loaders[loader](bundle);
  const time = performance.now() - start;
  await sleep(20);
  clearInterval(beat);
  use?.();
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await sleep(20);
  }
  console.log(JSON.stringify({ time, stall, memory: megabytes(process.memoryUsage().rss), used: use?.().length }));
}

/** A long document in which every sentence is in doubt, and the longest answer for a short one until its findings about words are out. */
async function longDocument() {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const open = (uri, text) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'joint-statement', version: 1, text },
    });
  const pull = async (uri) =>
    (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;
  const text = (count) => inDoubt(statement(count));
  await open('untitled:short', text(5));
  await open('untitled:long', text(1060));
  await pull('untitled:short');
  await pull('untitled:long');
  const start = performance.now();
  let longest = 0;
  for (let tries = 0; ; tries++) {
    const at = performance.now();
    await connection.sendRequest('jointStatement/status', { uri: 'untitled:short' });
    longest = Math.max(longest, performance.now() - at);
    await sleep(2);
    // Only now and then: a pull of the long document checks all of it.
    if (tries % 100 === 99 && (await pull('untitled:long')).some(({ code }) => code === 'spelling-variant')) break;
    if (performance.now() - start > 60_000) throw new Error('no findings about words in a minute');
  }
  const time = performance.now() - start;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  server.stdin.end();
  return { characters: text(1060).length, time, longest };
}

if (process.argv[2] === '--child') await child(process.argv[3], process.argv[4]);
else {
  const folder = mkdtempSync(join(tmpdir(), 'joint-statement-words-'));
  try {
    const bundle = join(folder, 'dictionary.cjs');
    await build({
      entryPoints: [join(root, 'server', 'src', 'host', 'dictionary.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    const results = { bare: [], stock: [], ours: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const [loader, list] of Object.entries(results)) {
        const { stdout, stderr } = spawnSync(
          process.execPath,
          ['--expose-gc', import.meta.filename, '--child', loader, bundle],
          { encoding: 'utf8' },
        );
        if (!stdout) throw new Error(stderr);
        list.push(JSON.parse(stdout));
      }
    }
    const of = (loader, what) => median(results[loader].map((each) => each[what]));
    const memory = (loader) => of(loader, 'memory') - of('bare', 'memory');
    const line = (name, value) => {
      const [bare, stock, ours] = ['bare', 'stock', 'ours'].map(value);
      const numbers = [bare, stock, ours].map((each) => each.toFixed(0).padStart(8)).join('');
      console.log(`${name.padEnd(34)}${numbers}${(ours / stock).toFixed(2).padStart(8)}`);
    };
    console.log(`${`medians of ${RUNS} processes`.padEnd(34)}    bare   stock    ours   ratio`);
    line('ready (ms)', (loader) => of(loader, 'time'));
    line('memory above bare Node (MB)', memory);
    line('longest stall while loading (ms)', (loader) => of(loader, 'stall'));
    const { characters, time, longest } = await longDocument();
    console.log(
      `words of ${characters} characters after ${time.toFixed(0)} ms; the longest answer for another document meanwhile: ${longest.toFixed(0)} ms`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
