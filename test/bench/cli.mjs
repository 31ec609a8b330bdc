// The command line on 1,000 files in one run: `npm run bench:cli [-- FILES]`. Prints time and memory, in one thread and in as many as
// it takes by itself, and of one file beside it. The files are statements of 53 paragraphs, no two of them equal.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'joint-statement-bench-'));

/** One run of the command line: seconds by the clock and of the processor, and the most memory that it held (MB). */
function run(files, ...threads) {
  const used = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--require',
      join(import.meta.dirname, 'usage.cjs'),
      'dist/cli.js',
      'check',
      '--format',
      'json',
      ...threads,
      ...files,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, BENCH_USAGE: used },
    },
  );
  if (status === null || status > 1) throw new Error(`the command line ended with ${status}\n${stderr}`);
  const { files: reports } = JSON.parse(stdout);
  if (reports.length !== files.length || reports.some(({ path }, i) => path !== files[i]))
    throw new Error('not every file was reported in its place');
  return { seconds: (performance.now() - start) / 1000, ...JSON.parse(readFileSync(used, 'utf8')), stdout };
}

try {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const files = Array.from({ length: count }, (_, i) => {
    const path = join(texts, `${i}.statement.txt`);
    writeFileSync(path, statement(53, i));
    return path;
  });
  console.log(`${availableParallelism()} cores, ${count} files of 53 paragraphs`);
  console.log('run                 seconds  processor  files/s   memory (MB)');
  const print = (name, { seconds, processor, memory }, n) =>
    console.log(
      `${name.padEnd(18)}${seconds.toFixed(2).padStart(9)}${processor.toFixed(2).padStart(11)}${(n / seconds).toFixed(0).padStart(9)}${memory.toFixed(0).padStart(14)}`,
    );
  const one = run(files.slice(0, 1));
  print('1 file', one, 1);
  const single = run(files, '--threads', '1');
  print('all, 1 thread', single, count);
  const many = run(files);
  print('all, as it chooses', many, count);
  if (single.stdout !== many.stdout) throw new Error('threads change what is reported');
  console.log(
    `ratio of the two    ${(single.seconds / many.seconds).toFixed(2)}× the speed, ${(many.memory / single.memory).toFixed(2)}× the memory`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
