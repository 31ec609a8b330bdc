// Tests that hold for the extension in the checkout and for the installed package alike.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { after, diagnostics, open, ruleOf, workspace } from './editor';
import { NotRun, test } from './harness';
import { FAULTY } from './statement';

const LANGUAGE = 'joint-statement';
/** The extension's name in VS Code. */
export const ID = 'joint-statement.joint-statement';
const REFERENCE = '2013-japan-russia-joint-statement.txt';

export function commonTests(): void {
  test('a file named *.statement.txt has our language, and the extension is active', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is there`);
    await extension.activate();
    const { document } = await open('first.statement.txt', FAULTY);
    assert.equal(document.languageId, LANGUAGE);
    assert.ok(extension.isActive);
  });

  test('the planted errors are shown where they stand, and nothing else', async () => {
    const { document } = await open('first.statement.txt', FAULTY);
    const found = await diagnostics(document, 'two diagnostics', (all) => all.length >= 2);
    assert.deepEqual(found.map((each) => [ruleOf(each), document.getText(each.range)]).sort(), [
      ['digit-width', '２０1０'],
      ['numbering-sequence', '５'],
    ]);
  });

  test('a quick fix is applied', async () => {
    const { document } = await open('fixed.statement.txt', FAULTY);
    const found = await diagnostics(document, 'a digit-width diagnostic', (all) =>
      all.some((each) => ruleOf(each) === 'digit-width'),
    );
    const digit = found.find((each) => ruleOf(each) === 'digit-width') as vscode.Diagnostic;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      digit.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.edit && action.title.includes('２０１０'));
    assert.ok(fix?.edit, `no fix among ${actions.map((action) => action.title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes('２０１０年'), 'the digit is full-width now');
    await diagnostics(document, 'the diagnostic to go', (all) => all.every((each) => ruleOf(each) !== 'digit-width'));
  });

  test('the reference shows its findings under its own name', async () => {
    if (!existsSync(join(workspace(), REFERENCE))) throw new NotRun('reference absent');
    const { document } = await open(REFERENCE);
    assert.equal(document.languageId, LANGUAGE);
    const found = await diagnostics(document, 'four certain defects', (all) => all.length >= 4);
    const at = (text: string, offset = 0) => {
      const start = document.positionAt(document.offsetAt(after(document, text)) - text.length + offset);
      return found.some(({ range }) => range.contains(start));
    };
    assert.ok(at('｡'), 'half-width 。');
    assert.ok(at('･'), 'half-width ・');
    assert.ok(at('L.'), 'half-width letter');
    assert.ok(
      found.some(({ range }) => /^[ 　]+$/.test(document.getText(range))),
      'stray space',
    );
  });
}
