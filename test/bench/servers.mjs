// What the benchmarks of the server share: a server started over stdio, and the figures of a list of times.

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = resolve(import.meta.dirname, '..', '..');

/** The servers that are measured: ours, and one that does nothing. */
export const SERVERS = {
  ours: [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'],
  empty: [join(import.meta.dirname, 'empty-server.mjs')],
};

export const uri = 'file:///bench.statement.txt';

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
  await pull();
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/[^\s]{30}/.test(line) ? [i] : [])).slice(1);
  let edits = 0;
  return {
    connection,
    pid: child.pid,
    pull,
    lines,
    /** A sentence grows by one character; no state of the text comes twice. Answers where. */
    async edit() {
      const line = places[(edits * 17) % places.length];
      const character = Math.min(20, lines[line].length);
      const added = String.fromCharCode(0x3042 + (edits % 40));
      edits++;
      lines[line] = lines[line].slice(0, character) + added + lines[line].slice(character);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: edits + 1 },
        contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: added }],
      });
      return { line, character };
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      child.stdin.end();
    },
  };
}

/** Median and 95th percentile. */
export function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], p95: sorted[Math.floor(sorted.length * 0.95)] };
}
