// Requests that nobody waits for any more, over stdio: what comes together is written at once, as an editor under a fast typist does.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { LSPErrorCodes, type Message, StreamMessageReader } from 'vscode-languageserver/node';

const URI = 'untitled:cancelling';
const TEXT = `共同声明\n\n${Array.from({ length: 60 }, (_, i) => `${i + 1}. 両首脳は、議題${i}を歓迎した。\n`).join('')}`;

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../server/src/lsp/node.ts'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const answers = new Map<number, Answer>();
const waiting = new Map<number, () => void>();
let lastId = 0;

/** Writes messages in one piece. */
function send(...messages: readonly object[]): void {
  const frames = messages.map((message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  });
  child.stdin.write(frames.join(''));
}

const request = (method: string, params: object) => ({ id: ++lastId, method, params });
const cancel = ({ id }: { id: number }) => ({ method: '$/cancelRequest', params: { id } });
const change = (version: number) => ({
  method: 'textDocument/didChange',
  params: {
    textDocument: { uri: URI, version },
    contentChanges: [{ range: { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } }, text: '両' }],
  },
});
const answered = ({ id }: { id: number }): Promise<Answer> =>
  new Promise((resolve) => {
    const done = () => resolve(answers.get(id)!);
    if (answers.has(id)) done();
    else waiting.set(id, done);
  });

const document = { textDocument: { uri: URI } };
const METHODS = [
  'textDocument/foldingRange',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/semanticTokens/full',
  'textDocument/formatting',
  'textDocument/diagnostic',
  'textDocument/completion',
];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    request(METHODS[i % METHODS.length]!, {
      ...document,
      position: { line: 2, character: 9 },
      options: { tabSize: 4, insertSpaces: true },
    }),
  );

before(async () => {
  new StreamMessageReader(child.stdout).listen((message: Message) => {
    const { id, method } = message as { id?: number; method?: string };
    if (id === undefined || method !== undefined) return;
    answers.set(id, message as Answer);
    waiting.get(id)?.();
  });
  const initialize = request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  send(initialize);
  await answered(initialize);
  send(
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: URI, languageId: 'joint-statement', version: 1, text: TEXT } },
    },
  );
});
after(async () => {
  send(request('shutdown', {}), { method: 'exit' });
  child.stdin.end();
});

test('of many requests those that are cancelled are answered so, the others with what they ask for', async () => {
  const requests = many(140);
  const cancelled = requests.filter((_, i) => i % 10 !== 3);
  send(...requests, ...cancelled.map(cancel));
  const found = await Promise.all(requests.map(answered));
  assert.equal(found.filter(({ error }) => error?.code === LSPErrorCodes.RequestCancelled).length, cancelled.length);
  for (const [i, { error, result }] of found.entries())
    assert.ok(i % 10 !== 3 || (error === undefined && result !== undefined), JSON.stringify(error));
});

test('a request about a text that has changed while it waited is answered so, without work; findings and completion are of the newest', async () => {
  const requests = many(70);
  send(...requests, change(2), change(3));
  const found = await Promise.all(requests.map(answered));
  for (const [i, { error, result }] of found.entries()) {
    const anyVersion = /diagnostic|completion/.test(requests[i]!.method);
    if (anyVersion) assert.ok(error === undefined && result !== undefined, JSON.stringify(error));
    else assert.equal(error?.code, LSPErrorCodes.ContentModified, requests[i]!.method);
  }
  const [again] = many(1);
  send(again!);
  assert.equal((await answered(again!)).error, undefined);
});
