// What the benchmarks of the server share: a server started over stdio, what its process uses, and the figures of a list of times.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = resolve(import.meta.dirname, '..', '..');

/** The servers that are measured: ours, and one that does nothing. */
export const SERVERS = {
  ours: [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'],
  empty: [join(import.meta.dirname, 'empty-server.mjs')],
};

export const uri = 'file:///bench.statement.txt';

/** The processor time that a process has used in all its threads (ms); unlike the clock's it does not depend on who else is at work. */
export function processor(pid) {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return Number.NaN;
  const used = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return used.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** The memory that a process holds now (MB). */
export function memory(pid) {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'))[1]) / 1024;
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

/** How long findings about words may keep one waiting. */
const PATIENCE = 30_000;

/**
 * Starts a server on a text and waits for the first findings. Edits are made one by one, each in another paragraph. `options` are what else
 * the server is told at its start.
 */
export async function start(command, text, settings, options = {}) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    initializationOptions: { settings, ...options },
    // As in VS Code: findings may come later, and are asked for then.
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'joint-statement', version: 1, text },
  });
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const { items: first } = await pull();
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/[^\s]{30}/.test(line) ? [i] : [])).slice(1);
  let edits = 0;
  let version = 1;
  const insert = ({ line, character, added }) =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: added }],
    });
  return {
    connection,
    pid: child.pid,
    /** The first findings. */
    first,
    pull,
    lines,
    insert,
    /** Waits until the words of the text are there, which one of its findings tells. */
    async words() {
      const end = performance.now() + PATIENCE;
      while (!(await pull()).items.some(({ code }) => code === 'spelling-variant')) {
        if (performance.now() > end) throw new Error(`no finding about words in ${PATIENCE / 1000} s`);
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    /** A sentence grows by one character; no state of the text comes twice. Answers where. */
    async edit() {
      const line = places[(edits * 17) % places.length];
      const character = Math.min(20, lines[line].length);
      const added = String.fromCharCode(0x3042 + (edits % 40));
      edits++;
      lines[line] = lines[line].slice(0, character) + added + lines[line].slice(character);
      await insert({ line, character, added });
      return { line, character };
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

/** Median and 95th percentile. */
export function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], p95: sorted[Math.floor(sorted.length * 0.95)] };
}
