import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const SERVER = join(__dirname, '../server/src/lsp/node.ts');
const TEXT =
  '日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した｡\n２　両首脳は，一致した。\n４　両首脳は，２０２４年及び２０2５年の会合を歓迎した。\n';

/** A client over stdio. `pull`: it asks for diagnostics; otherwise they are sent to it. */
async function connect(pull: boolean): Promise<{
  connection: ProtocolConnection;
  published: (uri: string) => Promise<Diagnostic[]>;
  stop: () => Promise<void>;
}> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (items: Diagnostic[]) => void>();
  const last = new Map<string, Diagnostic[]>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      last.set(uri, diagnostics);
      waiting.get(uri)?.(diagnostics);
    },
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    locale: 'en',
    capabilities: { textDocument: pull ? { diagnostic: {} } : {} },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    published: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      child.stdin.end();
    },
  };
}

const open = (connection: ProtocolConnection, uri: string, text: string) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'joint-statement', version: 1, text },
  });
const codes = (items: readonly Diagnostic[]) =>
  items.map(({ code, range }) => `${code}@${range.start.line}:${range.start.character}`);

const EXPECTED = ['half-width-punctuation@2:11', 'numbering-sequence@4:0', 'digit-width@4:14'];

let pulling: Awaited<ReturnType<typeof connect>>;
before(async () => {
  pulling = await connect(true);
});
after(() => pulling.stop());

const pull = async (uri: string) =>
  (
    (await pulling.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: Diagnostic[];
    }
  ).items;

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
  const { connection, published, stop } = await connect(false);
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
