// Keystroke to diagnostics over stdio, beside a language server that does nothing, in one run: `npm run bench` (after `npm run build`).
// No two paragraphs are equal and no state of the text comes twice: a sentence grows, each time in another paragraph. Where spelling is in
// doubt, the words of each sentence that is edited are needed: that text is measured with the rules about words off, and on.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figures, processor, SERVERS, start } from './servers.mjs';
import { inDoubt, statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const EDITS = 150;
/** Edits between the two measurements: a server that has just started compiles what it runs, one that has been typed into has done so. */
const BETWEEN = 600;
const WORDLESS = { rules: { 'spelling-variant': 'off', 'official-spelling': 'off' } };

async function measure({ command, settings, words }, text) {
  const started = performance.now();
  const server = await start(command, text, settings);
  const first = performance.now() - started;
  if (words) await server.words();
  const fresh = await edits(server, EDITS);
  await edits(server, BETWEEN);
  const later = await edits(server, EDITS);
  await server.stop();
  return { fresh: fresh.median, fresh95: fresh.p95, later: later.median, later95: later.p95, work: later.work, first };
}

/** So many edits, one by one: the wait for the findings of each, and what the processor did for it. */
async function edits(server, count) {
  const times = [];
  const before = processor(server.pid);
  for (let i = 0; i < count; i++) {
    const at = performance.now();
    await server.edit();
    await server.pull();
    times.push(performance.now() - at);
  }
  return { ...figures(times), work: (processor(server.pid) - before) / count };
}

const EMPTY = { name: 'empty', command: SERVERS.empty };
const OURS = { name: 'ours', command: SERVERS.ours };
const PLAIN = [EMPTY, OURS];
const DOUBT = [EMPTY, { ...OURS, name: 'words off', settings: WORDLESS }, { ...OURS, name: 'words on', words: true }];

const reference =
  process.env.JOINT_STATEMENT_REFERENCE ??
  join(root, '..', 'shared', 'reference', '2013-japan-russia-joint-statement.txt');
const texts = [
  ...(existsSync(reference) ? [['the reference (53 paragraphs)', readFileSync(reference, 'utf8'), PLAIN]] : []),
  ['53 paragraphs', statement(53), PLAIN],
  ['1,060 paragraphs', statement(1060), PLAIN],
  ['53 paragraphs, spelling in doubt', inDoubt(statement(53)), DOUBT],
  ['1,060 paragraphs, spelling in doubt', inDoubt(statement(1060)), DOUBT],
];
const COLUMNS = {
  first: 'first',
  fresh: 'fresh',
  fresh95: '95 %',
  later: 'later',
  later95: '95 %',
  work: 'processor',
};
const row = (name, cells) => console.log(`  ${name.padEnd(12)}${cells.map((each) => each.padStart(10)).join('')}`);
console.log(
  `Milliseconds from start to first findings; from keystroke to findings (median and 95th percentile) in the first ${EDITS} edits, and in
${EDITS} after ${EDITS + BETWEEN}, with those of the processor.`,
);
row('', Object.values(COLUMNS));
for (const [name, text, servers] of texts) {
  console.log(`${name} (${text.length} characters)`);
  let floor;
  for (const server of servers) {
    const figure = await measure(server, text);
    const cells = (value) => Object.keys(COLUMNS).map((column) => value(column).toFixed(1));
    row(
      server.name,
      cells((column) => figure[column]),
    );
    if (floor)
      row(
        '  times',
        cells((column) => figure[column] / floor[column]),
      );
    floor ??= figure;
  }
}
