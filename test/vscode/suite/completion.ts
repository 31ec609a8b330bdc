// A drafter's path through completion: type, choose, see the text that results, and go on from tab stop to tab stop.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, choose, open, type } from './editor';
import { test, until } from './harness';
import { CLEAN } from './statement';

const CLOSING = '\n２０２５年５月１３日\n東京にて\n';

/** Opens a statement with the cursor at ‸, once the server answers for it. */
async function openAt(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await open(name, text.replace('‸', ''));
  const { document } = editor;
  await until(
    'the server',
    () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    (found) => (found ?? []).length > 0,
  );
  const cursor = document.positionAt(text.indexOf('‸'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

/** Types at the cursor or over what is selected, and waits for the text to have it. */
async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const before = editor.document.getText();
  await type(text);
  await until(
    `${text} in the text`,
    () => editor.document.getText(),
    (now) => now !== before && now.includes(text),
  );
}

async function nextStop(editor: vscode.TextEditor, wanted: string): Promise<void> {
  // A list may still be open; the tab stop is the snippet's.
  await vscode.commands.executeCommand('hideSuggestWidget');
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  await until(
    `${wanted || 'the end'} to be selected`,
    () => selected(editor),
    (text) => text === wanted,
  );
}

const inBody = (text: string): string => CLEAN.replace(CLOSING, `\n${text}\n${CLOSING}`);

export function completionTests(): void {
  test('a paragraph is written: its number, a formula with the document’s subject, its tab stops', async () => {
    const editor = await openAt('path.statement.txt', inBody('‸'));
    const line = () => editor.document.lineAt(editor.selection.active.line).text;
    await choose(editor);
    assert.equal(line(), '５ ');
    await write(editor, 'かんげい');
    await choose(editor);
    assert.match(line(), /^５ 両首脳は，.+を歓迎した。$/);
    await until(
      'the subject to be selected',
      () => selected(editor),
      (text) => text === '両首脳',
    );
    await nextStop(editor, '内容');
    await write(editor, '交流の拡大');
    assert.equal(line(), '５ 両首脳は，交流の拡大を歓迎した。');
    await nextStop(editor, '');
    assert.equal(editor.selection.active.character, line().length);
  });

  test('an agreement is found by ear, and its formula goes on from there', async () => {
    const editor = await openAt('ear.statement.txt', inBody('５ 両首脳は，‸'));
    const line = () => editor.document.lineAt(editor.selection.active.line).text;
    await write(editor, 'bunka');
    await choose(editor);
    const cited =
      '５ 両首脳は，２０１０年３月４日に東京で署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定';
    assert.equal(line(), cited);
    await write(editor, 'に基づく協力を');
    await write(editor, 'kakunin');
    await choose(editor);
    assert.equal(line(), `${cited}に基づく協力を確認した。`);
  });

  test('the statement is closed: the day is chosen from those of the visit', async () => {
    const editor = await openAt('close.statement.txt', CLEAN.replace(CLOSING, '\n‸'));
    await write(editor, '結び');
    await choose(editor);
    assert.match(editor.document.getText(), /\n２０２５年５月１４日\n都市にて$/);
    await nextStop(editor, '都市');
    await write(editor, 'パルマ');
    assert.match(editor.document.getText(), /\n２０２５年５月１４日\nパルマにて$/);
  });

  test('an item tells where the formula is used, once it is looked at', async () => {
    const { document } = await openAt('told.statement.txt', inBody('５ 両首脳は，かくにん‸'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      after(document, 'かくにん'),
      undefined,
      3,
    );
    const told = list.items.map(({ documentation }) =>
      typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
    );
    assert.match(told[0] ?? '', /両首脳は，.*確認した。/);
  });

  test('an empty document begins with a skeleton that fills itself', async () => {
    const editor = await open('empty.statement.txt', '');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await type('hinagata');
    await until(
      'the skeleton',
      async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await new Promise((resolve) => setTimeout(resolve, 300));
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (text) => text.includes('共同声明'),
    );
    await nextStop(editor, '日本国総理大臣');
    await write(editor, '日本国外務大臣');
    assert.equal(
      editor.document.getText().split('日本国外務大臣').length - 1,
      3,
      'in the title, the opening and the definition',
    );
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 99, 0)));
  });
}
