import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, DocumentSymbol } from 'vscode-languageserver/node';
import { type Client, codes, connect, open, pullFrom } from './lsp-client';

const TEXT =
  '日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した｡\n２　両首脳は，一致した。\n４　両首脳は，２０２４年及び２０2５年の会合を歓迎した。\n';

const EXPECTED = ['half-width-punctuation@2:11', 'numbering-sequence@4:0', 'digit-width@4:14'];

let pulling: Client;
before(async () => {
  pulling = await connect({ pull: true });
});
after(() => pulling.stop());

const pull = (uri: string) => pullFrom(pulling.connection, uri);

test('pull: findings, and after an edit only what is left', async () => {
  const uri = 'untitled:pull';
  await open(pulling.connection, uri, TEXT);
  assert.deepEqual(codes(await pull(uri)), EXPECTED);
  await pulling.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '３' }],
  });
  assert.deepEqual(
    codes(await pull(uri)),
    EXPECTED.filter((each) => !each.startsWith('numbering')),
  );
});

test('push: the same findings for a client that does not ask', async () => {
  const { connection, published, stop } = await connect({ pull: false });
  const uri = 'untitled:push';
  const first = published(uri);
  await open(connection, uri, TEXT);
  assert.deepEqual(codes(await first), EXPECTED);
  await stop();
});

test('quick fixes, and all safe ones at once', async () => {
  const uri = 'untitled:actions';
  const { connection } = pulling;
  await open(connection, uri, TEXT);
  const range = { start: { line: 2, character: 11 }, end: { line: 2, character: 11 } };
  const [fix] = (await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  })) as CodeAction[];
  assert.deepEqual(
    fix?.edit?.changes?.[uri]?.map(({ newText }) => newText),
    ['。'],
  );
  const [all] = (await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ['source.fixAll'] },
  })) as CodeAction[];
  assert.equal(all?.kind, 'source.fixAll.jointStatement');
  assert.deepEqual(
    all?.edit?.changes?.[uri]?.map(({ newText }) => newText),
    ['。', '２０２５'],
  );
});

test('the outline has every paragraph', async () => {
  const uri = 'untitled:outline';
  await open(pulling.connection, uri, TEXT);
  const symbols = (await pulling.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  })) as DocumentSymbol[];
  const names = JSON.stringify(symbols);
  for (const label of ['１', '２', '４']) assert.match(names, new RegExp(`"name":"${label} `));
});

test('a misread document gets one notice and no fixes', async () => {
  const uri = 'untitled:misread';
  await open(pulling.connection, uri, TEXT.replace('会談', '\uFFFD\uFFFD'));
  assert.ok((await pull(uri)).some(({ code }) => code === 'misread-encoding'));
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  assert.deepEqual(
    await pulling.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    }),
    [],
  );
});

test('unknown documents and hostile positions are answered', async () => {
  const { connection } = pulling;
  assert.deepEqual(await pull('file:///nowhere.txt'), []);
  const uri = 'untitled:far';
  await open(connection, uri, '\uD800（「１');
  const far = { textDocument: { uri }, position: { line: 99, character: 99 } };
  await connection.sendRequest('textDocument/hover', far);
  await connection.sendRequest('textDocument/completion', far);
  assert.ok(Array.isArray(await pull(uri)));
});
