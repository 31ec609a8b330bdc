import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { DEFAULT_CONFIG } from '../core/config';
import { EMPTY_PROFILE } from '../core/reference/profile';
import { RULES } from '../core/rules';
import type { CheckOptions, Outcome } from './check-file';
import { progress } from './progress';

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-pool-'));

/** Threads run a bundle, here as in what ships. */
const bundled = (name: string): string => {
  const outfile = join(folder, `${name}.js`);
  buildSync({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  return outfile;
};
const { checkAll, threadsFor } = require(bundled('pool')) as typeof import('./pool');

const WITHOUT_WORDS = Object.fromEntries(RULES.filter(({ needs }) => needs === 'words').map(({ id }) => [id, 'off']));
const OPTIONS: CheckOptions = {
  locale: 'en',
  profile: EMPTY_PROFILE,
  config: { ...DEFAULT_CONFIG, rules: WITHOUT_WORDS as CheckOptions['config']['rules'] },
  configPath: join(folder, '.joint-statement.json'),
  fix: false,
  final: false,
  auto: false,
};

const text = (n: number) =>
  `日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した。\n${'\n'.repeat(n)}３　両首脳は，第${n}回の会合を歓迎した｡\n`;

const files = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, text(i));
    return path;
  });

const paths = (outcomes: readonly (Outcome | undefined)[]) =>
  outcomes.map((outcome) => (outcome && 'report' in outcome ? outcome.report.path : outcome?.failure));

test('threads answer what one answers, in the order given', async () => {
  const given = [...files(12), join(folder, 'missing.txt'), ''];
  const alone = await checkAll(given, OPTIONS, { threads: 1 });
  const counts: number[] = [];
  const together = await checkAll(given, OPTIONS, { threads: 3, done: (count) => counts.push(count) });
  assert.deepEqual(together, alone);
  assert.deepEqual(paths(alone), [...given.slice(0, 12), 'no such file', 'no such file']);
  assert.ok(
    alone.slice(0, 12).every((outcome) => outcome && 'report' in outcome && outcome.report.problems.length > 1),
  );
  assert.deepEqual(
    counts,
    given.map((_, i) => i + 1),
  );
});

test('after an abort the file in hand is finished and no other is begun', async () => {
  for (const threads of [1, 2]) {
    const abort = new AbortController();
    const given = files(20);
    const outcomes = await checkAll(given, OPTIONS, { threads, done: () => abort.abort(), signal: abort.signal });
    const begun = outcomes.filter((outcome) => outcome !== undefined);
    assert.ok(begun.length >= 1 && begun.length <= threads, `${begun.length} with ${threads}`);
  }
});

test('threads are as many as pay', () => {
  assert.deepEqual(
    [1, 10, 99, 100, 1000].map((count) => threadsFor(count, 16)),
    [1, 1, 1, 2, 4],
  );
  assert.equal(threadsFor(1000, 1), 1);
});

test('Ctrl+C: nothing is printed, no file is left half written', async () => {
  const broken = '日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した｡\n';
  const fixed = broken.replace('｡', '。');
  const given = Array.from({ length: 2000 }, (_, i) => {
    const path = join(folder, `fix-${i}.txt`);
    writeFileSync(path, broken);
    return path;
  });
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ rules: WITHOUT_WORDS }));
  const child = spawn(
    process.execPath,
    [bundled('main'), 'check', '--fix', '--threads', '2', '--config', config, ...given],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  const ended = once(child, 'close');
  while (child.exitCode === null && readFileSync(given[0]!, 'utf8') !== fixed) await setTimeout(5);
  child.kill('SIGINT');
  assert.equal((await ended)[0], 130);
  assert.equal(output, '');
  const texts = given.map((path) => readFileSync(path, 'utf8'));
  assert.deepEqual(
    texts.filter((each) => each !== fixed && each !== broken),
    [],
  );
  assert.ok(texts.includes(broken), 'it ended before all were fixed');
});

test('progress: one line on a terminal, now and then, and gone at the end; nothing elsewhere', () => {
  const run = (isTTY: boolean) => {
    const written: (string | Uint8Array)[] = [];
    let time = 0;
    const { done, end } = progress(
      9,
      { isTTY, write: (data: string | Uint8Array) => written.push(data) > 0 },
      () => time,
    );
    for (let count = 1; count <= 9; count++) {
      time += 150;
      done(count);
    }
    end();
    return written.join('').split('\r').slice(1);
  };
  assert.deepEqual(run(false), []);
  const shown = run(true);
  assert.deepEqual([shown[0], shown.at(-1)], ['joint-statement: 4/9', '\u001b[K']);
});
