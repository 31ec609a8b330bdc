import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ApplyWorkspaceEditParams, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import type { Reviewed } from '../server/src/lsp/accepting';
import { type Client, codes, connect, open, pullFrom } from './lsp-client';

const TEXT =
  '共同声明\n\n１　両首脳は，２０１３年４月１日から２０１５年５月２日までの，２０１１年及び２０１２年に続く計画を歓迎した。\n' +
  '２　両首脳は，2016年の会合を歓迎した。\n３　両首脳は，2016年の協力を確認した。\n';
const folder = mkdtempSync(join(tmpdir(), 'joint-statement-'));
const root = pathToFileURL(folder).href;
const path = join(folder, '.joint-statement.json');
const file = `${root}/.joint-statement.json`;

let client: Client;
/** Edits that the server has asked for, applied to the file only if `save` is set, as an editor may leave it unsaved. */
let edits: ApplyWorkspaceEditParams[] = [];
const messages: string[] = [];
let save = false;

before(async () => {
  client = await connect({
    pull: true,
    root,
    locale: 'ja',
    workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  });
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    edits.push(params);
    if (save) writeFileSync(path, newText(params));
    return { applied: true };
  });
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  edits = [];
  messages.length = 0;
  save = false;
  rmSync(path, { force: true });
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
});

/** The whole text that an edit gives to the file. */
const newText = ({ edit }: ApplyWorkspaceEditParams): string => {
  const [change] = (edit.documentChanges?.at(-1) as TextDocumentEdit).edits;
  return change && 'newText' in change ? change.newText : assert.fail();
};

const actions = (uri: string, line: number) =>
  client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line, character: 8 }, end: { line, character: 8 } },
    context: { diagnostics: [], only: ['quickfix'] },
  }) as Promise<CodeAction[]>;
const execute = (action: CodeAction | undefined, more: object = {}) =>
  client.connection.sendRequest('workspace/executeCommand', {
    command: action?.command?.command,
    arguments: [{ ...action?.command?.arguments?.[0], ...more }],
  });
const titled = (all: readonly CodeAction[], title: RegExp) => all.find((each) => title.test(each.title));

test('accepted here: the finding is gone at once, saved or not, and the others stay', async () => {
  const uri = `${root}/${encodeURIComponent('声明')}.statement.txt`;
  await open(client.connection, uri, TEXT);
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), ['digit-width@3:7', 'digit-width@4:7']);
  assert.equal(await execute(titled(await actions(uri, 3), /^ここでは/), { reason: '原文のまま' }), true);
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), ['digit-width@4:7']);
  assert.equal(edits[0]?.edit.documentChanges?.length, 2, 'the file is made');
  assert.deepEqual(JSON.parse(newText(edits[0]!)), {
    accepted: [
      {
        rule: 'digit-width',
        found: '2016',
        text: '両首脳は，2016年の会合を歓迎した。',
        scope: 'here',
        file: '声明.statement.txt',
        reason: '原文のまま',
      },
    ],
  });
  await execute(titled(await actions(uri, 4), /^この文書では/));
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), []);
  const { accepted } = JSON.parse(newText(edits[1]!));
  assert.deepEqual([accepted.length, accepted[1].scope, accepted[1].reason], [2, 'document', '起案者が確認済み']);
});

test('what is in the file is kept; accepted findings are listed, found again and removed', async () => {
  save = true;
  writeFileSync(path, '{\n  "rules": {\n    "topic-comma": "off"\n  }\n}\n');
  const uri = `${root}/review.txt`;
  await open(client.connection, uri, TEXT);
  await execute(titled(await actions(uri, 4), /^ここでは/));
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).rules['topic-comma'], 'off');
  const review = () =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: 'jointStatement.reviewAccepted',
      arguments: [uri],
    }) as Promise<Reviewed[]>;
  const [entry] = await review();
  assert.deepEqual([entry?.stale, entry?.uri, entry?.range?.start], [false, uri, { line: 4, character: 7 }]);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: TEXT.replace('2016年の協力', '２０１６年の協力') }],
  });
  assert.equal((await review())[0]?.stale, true);
  await open(client.connection, file, readFileSync(path, 'utf8'), 'json');
  const [hint] = await pullFrom(client.connection, file);
  assert.deepEqual([hint?.code, hint?.severity], ['accepted-stale', 4]);
  await client.connection.sendRequest('workspace/executeCommand', {
    command: 'jointStatement.removeAccepted',
    arguments: [{ uri, entry: entry!.entry }],
  });
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), { rules: { 'topic-comma': 'off' } });
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
});

test('a name is registered, and nothing is reported inside it any more', async () => {
  const uri = `${root}/name.txt`;
  const title = '日本国政府とアルカディア共和国政府との間の文化交流に関する協定';
  const lines = [1, 2, 3].map((n) => `${n}. 両首脳は、${title}を歓迎した。`).join('\n');
  await open(client.connection, uri, lines.replace(/に関する(?=協定を歓迎した。$)/, 'についての'));
  const [found] = await pullFrom(client.connection, uri);
  assert.equal(found?.code, 'agreement-name');
  const all = (await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: found!.range,
    context: { diagnostics: [] },
  })) as CodeAction[];
  await execute(titled(all, /固有の名称として登録/));
  assert.deepEqual(JSON.parse(newText(edits[0]!)).names, [title.replace('に関する', 'についての')]);
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), []);
});

test('a broken file is not touched, and the reason is told', async () => {
  writeFileSync(path, '{ "rules": ');
  const uri = `${root}/broken.txt`;
  await open(client.connection, uri, TEXT);
  assert.equal(await execute(titled(await actions(uri, 3), /^ここでは/)), false);
  assert.deepEqual(edits, []);
  assert.match(messages[0]!, /何も書き込みませんでした/);
  assert.equal(readFileSync(path, 'utf8'), '{ "rules": ');
});

test('without a folder nothing is offered; hostile arguments are answered', async () => {
  for (const uri of ['untitled:one', 'file:///elsewhere/one.txt']) {
    await open(client.connection, uri, TEXT);
    assert.equal(titled(await actions(uri, 3), /正しいもの|登録/), undefined);
    assert.ok(titled(await actions(uri, 3), /２０１６/));
  }
  for (const command of ['accept', 'registerName', 'removeAccepted', 'reviewAccepted', 'showHouse'])
    for (const argument of [undefined, null, 1, 'x', {}, { uri: 'untitled:one', rule: 1 }])
      await client.connection.sendRequest('workspace/executeCommand', {
        command: `jointStatement.${command}`,
        arguments: [argument],
      });
});

test('the house style is shown with its counts', async () => {
  const uri = `${root}/house.txt`;
  await open(client.connection, uri, TEXT);
  const text = (await client.connection.sendRequest('workspace/executeCommand', {
    command: 'jointStatement.showHouse',
    arguments: [uri],
  })) as string;
  assert.match(text, /^数字: 全角（文書から判定） 全角 ８・半角 ２$/m);
  assert.match(text, /^読点: 「，」（文書から判定） 「，」 ４$/m);
  assert.match(text, /^項番号: 「Ｎ」 ３ 全角 ３$/m);
  assert.deepEqual(messages, [text]);
});

test('while the file is being typed, what it last said holds', async () => {
  const uri = `${root}/typed.txt`;
  await open(client.connection, uri, TEXT);
  const config = '{"rules": {"digit-width": "off"}}';
  await open(client.connection, file, config, 'json');
  assert.deepEqual(codes(await pullFrom(client.connection, uri)), []);
  for (const [version, text] of [config.slice(0, 12), '', config.replace('off', 'hint')].entries()) {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: file, version: version + 2 },
      contentChanges: [{ text }],
    });
    assert.equal((await pullFrom(client.connection, uri)).length, version < 2 ? 0 : 2);
  }
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
});
