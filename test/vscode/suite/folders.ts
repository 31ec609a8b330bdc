// A workspace of two folders, and a document that no folder holds.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, diagnostics, ruleOf } from './editor';
import { runAll, test, until } from './harness';
import { CLEAN, FAULTY } from './statement';

const SETTINGS = '.joint-statement.json';

/** Writes a file into one of the folders. */
async function write(folder: number, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![folder]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const rulesOf = async (document: vscode.TextDocument, wanted: readonly string[]): Promise<void> => {
  const found = await diagnostics(
    document,
    wanted.join(),
    (all) => JSON.stringify(all.map(ruleOf).sort()) === JSON.stringify(wanted),
  );
  assert.equal(found.length, wanted.length);
};

export async function run(): Promise<void> {
  test('of two folders each document has its own folder’s file', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    await write(0, SETTINGS, JSON.stringify({ rules: { 'digit-width': 'off' } }));
    await write(1, SETTINGS, JSON.stringify({ rules: { 'numbering-sequence': 'off' } }));
    await rulesOf(await show(await write(0, 'a.statement.txt', FAULTY)), ['numbering-sequence']);
    await rulesOf(await show(await write(1, 'a.statement.txt', FAULTY)), ['digit-width']);
  });

  test('a setting of a folder holds in that folder', async () => {
    const [first, second] = await Promise.all([0, 1].map((folder) => write(folder, 'b.statement.txt', FAULTY)));
    await vscode.workspace
      .getConfiguration('jointStatement', second)
      .update('rules', { 'digit-width': 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    await rulesOf(await show(second!), []);
    await rulesOf(await show(first!), ['numbering-sequence']);
  });

  test('an untitled document has the editor’s settings, and its paragraphs can be moved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'joint-statement', content: FAULTY });
    const editor = await vscode.window.showTextDocument(document);
    assert.ok(document.isUntitled);
    await rulesOf(document, ['digit-width', 'numbering-sequence']);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), CLEAN));
    const cursor = after(document, '２ 両首脳は，');
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand('jointStatement.moveDown');
    await until(
      'the paragraph to move',
      () => document.getText(),
      (text) => text.includes('３ 両首脳は，港湾整備'),
    );
    await vscode.commands.executeCommand('undo');
    await until(
      'one undo to take it back',
      () => document.getText(),
      (text) => text === CLEAN,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  await runAll();
}
