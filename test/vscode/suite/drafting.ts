// What a drafter does beside reading findings: changes the order of paragraphs, renames, formats, cleans up, looks at the lens and the view.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ID } from './common';
import { after, diagnostics, open, type } from './editor';
import { test, until } from './harness';
import { CLEAN, FAULTY } from './statement';

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

  test('a paragraph is split and joined: one undo takes it back', async () => {
    const parted = await changeAndUndo('split.statement.txt', 'jointStatement.splitParagraph', '署名を歓迎し，');
    assert.match(parted, /署名を歓迎し，\n\n３ その早期の/);
    assert.match(parted, /\n５ 両首脳は，国連/);
    const joined = await changeAndUndo('join.statement.txt', 'jointStatement.joinParagraph', '２ 両首脳は，');
    assert.match(joined, /一致した。両首脳は，２０１０年/);
    assert.match(joined, /\n３ 両首脳は，国連/);
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

  test('VS Code finds its way: definition, references, highlights, folding, selection, links, tokens, symbols, formatting', async () => {
    const { document } = await open('ways.statement.txt', FAULTY);
    const { uri } = document;
    await diagnostics(document, 'the server', (found) => found.length > 0);
    const ask = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, uri, ...args);
    const term = after(document, '２ 両首');
    const [definition] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', term);
    assert.ok(document.lineAt(definition!.range.start.line).text.startsWith('１ '), 'the term’s definition');
    const uses = FAULTY.split('両首脳').length - 1;
    assert.equal((await ask<object[]>('vscode.executeReferenceProvider', term)).length, uses);
    assert.equal((await ask<object[]>('vscode.executeDocumentHighlights', term)).length, uses);
    assert.ok(Array.isArray(await ask('vscode.executeFoldingRangeProvider')));
    const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [term]);
    assert.equal(document.getText(selection!.range), '両首脳');
    assert.ok(selection!.parent);
    assert.ok((await ask<object[]>('vscode.executeLinkProvider')).length > 0, 'the resolution has a link');
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.ok(tokens.data.length >= 5 * uses);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '文化交流に関する',
    );
    assert.ok(symbols.some(({ location }) => location.uri.toString() === uri.toString()));
    // On a busy machine VS Code gives up the first answer.
    const edits = await until(
      'formatting',
      () =>
        ask<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', { tabSize: 4, insertSpaces: true }),
      (found) => found !== undefined,
    );
    // VS Code leaves out of an edit what stays the same.
    assert.deepEqual(
      edits!.map(({ range, newText }) => [document.getText(range), newText]),
      [['1', '１']],
    );
  });

  test('the lens goes from off to quiet to full and off again, and is remembered', async () => {
    await open('toggled.statement.txt', CLEAN);
    const level = () => vscode.workspace.getConfiguration('jointStatement').inspect<string>('lens')?.globalValue;
    for (const next of ['quiet', 'full', 'off']) {
      await vscode.commands.executeCommand('jointStatement.toggleLens');
      assert.equal(level(), next);
    }
    await vscode.workspace
      .getConfiguration('jointStatement')
      .update('lens', undefined, vscode.ConfigurationTarget.Global);
  });

  test('a change of the ladder is in force without a restart', async () => {
    const { document } = await open('ladder.statement.txt', CLEAN);
    const settings = () => vscode.workspace.getConfiguration('jointStatement');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async () =>
      (
        (await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          whole,
        )) ?? []
      ).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    await settings().update('lens', 'quiet', vscode.ConfigurationTarget.Global);
    await until('the place of 歓迎する', labels, (all) => all.some((label) => label.endsWith('3/5')));
    const moved = { 歓迎する: { axis: 'evaluation', level: 5 } };
    await settings().update('ladder', moved, vscode.ConfigurationTarget.Global);
    await until('its new place', labels, (all) => all.some((label) => label.endsWith('5/5')));
    await settings().update('ladder', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('lens', undefined, vscode.ConfigurationTarget.Global);
  });

  test('a read-only file is not changed, nor made dirty', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/fixed-*.txt': true }, vscode.ConfigurationTarget.Global);
    const text = CLEAN.replace(/(.{38})(?=.{4})/g, '$1\n');
    const editor = await open('fixed-共同声明.txt', text);
    const { document } = editor;
    await until(
      'the server',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found ?? []).length > 0,
    );
    const cursor = after(document, '２ 両首脳は，');
    editor.selection = new vscode.Selection(cursor, cursor);
    for (const command of ['insertParagraph', 'moveDown', 'removeParagraph', 'splitParagraph', 'joinParagraph'])
      await vscode.commands.executeCommand(`jointStatement.${command}`);
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, false);
    await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    // What was refused is done as soon as the file may be written.
    await vscode.commands.executeCommand('jointStatement.moveDown');
    await until(
      'the change',
      () => document.getText(),
      (now) => now !== text,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('the walkthrough: each step’s command is there, the sample is untitled and has findings, a fix and a clause', async () => {
    const { contributes } = vscode.extensions.getExtension(ID)!.packageJSON;
    const commands = new Set(await vscode.commands.getCommands(true));
    const { steps } = contributes.walkthroughs[0];
    const linked: string[] = steps.flatMap(({ description }: { description: string }) =>
      [...description.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]),
    );
    assert.equal(linked.length, steps.length);
    for (const command of linked) assert.ok(commands.has(command), command);
    await vscode.commands.executeCommand('jointStatement.openSample');
    const { document } = vscode.window.activeTextEditor!;
    assert.ok(document.isUntitled);
    assert.equal(document.languageId, 'joint-statement');
    await diagnostics(document, 'findings', (found) => found.length > 10);
    await vscode.commands.executeCommand('jointStatement.openSample', 'fix');
    const at = vscode.window.activeTextEditor!.selection.active;
    assert.ok(vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.contains(at)));
    await vscode.commands.executeCommand('jointStatement.openSample', 'clause');
    assert.equal(vscode.window.activeTextEditor!.document, document, 'the same copy');
    assert.match(document.getText(), /また，両首脳は，\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
}
