// The whole suite: every feature, seen through the commands and interfaces of VS Code itself.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commonTests, ID } from './common';
import { completionTests } from './completion';
import { draftingTests } from './drafting';
import { after, choose, diagnostics, hover, open, proposals, ruleOf, type, workspace } from './editor';
import { figure, runAll, test, until } from './harness';
import { precedentsTests } from './precedents';
import { CLEAN, FAULTY } from './statement';

export async function run(): Promise<void> {
  commonTests();
  featureTests();
  completionTests();
  draftingTests();
  precedentsTests();
  // Last, as it opens a long text of its own.
  test('VS Code has noted how long the activation took', noteActivation);
  await runAll();
}

/** What VS Code has noted of the extension's activation, in its own view of its performance. */
async function noteActivation(): Promise<void> {
  await vscode.commands.executeCommand('perfview.show');
  const row = await until(
    "VS Code's own figures",
    () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '',
    (text) => text.includes(`| ${ID} `),
  );
  const [load, call, finish] = row.split(`| ${ID} `)[1]!.split('|').slice(2, 5).map(Number);
  assert.ok(Number.isFinite(finish), 'a figure');
  figure('activation (ms)', `code loaded in ${load}, activate() ${call}, finished in ${finish}`);
}

function featureTests(): void {
  test('hovers tell about a verb, an agreement, a term, a date and a paragraph number', async () => {
    const { document } = await open('hover.statement.txt', CLEAN);
    const before = (text: string) => after(document, text).translate(0, -1);
    assert.match(await hover(document, before('重要性を強調')), /強調/);
    assert.match(
      await hover(document, before('文化交流')),
      /文化交流に関する日本国政府とアルカディア共和国政府との間の協定/,
    );
    assert.match(await hover(document, before('２ 両首脳')), /日本国総理大臣及びアルカディア共和国大統領|両首脳/);
    assert.match(await hover(document, before('２０２５年５月１２日')), /令和|Reiwa/);
    assert.match(await hover(document, after(document, '４ ').translate(0, -2)), /４/);
  });

  test('completion proposes the next paragraph number, a cited agreement and the defined term', async () => {
    const editor = await open(
      'complete.statement.txt',
      CLEAN.replace('\n２０２５年５月１３日', '\n\n\n２０２５年５月１３日'),
    );
    const line = after(editor.document, '履行を求めた。').translate(2).with({ character: 0 });
    await proposals(editor.document, line, (all) => all.some((label) => label.startsWith('５')));
    await editor.edit((edit) => edit.insert(line, '５ 両首脳は，'));
    const here = line.translate(0, '５ 両首脳は，'.length);
    const inSentence = await proposals(editor.document, here, (all) =>
      all.some((label) => label.includes('文化交流に関する')),
    );
    assert.ok(inSentence.includes('両首脳'), 'the defined term');
    assert.equal(new Set(inSentence).size, inSentence.length, 'nothing is offered twice');
  });

  for (const [name, typed] of [
    ['kana', 'かんげい'],
    ['romaji', 'kangei'],
  ] as const) {
    test(`a snippet is accepted in mid-sentence, typed in ${name}`, async () => {
      const editor = await open(
        `snippet-${name}.statement.txt`,
        CLEAN.replace('\n２０２５年５月１３日', '\n５ 両首脳は，\n\n２０２５年５月１３日'),
      );
      const cursor = after(editor.document, '５ 両首脳は，');
      editor.selection = new vscode.Selection(cursor, cursor);
      await type(typed);
      const line = () => editor.document.lineAt(cursor.line).text;
      await until('the typed text', line, (text) => text.endsWith(typed));
      await choose(editor);
      assert.match(line(), /^５ 両首脳は，.*歓迎.*。$/);
      assert.ok(!line().includes(typed), 'what was typed is replaced');
    });
  }

  test('a finding is accepted by a quick fix: it is gone, the file is written, and it can be taken back', async () => {
    const path = join(workspace(), '.joint-statement.json');
    const { document } = await open('accepted.statement.txt', FAULTY);
    const digit = (all: readonly vscode.Diagnostic[]) => all.find((each) => ruleOf(each) === 'digit-width');
    const found = digit(await diagnostics(document, 'a digit-width diagnostic', (all) => digit(all) !== undefined));
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const accept = actions.find(({ command }) => command?.command === 'jointStatement.accept');
    assert.ok(accept?.command, `no acceptance among ${actions.map(({ title }) => title).join(', ')}`);
    const [argument] = accept.command.arguments as [object];
    await vscode.commands.executeCommand(accept.command.command, { ...argument, reason: '原典のまま' });
    const others = await diagnostics(document, 'the finding to go', (all) => digit(all) === undefined);
    assert.ok(
      others.some((each) => ruleOf(each) === 'numbering-sequence'),
      'the other one stays',
    );
    /** What the file says; `null` is no answer yet: it is empty while it is being written. */
    const written = () => {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
      return text === '' ? { accepted: null } : JSON.parse(text);
    };
    await until('the file', written, ({ accepted }) => accepted?.length === 1);
    const [entry] = written().accepted;
    assert.equal(entry.reason, '原典のまま');
    assert.equal(entry.file, 'accepted.statement.txt');
    await vscode.commands.executeCommand('jointStatement.removeAccepted', { uri: document.uri.toString(), entry });
    await diagnostics(document, 'the finding to come back', (all) => digit(all) !== undefined);
    await until('the file without it', written, ({ accepted }) => accepted === undefined);
  });

  test('the outline shows the paragraphs', async () => {
    const { document } = await open('outline.statement.txt', CLEAN);
    const symbols = await until(
      'the outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found ?? []).length > 0,
    );
    const flat = (all: readonly vscode.DocumentSymbol[]): string[] =>
      all.flatMap((symbol) => [symbol.name, ...flat(symbol.children)]);
    for (const number of ['１', '２', '３', '４']) {
      assert.ok(
        flat(symbols).some((name) => name.startsWith(number)),
        `${number} is in the outline`,
      );
    }
  });

  test('the editor defaults are in force for our language and for no other', async () => {
    const { document } = await open('defaults.statement.txt', CLEAN);
    const wanted = {
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.invisibleCharacters': false,
      'editor.wordWrap': 'on',
      'editor.wrappingStrategy': 'advanced',
      'editor.wordBasedSuggestions': 'off',
      'editor.formatOnType': true,
    };
    const ours = vscode.workspace.getConfiguration(undefined, document);
    for (const [key, value] of Object.entries(wanted)) {
      assert.equal(ours.inspect(key)?.defaultLanguageValue, value, key);
      assert.equal(ours.get(key), value, key);
    }
    assert.equal(
      vscode.workspace
        .getConfiguration(undefined, { languageId: 'json' })
        .get('editor.unicodeHighlight.ambiguousCharacters'),
      true,
    );
  });
}
