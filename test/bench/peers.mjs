// Our language server beside textlint with its presets for Japanese, on the same text with the same edits in the same run:
// `npm run bench:peers`. textlint is asked in its own process, and only its own work counts; ours is asked over the protocol, and the way
// there and back counts too. Spelling is in doubt in every paragraph, so that ours needs its words, as textlint needs them always. textlint
// and its presets are installed on first need (peers/), 134 MB.

import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memory, processor, SERVERS, start as startServer } from './servers.mjs';
import { inDoubt, statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const peers = join(import.meta.dirname, 'peers');
const STARTS = 3;
/** Edits before the measured ones, until neither gets faster any more. */
const WARM = 200;
const WARM_PEER = 20;
const EDITS = 15;

/** No state of the text comes twice: sentences grow, each time in another paragraph. */
function states(text) {
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/^\d|^[０-９].{30}/.test(line) ? [i] : []));
  return Array.from({ length: WARM + EDITS }, (_, i) => {
    const line = places[(i * 17 + 5) % places.length];
    const character = Math.min(20, lines[line].length);
    const added = String.fromCharCode(0x3042 + (i % 80));
    lines[line] = lines[line].slice(0, character) + added + lines[line].slice(character);
    return { text: lines.join('\n'), line, character, added };
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** One process of ours: start to first findings, memory then, and (if asked) edits once the words are there. */
async function ours(text, edits) {
  const start = performance.now();
  const server = await startServer(SERVERS.ours, text);
  const first = performance.now() - start;
  const firstWork = processor(server.pid);
  const without = memory(server.pid);
  if (server.first.length === 0) throw new Error('we found nothing');
  const times = [];
  let before = 0;
  if (edits.length > 0) await server.words();
  for (const [i, edit] of edits.entries()) {
    if (i === WARM) before = processor(server.pid);
    const at = performance.now();
    await server.insert(edit);
    await server.pull();
    times.push(performance.now() - at);
  }
  const work = (processor(server.pid) - before) / EDITS;
  const full = memory(server.pid);
  await server.stop();
  return { first, firstWork, without, full, edit: median(times.slice(WARM)), work, findings: server.first.length };
}

/** The same of textlint, with the presets that a file in peers/ names. Its words are there before its first finding. */
async function textlint(config, text, edits) {
  const start = performance.now();
  const child = fork(join(peers, 'lint.mjs'), [join(peers, config)], { cwd: peers });
  await once(child, 'message');
  const lint = async (state) => {
    child.send(state);
    return (await once(child, 'message'))[0];
  };
  const { findings } = await lint(text);
  const first = performance.now() - start;
  const firstWork = processor(child.pid);
  const without = memory(child.pid);
  if (findings === 0) throw new Error('textlint found nothing');
  const times = [];
  let before = 0;
  for (const [i, state] of edits.slice(-WARM_PEER - EDITS).entries()) {
    if (i === WARM_PEER) before = processor(child.pid);
    times.push((await lint(state.text)).milliseconds);
  }
  const work = (processor(child.pid) - before) / EDITS;
  const full = memory(child.pid);
  child.kill();
  await once(child, 'exit');
  return { first, firstWork, without, full, edit: median(times.slice(WARM_PEER)), work, findings };
}

/** Installs textlint unless it is there in the versions of the lockfile. */
function install() {
  const marker = join(peers, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(peers, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  console.log('Installing textlint and its presets for this checkout (134 MB, half a minute, once) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci ended with ${status}`);
  writeFileSync(marker, wanted);
}

const PEERS = [
  ['textlint, ja-technical-writing', 'technical-writing.json'],
  ['textlint, with jtf-style too', 'both.json'],
];
const number = (value) => value.toFixed(value < 100 ? 1 : 0).padStart(9);

/** Several starts, alternately, and one row of edits each. */
async function compare(name, text) {
  const edits = states(text);
  const sides = [
    ['ours', (given) => ours(text, given)],
    ...PEERS.map(([peer, config]) => [peer, (given) => textlint(config, text, given)]),
  ];
  const results = sides.map(() => []);
  for (let i = 0; i < STARTS; i++)
    for (const [side, [, run]] of sides.entries()) results[side].push(await run(i === 0 ? edits : []));
  const rows = results.map((runs) => ({
    edit: runs[0].edit,
    work: runs[0].work,
    firstWork: median(runs.map(({ firstWork }) => firstWork)),
    first: median(runs.map(({ first }) => first)),
    without: median(runs.map(({ without }) => without)),
    full: runs[0].full,
    findings: runs[0].findings,
  }));
  console.log(`\n${name}: ${text.length} characters, ${EDITS} edits, ${STARTS} starts`);
  console.log("(the clock's milliseconds, the processor's in brackets)");
  console.log('                                    an edit         first findings     then MB   end MB findings');
  const pair = (clock, work) => `${number(clock)} (${number(work).trim()})`.padEnd(20);
  for (const [side, { edit, work, first, firstWork, without, full, findings }] of rows.entries())
    console.log(
      `${sides[side][0].padEnd(32)}${pair(edit, work)}${pair(first, firstWork)}${number(without)}${number(full)}${String(findings).padStart(9)}`,
    );
  const [own, ...others] = rows;
  for (const [i, other] of others.entries())
    console.log(
      `against ${PEERS[i][0].replace('textlint, ', '')}: an edit ${(other.edit / own.edit).toFixed(0)} (${(other.work / own.work).toFixed(0)}) times faster, ` +
        `first findings ${(other.first / own.first).toFixed(1)} (${(other.firstWork / own.firstWork).toFixed(1)}) times sooner, ` +
        `memory then 1/${(other.without / own.without).toFixed(1)}, at the end 1/${(other.full / own.full).toFixed(1)}`,
    );
}

install();
const reference =
  process.env.JOINT_STATEMENT_REFERENCE ??
  join(root, '..', 'shared', 'reference', '2013-japan-russia-joint-statement.txt');
// With an error in the middle: a full stop in half width.
await compare('53 paragraphs', inDoubt(statement(53).replace('。\n\n３０', '｡\n\n３０')));
if (existsSync(reference)) await compare('the reference statement', inDoubt(readFileSync(reference, 'utf8')));
