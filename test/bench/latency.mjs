// Keystroke to diagnostics over stdio, beside a language server that does nothing, in one run: `npm run bench` (after `npm run build`).
// No two paragraphs are equal and no state of the text comes twice: a sentence grows, each time in another paragraph.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { statement } from './statement.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const EDITS = 150;

async function measure(command, text) {
  const started = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench.statement.txt';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'joint-statement', version: 1, text },
  });
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await pull();
  const first = performance.now() - started;
  // The dictionary is ready by then.
  await new Promise((done) => setTimeout(done, 2500));
  await pull();
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/[^\s]{30}/.test(line) ? [i] : [])).slice(1);
  const times = [];
  for (let i = 0; i < EDITS; i++) {
    const line = places[(i * 17) % places.length];
    const character = Math.min(20, lines[line].length);
    const added = String.fromCharCode(0x3042 + (i % 40));
    lines[line] = lines[line].slice(0, character) + added + lines[line].slice(character);
    const at = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: added }],
    });
    await pull();
    times.push(performance.now() - at);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  child.stdin.end();
  times.sort((a, b) => a - b);
  return { first, median: times[EDITS >> 1], p95: times[Math.floor(EDITS * 0.95)] };
}

const ours = [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'];
const floor = [join(import.meta.dirname, 'empty-server.mjs')];
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
  const empty = await measure(floor, text);
  const full = await measure(ours, text);
  for (const [server, { first, median, p95 }] of [
    ['empty', empty],
    ['ours', full],
  ])
    console.log(`${name.padEnd(32)}${server.padEnd(6)}${ms(first)}${ms(median)}${ms(p95)}`);
  console.log(
    `${''.padEnd(32)}ratio ${ms(full.first / empty.first)}${ms(full.median / empty.median)}${ms(full.p95 / empty.p95)}`,
  );
}
