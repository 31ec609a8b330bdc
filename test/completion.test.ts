import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from 'vscode-languageserver/node';
import { type Client, connect, open } from './lsp-client';

const TEXT = `日本国外務大臣とアルカディア共和国外務大臣の共同声明

　両大臣は、2024年6月18日に東京で会談した。

1. 日本国外務大臣及びアルカディア共和国外務大臣（以下「両大臣」という。）は、2010年3月4日付けの漁業に関する日本国政府とアルカディア共和国政府との間の協定を評価した。

2. 両大臣は、国際海事機関（IMO）の活動を支持した。

3. 両大臣は、ぎょぎょう

4. 両大臣は、kangei

5. 両大臣は、交流の拡大をかんげい

6. 両大臣は、次回会合をアルカディア共和国で行うことで一致した。

`;
const URI = 'untitled:completion';
const lines = TEXT.split('\n');

let client: Client;
before(async () => {
  client = await connect({ pull: true, locale: 'ja' });
  await open(client.connection, URI, TEXT);
});
after(() => client.stop());

/** What is offered at the end of a line. */
async function offered(start: string): Promise<CompletionList> {
  const line = lines.findIndex((each) => each.startsWith(start));
  const position = { line, character: lines[line]!.length };
  return client.connection.sendRequest('textDocument/completion', { textDocument: { uri: URI }, position });
}

/** The line as it is once an item has been chosen. */
function chosen(item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  assert.equal(range.start.line, range.end.line);
  const line = lines[range.start.line]!;
  return line.slice(0, range.start.character) + newText + line.slice(range.end.character);
}

test('an agreement by ear, in the form in which the document cites it', async () => {
  const { items, isIncomplete } = await offered('3.');
  assert.equal(isIncomplete, true);
  assert.equal(
    chosen(items[0]!),
    '3. 両大臣は、2010年3月4日付けの漁業に関する日本国政府とアルカディア共和国政府との間の協定',
  );
});

test('a formula in the document’s comma, as plain text for a client without snippets', async () => {
  const { items } = await offered('4.');
  const [item] = items;
  assert.equal(item?.insertTextFormat, 1);
  assert.equal(chosen(item!), '4. 両大臣は、内容を歓迎した。');
  const rest = (await offered('5.')).items[0]!;
  assert.equal(chosen(rest), '5. 両大臣は、交流の拡大を歓迎した。');
});

test('what is told of a formula comes only when it is asked for', async () => {
  const { items } = await offered('4.');
  const [item] = items;
  assert.equal(item?.documentation, undefined);
  assert.ok(JSON.stringify(item?.data).length < 200);
  const told = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  const { kind, value } = told.documentation as MarkupContent;
  assert.equal(kind, 'plaintext', 'a client that has not said that it reads markdown');
  assert.match(value, /例：両大臣は、/);
  assert.match(value, /参照文書：\d+か所/);
  assert.deepEqual(told.textEdit, item?.textEdit);
});

test('an item without more to tell, or from elsewhere, is answered as it is', async () => {
  for (const item of [
    { label: '両大臣' },
    { label: '協定', data: { uri: 'file:///nowhere.txt', about: { instrument: '協定' } } },
    { label: '？', data: 'unknown' },
  ]) {
    assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', item), item);
  }
});

test('at the end: the next number, then date and place from the meeting', async () => {
  const position = { line: lines.length - 1, character: 0 };
  const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri: URI },
    position,
  });
  assert.deepEqual(
    items.slice(0, 2).map(({ textEdit }) => textEdit?.newText),
    ['7. ', '2024年6月18日\n東京にて'],
  );
});

test('what begins a text is offered to an editor without static snippets', async () => {
  const uri = 'untitled:empty';
  await open(client.connection, uri, 'ひながた');
  const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 4 },
  });
  assert.match(items[0]?.textEdit?.newText ?? '', /共同声明\n\n[\s\S]*以下「両首脳」という。/);
});
