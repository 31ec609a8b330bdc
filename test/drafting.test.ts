import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Location,
  SelectionRange,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Client, connect, open } from './lsp-client';

const TEXT = `日本国とアルカディア共和国の共同声明

【政治】
１　日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，会談した。
２　両首脳は，次の点を歓迎した。
（１）貿易
（２）投資
３　両首脳は，上記２を確認した。
`;
const URI = 'untitled:drafting';

let client: Client;
before(async () => {
  client = await connect({ pull: true, locale: 'ja', settings: { lens: 'full' } });
  await open(client.connection, URI, TEXT);
});
after(() => client.stop());

const lines = TEXT.split('\n');
/** Where a text stands in a line. */
const at = (line: number, text: string) => ({ line, character: lines[line]!.indexOf(text) });
const ask = <T>(method: string, params: object): Promise<T> =>
  client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });

/** The text with edits made. */
function applied(edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (text, { range, newText }) => text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
      TEXT,
    );
}

test('sections and paragraphs with items fold', async () => {
  assert.deepEqual(await ask('textDocument/foldingRange', {}), [
    { startLine: 2, endLine: 7 },
    { startLine: 4, endLine: 6 },
  ]);
});

test('definition, references and highlights of a term and of a paragraph', async () => {
  const term = await ask<Location>('textDocument/definition', { position: at(4, '両首脳') });
  assert.deepEqual(term.range.start, at(3, '両首脳」'));
  const places = await ask<Location[]>('textDocument/references', {
    position: at(4, '両首脳'),
    context: { includeDeclaration: true },
  });
  assert.equal(places.length, 3);
  const paragraph = await ask<Location>('textDocument/definition', { position: at(7, '上記２') });
  assert.deepEqual(paragraph.range.start, { line: 4, character: 0 });
  assert.equal((await ask<object[]>('textDocument/documentHighlight', { position: at(7, '両首脳') })).length, 3);
});

test('a term is renamed throughout', async () => {
  assert.ok(await ask('textDocument/prepareRename', { position: at(4, '両首脳') }));
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { position: at(4, '両首脳'), newName: '双方' });
  assert.equal(applied(Object.values(edit.changes!)[0]!), TEXT.replaceAll('両首脳', '双方'));
  assert.equal(await ask('textDocument/prepareRename', { position: at(7, '上記２') }), null);
});

test('the order of paragraphs is changed by an action of any editor, numbers and references with it', async () => {
  const position = at(4, '次の点');
  const actions = await ask<CodeAction[]>('textDocument/codeAction', {
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor.rewrite'] },
  });
  const up = actions.find(({ title }) => title.includes('上へ'))!;
  assert.equal(
    applied(Object.values(up.edit!.changes!)[0]!),
    TEXT.replace(/１　(日本国.*)\n２　(両首脳は，次の点.*\n（１）.*\n（２）.*)\n/, '１　$2\n２　$1\n').replace(
      '上記２',
      '上記１',
    ),
  );
});

test('the lens shows who acts and where the verb stands', async () => {
  const hints = await ask<InlayHint[]>('textDocument/inlayHint', {
    range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } },
  });
  assert.deepEqual(
    hints.map(({ label }) => label),
    ['両首脳 · 評価 ３/５'],
  );
});

test('links and semantic tokens', async () => {
  assert.deepEqual(await ask('textDocument/documentLink', {}), []);
  const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', {});
  assert.equal(data.length, 3 * 5);
});

test('formatting, and symbols over the open documents', async () => {
  assert.deepEqual(await ask('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }), []);
  const symbols = await ask<{ name: string }[]>('workspace/symbol', { query: '上記２' });
  assert.ok(symbols.some(({ name }) => name.startsWith('３')));
});

/** A second document, as pasted from a PDF, with an agreement, a resolution and slips of width. */
const PASTED = `日本国とアルカディア共和国の共同声明

１　日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」とい
う。）は，２０１０年３月４日に東京で署名された文化交流に関する日本
国政府とアルカディア共和国政府との間の協定を歓迎し，その実施を強調
した。

- 1 -

２　両首脳は，国連安全保障理事会決議第２２３１（２０１５）号の履行
を求め，２０2５年の会合を支持した。

４　両首脳は，上記２を確認した｡
`;
const PASTED_URI = 'untitled:pasted';
const pasted = PASTED.split('\n');
const askPasted = async <T>(method: string, params: object = {}): Promise<T> =>
  client.connection.sendRequest(method, { textDocument: { uri: PASTED_URI }, ...params });

test('a selection grows from the word to the clause, the sentence, the paragraph, the section and the whole', async () => {
  const [first] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [at(7, '確認')] });
  const texts: string[] = [];
  for (let each: SelectionRange | undefined = first; each; each = each.parent) {
    const { start, end } = each.range;
    const part = lines.slice(start.line, end.line + 1);
    part[part.length - 1] = part.at(-1)!.slice(0, end.character);
    part[0] = part[0]!.slice(start.character);
    texts.push(part.join('\n'));
  }
  assert.deepEqual(texts.slice(0, 4), [
    '確認',
    '上記２を確認した。',
    '両首脳は，上記２を確認した。',
    '３　両首脳は，上記２を確認した。',
  ]);
  assert.ok(texts.some((text) => text.startsWith('【政治】') && text.endsWith('確認した。')));
  assert.equal(texts.at(-1), TEXT);
});

test('the outline is a tree for an editor that knows one', async () => {
  const own = await connect({
    pull: true,
    textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  });
  await open(own.connection, URI, TEXT);
  const symbols = (await own.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  })) as DocumentSymbol[];
  const section = symbols.find(({ name }) => name === '【政治】')!;
  assert.deepEqual(
    section.children!.map(({ name, children }) => `${name[0]} ${children!.length}`),
    ['１ 0', '２ 2', '３ 0'],
  );
  await own.stop();
});

test('links are made of the text alone; agreements, terms and paragraphs are found by name over documents', async () => {
  await open(client.connection, PASTED_URI, PASTED);
  const [link] = await askPasted<DocumentLink[]>('textDocument/documentLink');
  assert.match(link!.target!, /^https:\/\/(?:undocs\.org|digitallibrary\.un\.org)\/.*2231/);
  const find = async (query: string) =>
    (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
      ({ name, location }) => `${location.uri.split(':')[1]} ${name}`,
    );
  assert.deepEqual(await find('文化交流に関する日本国'), [
    'pasted 文化交流に関する日本国政府とアルカディア共和国政府との間の協定',
  ]);
  assert.deepEqual(
    (await find('両首脳')).filter((name) => name.endsWith(' 両首脳')),
    ['drafting 両首脳', 'pasted 両首脳'],
  );
  assert.ok((await find('上記２を確認')).length >= 2);
});

test('an agreement has a definition, references and highlights, and no other name', async () => {
  const position = { line: 4, character: pasted[4]!.indexOf('協定') };
  const { range } = await askPasted<Location>('textDocument/definition', { position });
  assert.equal(range.start.line, 3);
  assert.equal((await askPasted<object[]>('textDocument/documentHighlight', { position })).length, 1);
  assert.equal(
    (await askPasted<object[]>('textDocument/references', { position, context: { includeDeclaration: true } })).length,
    1,
  );
  assert.equal(await askPasted('textDocument/prepareRename', { position }), null);
});

test('formatting: the document, a selection, and a number as it is typed', async () => {
  const options = { tabSize: 4, insertSpaces: true };
  const all = await askPasted<TextEdit[]>('textDocument/formatting', { options });
  assert.deepEqual(
    all.map(({ newText }) => newText),
    ['２０２５', '。'],
  );
  const line = pasted.findIndex((each) => each.includes('２０2５'));
  const part = await askPasted<TextEdit[]>('textDocument/rangeFormatting', {
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    options,
  });
  assert.deepEqual(
    part.map(({ newText }) => newText),
    ['２０２５'],
  );
  const uri = 'untitled:typed';
  await open(client.connection, uri, `${TEXT}4. `);
  const typed = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: 3 },
    ch: ' ',
    options,
  });
  assert.deepEqual(
    typed.map(({ newText }) => newText),
    ['４　'],
  );
});

test('every change of order, and the clean-up, are answered with the version they are for', async () => {
  const position = { line: 9, character: 8 };
  for (const order of ['insert', 'up', 'remove', 'split', 'join', 'renumber']) {
    const change = await client.connection.sendRequest<{ version: number; edits: TextEdit[] } | null>(
      'jointStatement/restructure',
      { uri: PASTED_URI, position, order },
    );
    assert.equal(change?.version, 1, order);
    assert.ok(change.edits.length > 0, order);
  }
  const cleaned = await client.connection.sendRequest<{ version: number; text: string; removed: string[] }>(
    'jointStatement/cleanUp',
    { uri: PASTED_URI },
  );
  assert.equal(cleaned.version, 1);
  assert.deepEqual(cleaned.removed, ['- 1 -']);
  assert.equal(cleaned.text.split('\n').filter((each) => /^[１-９]　/.test(each)).length, 3);
});

test('the lens: off without a setting, quiet with the place alone', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const configure = (settings: object) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { jointStatement: settings } });
  const labels = async () =>
    (await ask<InlayHint[] | null>('textDocument/inlayHint', { range }))?.map(({ label }) => label);
  await configure({ lens: 'quiet' });
  assert.deepEqual(await labels(), ['評価 ３/５', '強調 ２/３']);
  await configure({});
  assert.equal(await labels(), undefined);
  await configure({ lens: 'full' });
  assert.deepEqual((await labels())!.at(-1), '両首脳 · 強調 ２/３');
});

test('the overview of the side view', async () => {
  const groups = await ask<{ label: string; children: { label: string }[] }[]>('jointStatement/overview', { uri: URI });
  assert.equal(groups[0]!.label, '項');
  assert.deepEqual(
    groups[0]!.children.map(({ label }) => label.slice(0, 2).trim()),
    ['【政', '１', '２', '３'],
  );
});
