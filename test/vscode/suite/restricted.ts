// The suite for a folder that is not trusted: what reads only the document works; what the folder names is left unread until it is trusted.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commonTests, ID } from './common';
import { after, choose, hover, open, proposals, type, workspace } from './editor';
import { runAll, test, until } from './harness';
import { CLEAN } from './statement';

const FOLDER = '先例集';
const WORDING = '港湾整備に関する覚書の署名を歓迎し，その着実な実施に向けて努力することで合意した。';
const PRECEDENT = CLEAN.replaceAll('アルカディア共和国', 'ベルミナ連邦').replace(/(?<=２ 両首脳は，).*/, WORDING);
/** What the profile is made of: one more that welcomes, so that the two can be told apart. */
const OTHER = PRECEDENT.replace(/(?<=３ 両首脳は，).*/, '観光の分野における協力を歓迎した。');

interface Shown {
  readonly named: boolean;
  readonly statements: number;
}

const setting = (name: string): unknown => vscode.workspace.getConfiguration('jointStatement').get(name);
/** Where the verb's formula stands in the statements that the draft is compared with; other in each profile. */
const told = (document: vscode.TextDocument) => hover(document, after(document, '署名を歓迎').translate(0, -1));

/** The view of precedents once the cursor has moved onto a sentence that resembles one. */
async function look(editor: vscode.TextEditor, what: string, enough: (view: Shown) => boolean): Promise<Shown> {
  await vscode.commands.executeCommand('jointStatement.precedents.focus');
  const cursor = after(editor.document, '港湾整備');
  editor.selection = new vscode.Selection(cursor, cursor);
  const view = await until(
    what,
    () => vscode.commands.executeCommand<Shown | undefined>('jointStatement.precedents.shown'),
    (seen) => seen !== undefined && enough(seen),
  );
  return view as Shown;
}

export async function run(): Promise<void> {
  test('the folder is not trusted', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  commonTests();

  test('hover, completion and a snippet work', async () => {
    const editor = await open(
      'restricted.statement.txt',
      CLEAN.replace('\n２０２５年５月１３日', '\n５ 両首脳は，\n\n$&'),
    );
    const { document } = editor;
    assert.match(
      await hover(document, after(document, '文化交流')),
      /文化交流に関する日本国政府とアルカディア共和国政府との間の協定/,
    );
    const cursor = after(document, '５ 両首脳は，');
    const labels = await proposals(document, cursor);
    assert.ok(
      labels.some((label) => label.includes('文化交流に関する')),
      labels.join('、'),
    );
    editor.selection = new vscode.Selection(cursor, cursor);
    await type('kangei');
    const line = () => document.lineAt(cursor.line).text;
    await until('the typed text', line, (text) => text.endsWith('kangei'));
    await choose(editor);
    assert.match(line(), /^５ 両首脳は，.*歓迎.*。$/);
  });

  test('precedents and a profile that the folder names are left unread', async () => {
    mkdirSync(join(workspace(), FOLDER), { recursive: true });
    mkdirSync(join(workspace(), '.vscode'), { recursive: true });
    writeFileSync(join(workspace(), FOLDER, 'bermina.txt'), PRECEDENT);
    const other = join(workspace(), 'other.txt');
    writeFileSync(other, OTHER);
    const program = join(vscode.extensions.getExtension(ID)!.extensionPath, 'dist', 'cli.js');
    writeFileSync(join(workspace(), 'own.json'), execFileSync('node', [program, 'derive', other]));
    const editor = await open('named.statement.txt', CLEAN);
    const before = await told(editor.document);
    assert.match(before, /Reference: \d+ times/);
    // Named both ways: in the settings, and in the file that a desk shares. What names no file counts: the lens.
    writeFileSync(
      join(workspace(), '.vscode', 'settings.json'),
      JSON.stringify({
        'jointStatement.references': [FOLDER],
        'jointStatement.profile': 'own.json',
        'jointStatement.lens': 'quiet',
      }),
    );
    writeFileSync(join(workspace(), '.joint-statement.json'), JSON.stringify({ references: [FOLDER] }));
    await until(
      'the setting that is not restricted',
      () => setting('lens'),
      (value) => value === 'quiet',
    );
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        new vscode.Range(0, 0, editor.document.lineCount, 0),
      );
    // The server has the new settings by then.
    await until('the lens', hints, (found) => (found ?? []).length > 0);
    assert.deepEqual(setting('references'), []);
    assert.equal(setting('profile'), '');
    // Long enough to read one file.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const view = await look(editor, 'the view', () => true);
    assert.deepEqual({ named: view.named, statements: view.statements }, { named: false, statements: 0 });
    assert.equal(await told(editor.document), before);
  });

  test('once the folder is trusted they are read', async () => {
    await vscode.commands.executeCommand('workbench.trust.manage');
    // The driver of the window presses the button, as only a person can grant it.
    await until(
      'the trust',
      () => vscode.workspace.isTrusted,
      (trusted) => trusted,
    );
    assert.deepEqual(setting('references'), [FOLDER]);
    assert.equal(setting('profile'), 'own.json');
    const editor = await open('named.statement.txt');
    await look(editor, 'the precedent', ({ statements }) => statements === 1);
    await until(
      "the folder's profile in the hover",
      () => told(editor.document),
      (text) => /Reference: twice \(paragraphs ２, ３\)/.test(text),
    );
  });

  await runAll();
}
