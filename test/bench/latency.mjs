// Keystroke to diagnostics over stdio, beside a language server that does nothing, in one run: `npm run bench` (after `npm run build`).
// No two paragraphs are equal and no state of the text comes twice: a sentence grows, each time in another paragraph.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figures, SERVERS, start } from './servers.mjs';
import { statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const EDITS = 150;

async function measure(command, text) {
  const started = performance.now();
  const server = await start(command, text);
  const first = performance.now() - started;
  // The dictionary is ready by then.
  await new Promise((done) => setTimeout(done, 2500));
  await server.pull();
  const times = [];
  for (let i = 0; i < EDITS; i++) {
    const at = performance.now();
    await server.edit();
    await server.pull();
    times.push(performance.now() - at);
  }
  await server.stop();
  return { first, ...figures(times) };
}

const reference =
  process.env.JOINT_STATEMENT_REFERENCE ??
  join(root, '..', 'shared', 'reference', '2013-japan-russia-joint-statement.txt');
const texts = [
  ...(existsSync(reference) ? [['the reference (53 paragraphs)', readFileSync(reference, 'utf8')]] : []),
  ['53 paragraphs', statement(53)],
  ['1,060 paragraphs', statement(1060)],
];
const ms = (value) => value.toFixed(1).padStart(8);
console.log('text                            server   first   median      p95 (ms)');
for (const [name, text] of texts) {
  const empty = await measure(SERVERS.empty, text);
  const full = await measure(SERVERS.ours, text);
  for (const [server, { first, median, p95 }] of [
    ['empty', empty],
    ['ours', full],
  ])
    console.log(`${name.padEnd(32)}${server.padEnd(6)}${ms(first)}${ms(median)}${ms(p95)}`);
  console.log(
    `${''.padEnd(32)}ratio ${ms(full.first / empty.first)}${ms(full.median / empty.median)}${ms(full.p95 / empty.p95)}`,
  );
}
