import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type Client, codes, connect, NODE, open, pullFrom, SERVER } from './lsp-client';

const TEXT =
  '日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した｡\n２　両首脳は，一致した。\n３　両首脳は，２０２４年及び２０2５年の会合を歓迎した。\n';
const EXPECTED = ['half-width-punctuation@2:11', 'digit-width@4:14'];

/** The same with a word in two spellings: for these morphology is wanted. */
const IN_DOUBT = `${TEXT}４　両首脳は，会談を呼びかけた。\n５　両首脳は，会談を呼び掛けた。\n`;

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-'));
after(() => rmSync(folder, { recursive: true }));

/** Waits until something is true; says what it waited for if it never is. */
async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 600, `never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A server spoken to byte by byte. */
function raw(): {
  child: ChildProcessWithoutNullStreams;
  out: () => string;
  err: () => string;
  send: (body: object) => void;
} {
  const child = spawn(process.execPath, [...NODE, SERVER, '--stdio']);
  let [out, err] = ['', ''];
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    err += bytes;
  });
  // The server may go while something is still written to it.
  child.stdin.on('error', () => undefined);
  const send = (body: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...body });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  return { child, out: () => out, err: () => err, send };
}

const INITIALIZE = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };

test('requests before initialize and after shutdown are answered; exit ends the process', async () => {
  const { child, out, err, send } = raw();
  send({
    id: 90,
    method: 'textDocument/hover',
    params: { textDocument: { uri: 'a:b' }, position: { line: 0, character: 0 } },
  });
  await until('an answer before initialize', () => out().includes('"id":90'));
  send(INITIALIZE);
  await until('initialize is answered', () => out().includes('"capabilities"'));
  send({ id: 2, method: 'shutdown' });
  await until('shutdown is answered', () => out().includes('"id":2'));
  send({
    id: 91,
    method: 'textDocument/hover',
    params: { textDocument: { uri: 'a:b' }, position: { line: 0, character: 0 } },
  });
  await until('an answer after shutdown', () => out().includes('"id":91'));
  send({ method: 'exit' });
  await until('the process ends', () => child.exitCode !== null);
  assert.equal(child.exitCode, 0);
  assert.equal(err(), '');
});

test('what is no message does no harm: the next one is answered, and the process goes with its pipe', async () => {
  const { child, out, err, send } = raw();
  child.stdin.write('Content-Length: 9\r\n\r\n{"broken"');
  child.stdin.write('Content-Length: 4\r\n\r\nnull');
  send({ id: 'x', method: 'no/such/method', params: 7 });
  send({ method: 'textDocument/didChange', params: {} });
  send(INITIALIZE);
  await until('initialize is answered', () => out().includes('"capabilities"'));
  // A length that is too long swallows what follows; when the pipe closes the server must still go.
  child.stdin.write('Content-Length: 100000\r\n\r\n{"jsonrpc":"2.0"}');
  child.stdin.end();
  await until('the process ends', () => child.exitCode !== null || child.signalCode !== null);
  assert.ok(err().split('\n').length < 30, err());
});

test('a pipe that breaks while the server writes ends it', async () => {
  const { child, out, err, send } = raw();
  send(INITIALIZE);
  await until('initialize is answered', () => out().includes('"capabilities"'));
  child.stdout.destroy();
  for (let id = 10; id < 60; id++) send({ id, method: 'textDocument/hover', params: {} });
  child.stdin.end();
  await until('the process ends', () => child.exitCode !== null || child.signalCode !== null);
  assert.ok(err().split('\n').length < 30, err());
});

test('odd orders: unknown documents, versions out of order, ranges beyond the text, cancelled requests', async () => {
  const { connection, stop } = await connect({ pull: true });
  const uri = 'untitled:odd';
  const change = (version: number, range: object | undefined, text: string) =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:never' } });
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'untitled:never', version: 3 },
    contentChanges: [{ text: 'x' }],
  });
  await open(connection, uri, TEXT);
  await change(9, { start: { line: 500, character: 7 }, end: { line: 900, character: 0 } }, '。');
  await change(4, { start: { line: 0, character: 9999 }, end: { line: 0, character: 9999 } }, '');
  await change(4, undefined, TEXT);
  const cancelled = new CancellationTokenSource();
  const request = connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, cancelled.token);
  cancelled.cancel();
  await request.catch((error) => assert.match(String(error.message), /cancel/i));
  assert.deepEqual(codes(await pullFrom(connection, uri)), EXPECTED);
  assert.deepEqual(await pullFrom(connection, 'untitled:never'), []);
  const beyond = { start: { line: 70, character: 70 }, end: { line: 3, character: 1 } };
  await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: beyond,
    context: { diagnostics: [] },
  });
  await stop();
});

test('a rule that throws is told once and the others go on', async () => {
  const client = await connect({
    pull: true,
    program: ['--require', join(__dirname, 'throwing-rule.cjs'), ...NODE, SERVER],
  });
  await open(client.connection, 'untitled:a', TEXT);
  await open(client.connection, 'untitled:b', TEXT);
  for (const uri of ['untitled:a', 'untitled:b'])
    assert.deepEqual(codes(await pullFrom(client.connection, uri)), EXPECTED);
  const told = client.log.filter((line) => line.includes('rule throws: Error: thrown by a test'));
  assert.equal(told.length, 1, client.log.join('\n'));
  await client.stop();
});

/** Findings with something that the server reads being damaged, and what it says of that. */
async function damaged(options: Partial<Parameters<typeof connect>[0]>, said: RegExp, text = TEXT): Promise<void> {
  const client: Client = await connect({ pull: true, ...options });
  const uri = options.root ? `${options.root}/a.statement.txt` : 'untitled:damaged';
  await open(client.connection, uri, text);
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), EXPECTED);
  await until(String(said), () => client.log.some((line) => said.test(line)));
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), EXPECTED);
  assert.equal(client.log.filter((line) => said.test(line)).length, 1, 'told once');
  await client.stop();
}

test('a damaged dictionary: the text is checked, and it is said', async () => {
  writeFileSync(join(folder, 'words.gz'), 'no dictionary');
  await damaged({ env: { JOINT_STATEMENT_DICTIONARY: folder } }, /no dictionary, word rules are off/, IN_DOUBT);
});

test('a damaged profile: the bundled one is used, and it is said', async () => {
  const profile = join(folder, 'profile.json');
  writeFileSync(profile, '{"version": 1, "instruments": 7');
  await damaged({ settings: { profile } }, /jointStatement\.profile: .*profile\.json: not a profile/);
  await damaged({ settings: { profile: join(folder, 'nowhere.json') } }, /jointStatement\.profile: .*cannot be read/);
});

test('a damaged workspace file: settings as without it, and it is said', async () => {
  writeFileSync(join(folder, '.joint-statement.json'), '{"rules": {"digit-width": "off"');
  await damaged({ root: pathToFileURL(folder).href }, /^\.joint-statement\.json: .*JSON/);
});
