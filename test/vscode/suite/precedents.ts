// Precedents on real files: the view, a hover, insertion, a Shift_JIS file opened as such, and a file that changes while one looks.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { after, diagnostics, hover, open, workspace } from './editor';
import { test, until } from './harness';
import { CLEAN } from './statement';

interface Shown {
  readonly named: boolean;
  readonly ready: boolean;
  readonly statements: number;
  readonly items: readonly { readonly uri: string; readonly text: string; readonly encoding: string }[];
}

const FOLDER = '先例集';
const path = (name: string): string => join(workspace(), FOLDER, name);
const WORDING = '港湾整備に関する覚書の署名を歓迎し，その着実な実施に向けて努力することで合意した。';
const PRECEDENT = `日本国総理大臣とベルミナ連邦大統領の共同声明

１ 日本国総理大臣及びベルミナ連邦大統領（以下「両首脳」という。）は，伝統的な友好関係を想起した。

２ 両首脳は，${WORDING}

２０１６年６月７日
東京にて
`;

const shown = () => vscode.commands.executeCommand<Shown | undefined>('jointStatement.precedents.shown');
/** Moves the cursor so that the view looks again. */
async function look(editor: vscode.TextEditor, text: string, enough: (view: Shown) => boolean): Promise<Shown> {
  const cursor = after(editor.document, text);
  editor.selection = new vscode.Selection(cursor, cursor);
  const view = await until('the view', shown, (seen) => seen !== undefined && enough(seen));
  return view as Shown;
}

export function precedentsTests(): void {
  test('precedents: named in the settings they stand in the view, in a hover, and are opened in their encoding', async () => {
    mkdirSync(path(''), { recursive: true });
    writeFileSync(path('bermina.txt'), iconv.encode(PRECEDENT, 'cp932'));
    const editor = await open('draft-with-precedents.statement.txt', CLEAN);
    await vscode.commands.executeCommand('jointStatement.precedents.focus');
    const settings = vscode.workspace.getConfiguration('jointStatement', editor.document);
    assert.equal((await look(editor, '港湾整備', ({ named }) => !named)).statements, 0);
    await settings.update('references', [FOLDER], vscode.ConfigurationTarget.Workspace);
    const view = await look(editor, '港湾整備', ({ items }) => items.length > 0);
    assert.equal(view.items[0]?.text, `両首脳は，${WORDING}`);
    assert.match(await hover(editor.document, after(editor.document, '港湾整')), /ベルミナ連邦大統領の共同声明/);
    await vscode.commands.executeCommand('jointStatement.openPrecedent');
    const beside = await until(
      'the precedent beside',
      () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === path('bermina.txt')),
      (found) => found !== undefined,
    );
    assert.equal(beside?.document.encoding, 'shiftjis');
    assert.ok(beside.document.getText(beside.selection).includes(WORDING), 'the sentence is selected');
  });

  test('precedents: the wording is inserted at the cursor, and one undo takes it back', async () => {
    const editor = await open('draft-with-precedents.statement.txt');
    await look(editor, '努力することで一致した。', ({ items }) => items.length > 0);
    await vscode.commands.executeCommand('jointStatement.insertPrecedent');
    const text = await until(
      'the wording in the text',
      () => editor.document.getText(),
      (now) => now !== CLEAN,
    );
    assert.equal(
      text,
      CLEAN.replace('努力することで一致した。', (found) => `${found}両首脳は，${WORDING}`),
    );
    await vscode.commands.executeCommand('undo');
    await until(
      'the text as it was',
      () => editor.document.getText(),
      (now) => now === CLEAN,
    );
  });

  test('precedents: a changed, a broken and a removed file are followed', async () => {
    const editor = await open('draft-with-precedents.statement.txt');
    await look(editor, '港湾整備', ({ items }) => items.length === 1);
    writeFileSync(path('bermina.txt'), PRECEDENT.replace('着実な実施', '円滑な実施'));
    await look(editor, '港湾整備', ({ items }) => items[0]?.text.includes('円滑な実施') === true);
    writeFileSync(path('second.txt'), PRECEDENT.replaceAll('ベルミナ連邦', 'パルミラ共和国'));
    await look(editor, '港湾整備', ({ statements }) => statements === 2);
    rmSync(path('second.txt'));
    await look(editor, '港湾整備', ({ statements }) => statements === 1);
    const settings = vscode.workspace.getConfiguration('jointStatement', editor.document);
    await settings.update('references', undefined, vscode.ConfigurationTarget.Workspace);
    await look(editor, '港湾整備', ({ named }) => !named);
    await diagnostics(editor.document, 'no findings left', (found) => found.length === 0);
  });

  test('precedents: a workspace setting that leads outside is not followed', async () => {
    const outside = join(workspace(), '..', 'outside');
    mkdirSync(outside, { recursive: true });
    writeFileSync(join(outside, 'bermina.txt'), PRECEDENT);
    const editor = await open('draft-with-precedents.statement.txt');
    const settings = vscode.workspace.getConfiguration('jointStatement', editor.document);
    await settings.update('references', [outside], vscode.ConfigurationTarget.Workspace);
    const refused = await look(editor, '港湾整備', ({ named, ready }) => named && ready);
    assert.equal(refused.statements, 0);
    await settings.update('references', undefined, vscode.ConfigurationTarget.Workspace);
    // The user's own setting may name it.
    await settings.update('references', [outside], vscode.ConfigurationTarget.Global);
    await look(editor, '港湾整備', ({ statements }) => statements === 1);
    await settings.update('references', undefined, vscode.ConfigurationTarget.Global);
    await look(editor, '港湾整備', ({ named }) => !named);
  });
}
