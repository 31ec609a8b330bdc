// What a drafter does beside reading findings: changes the order of paragraphs, renames, formats, cleans up, looks at the lens and the view.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, diagnostics, open, type } from './editor';
import { test, until } from './harness';
import { CLEAN } from './statement';

/** Puts the cursor after a text, runs a command, waits for the text to change, undoes it in one step. */
async function changeAndUndo(name: string, command: string, at: string): Promise<string> {
  const editor = await open(name, CLEAN);
  const { document } = editor;
  await until(
    'the server',
    () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    (found) => (found ?? []).length > 0,
  );
  const cursor = after(document, at);
  editor.selection = new vscode.Selection(cursor, cursor);
  await vscode.commands.executeCommand(command);
  const changed = await until(
    `${command} to change the text`,
    () => document.getText(),
    (text) => text !== CLEAN,
  );
  await vscode.commands.executeCommand('undo');
  await until(
    'one undo to restore every character',
    () => document.getText(),
    (text) => text === CLEAN,
  );
  return changed;
}

export function draftingTests(): void {
  test('a paragraph is inserted, moved and deleted: numbers follow, one undo takes it back', async () => {
    const inserted = await changeAndUndo('insert.statement.txt', 'jointStatement.insertParagraph', '２ 両首脳は，');
    assert.match(inserted, /\n３ \n\n４ 両首脳/);
    const moved = await changeAndUndo('move.statement.txt', 'jointStatement.moveUp', '３ 両首脳は，');
    assert.ok(moved.indexOf('文化交流に関する') < moved.indexOf('港湾整備'), 'the third comes before the second');
    assert.deepEqual(moved.match(/^[１-９](?= )/gm), CLEAN.match(/^[１-９](?= )/gm));
    const removed = await changeAndUndo('remove.statement.txt', 'jointStatement.removeParagraph', '２ 両首脳は，');
    assert.equal(removed.match(/^[１-９](?= )/gm)?.length, (CLEAN.match(/^[１-９](?= )/gm)?.length ?? 0) - 1);
  });

  test('a defined term is renamed throughout', async () => {
    const { document } = await open('rename.statement.txt', CLEAN);
    const edit = await until(
      'the edits',
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          after(document, '２ 両首'),
          '双方',
        ),
      (found) => (found?.size ?? 0) > 0,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), CLEAN.replaceAll('両首脳', '双方'));
  });

  test('a number typed at a line’s start takes the form of its siblings', async () => {
    const text = CLEAN.replace('\n２０２５年５月１３日', '\n\n\n２０２５年５月１３日');
    const editor = await open('typed.statement.txt', text);
    await diagnostics(editor.document, 'the server', () => true);
    const line = after(editor.document, '履行を求めた。').translate(2).with({ character: 0 });
    editor.selection = new vscode.Selection(line, line);
    await type('5. ');
    await until(
      'the number in the document’s form',
      () => editor.document.lineAt(line.line).text,
      (now) => now === '５ ',
    );
  });

  test('a text pasted from a PDF is cleaned up in a preview, and not changed before the answer', async () => {
    const wrapped = CLEAN.replace(/(.{38})(?=.{4})/g, '$1\n');
    const { document } = await open('wrapped.statement.txt', wrapped);
    await until(
      'the server',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found ?? []).length > 0,
    );
    const done = vscode.commands.executeCommand('jointStatement.cleanUp');
    const input = await until(
      'the diff',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (found) => found instanceof vscode.TabInputTextDiff,
    );
    const preview = await vscode.workspace.openTextDocument((input as vscode.TabInputTextDiff).modified);
    assert.equal(preview.getText().replace(/\s/g, ''), wrapped.replace(/\s/g, ''));
    assert.ok(preview.lineCount < document.lineCount, 'lines are joined');
    assert.equal(document.getText(), wrapped);
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the lens shows where verbs stand, and can be switched', async () => {
    const { document } = await open('lens.statement.txt', CLEAN);
    const settings = vscode.workspace.getConfiguration('jointStatement');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    await settings.update('lens', 'quiet', vscode.ConfigurationTarget.Global);
    const shown = await until('hints', hints, (found) => (found ?? []).length > 0);
    assert.ok(
      shown.every(({ label }) =>
        /\d\/\d/.test(typeof label === 'string' ? label : label.map(({ value }) => value).join('')),
      ),
    );
    await settings.update('lens', undefined, vscode.ConfigurationTarget.Global);
    await until('no hints', hints, (found) => (found ?? []).length === 0);
  });

  test('the side view opens, and a click on a paragraph leads there', async () => {
    const { document } = await open('view.statement.txt', CLEAN);
    await vscode.commands.executeCommand('jointStatement.overview.focus');
    const start = document.positionAt(document.getText().indexOf('３ 両首脳'));
    const range = { start: { line: start.line, character: 0 }, end: { line: start.line, character: 1 } };
    await vscode.commands.executeCommand('jointStatement.reveal', document.uri.toString(), range);
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, start.line);
  });
}
