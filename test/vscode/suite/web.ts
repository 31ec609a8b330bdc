// The suite for the extension in a browser. It runs there too, so nothing of node is at hand.

import * as vscode from 'vscode';
import { after, diagnostics, fileOf, hover, open, proposals, ruleOf } from './editor';
import { runAll, test } from './harness';
import { CLEAN, FAULTY } from './statement';

const ID = 'joint-statement.joint-statement';

function ensure(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

export async function run(): Promise<void> {
  test('the extension runs in the browser', async () => {
    ensure(
      vscode.env.uiKind === vscode.UIKind.Web && 'WorkerGlobalScope' in globalThis,
      'this is no worker of a browser',
    );
    const extension = vscode.extensions.getExtension(ID);
    ensure(extension, `${ID} is not there`);
    await open('first.statement.txt', FAULTY);
    await extension.activate();
  });

  test('the planted errors are shown where they stand, and nothing else', async () => {
    const { document } = await open('first.statement.txt', FAULTY);
    const found = await diagnostics(document, 'two diagnostics', (all) => all.length >= 2);
    const seen = found.map((each) => `${ruleOf(each)} ${document.getText(each.range)}`).sort();
    ensure(seen.join() === 'digit-width ２０1０,numbering-sequence ５', `found ${seen.join()}`);
  });

  test('a hover tells about an agreement', async () => {
    const { document } = await open('hover.statement.txt', CLEAN);
    const text = await hover(document, after(document, '文化交流').translate(0, -1));
    ensure(/文化交流に関する日本国政府とアルカディア共和国政府との間の協定/.test(text), text);
  });

  test('completion proposes the defined term', async () => {
    const { document } = await open('complete.statement.txt', CLEAN);
    const labels = await proposals(document, after(document, '４ '));
    ensure(labels.includes('両首脳'), `offered ${labels.slice(0, 10).join('、')}`);
  });

  test('a quick fix is applied', async () => {
    const { document } = await open('fixed.statement.txt', FAULTY);
    const digit = (all: readonly vscode.Diagnostic[]) => all.find((each) => ruleOf(each) === 'digit-width');
    const found = digit(await diagnostics(document, 'a digit-width diagnostic', (all) => digit(all) !== undefined));
    ensure(found, 'no diagnostic');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.edit && action.title.includes('２０１０'));
    ensure(fix?.edit, `no fix among ${actions.map((action) => action.title).join(', ')}`);
    ensure(await vscode.workspace.applyEdit(fix.edit), 'the fix was not applied');
    await diagnostics(document, 'the diagnostic to go', (all) => digit(all) === undefined);
  });

  test('the workspace file is read through the editor', async () => {
    const file = fileOf('.joint-statement.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"rules":{"digit-width":"off"}}'));
    const { document } = await open('settled.statement.txt', FAULTY);
    await diagnostics(
      document,
      'one diagnostic',
      (all) => all.length === 1 && ruleOf(all[0]!) === 'numbering-sequence',
    );
    await vscode.workspace.fs.delete(file);
  });

  test('spellings are compared once the dictionary is wanted, and not before', async () => {
    const { document } = await open(
      'words.statement.txt',
      CLEAN.replace('５月１２日から', '５月１２日および１３日から').replace(
        '２ 両首脳は，',
        '２ 両首脳は，全ての分野及びすべての国を歓迎し，',
      ),
    );
    const spelling = (all: readonly vscode.Diagnostic[]) => all.some((each) => ruleOf(each) === 'spelling-variant');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    ensure(!spelling(vscode.languages.getDiagnostics(document.uri)), 'the dictionary was fetched unasked');
    const settings = vscode.workspace.getConfiguration('jointStatement');
    await settings.update('wordsInBrowser', true, true);
    await diagnostics(document, 'a finding about spelling', spelling);
    await settings.update('wordsInBrowser', undefined, true);
  });

  await runAll();
}
