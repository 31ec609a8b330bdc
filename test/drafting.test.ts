import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, InlayHint, Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
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

test('a selection grows', async () => {
  const [first] = await ask<{ range: { start: object }; parent?: object }[]>('textDocument/selectionRange', {
    positions: [at(4, '歓迎')],
  });
  let depth = 0;
  for (let each: { parent?: object } | undefined = first; each; each = each.parent) depth++;
  assert.ok(depth >= 4);
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
    ['両首脳 · 評価 3/5'],
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

test('the overview of the side view', async () => {
  const groups = await ask<{ label: string; children: { label: string }[] }[]>('jointStatement/overview', { uri: URI });
  assert.equal(groups[0]!.label, '項');
  assert.deepEqual(
    groups[0]!.children.map(({ label }) => label.slice(0, 2).trim()),
    ['【政', '１', '２', '３'],
  );
});
