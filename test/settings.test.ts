// Settings over stdio: several folders, documents without one, changes without a restart.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { InlayHint } from 'vscode-languageserver/node';
import { type Client, codes, connect, open, pullFrom } from './lsp-client';

const TEXT =
  '日本国とアルカディア共和国との共同声明\n\n１　両首脳は、成果を称賛した。\n\n３　両首脳は、２０2５年の会合を歓迎した。\n';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const folders = ['one', 'two', 'three'].map((name) => mkdtempSync(join(tmpdir(), `joint-statement-${name}-`)));
const [one, two, three] = folders.map((folder) => pathToFileURL(folder).href) as [string, string, string];
const write = (folder: number, config: object) =>
  writeFileSync(join(folders[folder]!, '.joint-statement.json'), JSON.stringify(config));

let client: Client;
before(async () => {
  write(0, { rules: { 'digit-width': 'off' } });
  write(1, {
    rules: { 'numbering-sequence': 'off' },
    ladder: { 称賛する: { axis: 'evaluation', level: 4 }, 歓迎する: 'off' },
  });
  write(2, { rules: { 'digit-width': 'off', 'numbering-sequence': 'off' } });
  client = await connect({
    pull: true,
    locale: 'ja',
    root: one,
    folders: [two],
    workspace: { workspaceFolders: true },
    settings: { lens: 'quiet' },
  });
});
after(async () => {
  await client.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const rules = async (uri: string): Promise<string[]> =>
  codes(await pullFrom(client.connection, uri)).map((code) => code.split('@')[0]!);
const hints = async (uri: string): Promise<unknown[]> =>
  (
    (await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: WHOLE,
    })) as InlayHint[] | null
  )?.map(({ label }) => label) ?? [];
const configure = (settings: object) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { jointStatement: settings } });

test('of two folders each has its own rules and its own ladder', async () => {
  await open(client.connection, `${one}/a.statement.txt`, TEXT);
  await open(client.connection, `${two}/a.statement.txt`, TEXT);
  assert.deepEqual(await rules(`${one}/a.statement.txt`), ['numbering-sequence']);
  assert.deepEqual(await rules(`${two}/a.statement.txt`), ['digit-width']);
  assert.deepEqual(await hints(`${one}/a.statement.txt`), ['評価 ３/５']);
  assert.deepEqual(await hints(`${two}/a.statement.txt`), ['評価 ４/５']);
});

test('a folder that is added brings its own file, one that is removed takes it away', async () => {
  const uri = `${three}/a.statement.txt`;
  await open(client.connection, uri, TEXT);
  assert.deepEqual(await rules(uri), ['numbering-sequence', 'digit-width']);
  const change = (event: object) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [], ...event },
    });
  await change({ added: [{ uri: three, name: 'three' }] });
  assert.deepEqual(await rules(uri), []);
  await change({ removed: [{ uri: three, name: 'three' }] });
  assert.deepEqual(await rules(uri), ['numbering-sequence', 'digit-width']);
});

test('a document that is not saved yet has the editor’s settings, and everything that a file has', async () => {
  const uri = 'untitled:Untitled-1';
  await open(client.connection, uri, TEXT);
  assert.deepEqual(await rules(uri), ['numbering-sequence', 'digit-width']);
  const change = (await client.connection.sendRequest('jointStatement/restructure', {
    uri,
    position: { line: 4, character: 5 },
    order: 'renumber',
  })) as { edits: { newText: string }[] };
  assert.deepEqual(
    change.edits.map(({ newText }) => newText),
    ['２'],
  );
  assert.ok(Array.isArray(await client.connection.sendRequest('jointStatement/overview', { uri })));
});

test('settings that change are in force at once', async () => {
  const uri = 'untitled:Untitled-2';
  await open(client.connection, uri, TEXT);
  assert.deepEqual(await hints(uri), ['評価 ３/５']);
  await configure({ lens: 'full', rules: { 'numbering-sequence': 'off' } });
  assert.deepEqual(await hints(uri), ['両首脳 · 序列外', '両首脳 · 評価 ３/５']);
  assert.deepEqual(await rules(uri), ['digit-width']);
  await configure({ lens: 'quiet', ladder: { 称賛する: { axis: 'evaluation', level: 1 } } });
  assert.deepEqual(await hints(uri), ['評価 １/６', '評価 ４/６']);
  await configure({ lens: 'off' });
  assert.deepEqual(await hints(uri), []);
  await configure({ lens: 'quiet', ladder: { 称賛: 'off' } });
  assert.deepEqual(await hints(uri), ['評価 ３/５']);
  assert.ok(
    client.log.some((line) => line.includes('ladder.称賛')),
    'what cannot be used is told',
  );
});

test('a workspace file that changes on disk is read again', async () => {
  const uri = `${one}/b.statement.txt`;
  await open(client.connection, uri, TEXT);
  assert.deepEqual(await rules(uri), ['numbering-sequence']);
  write(0, {});
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${one}/.joint-statement.json`, type: 2 }],
  });
  assert.deepEqual(await rules(uri), ['numbering-sequence', 'digit-width']);
});
