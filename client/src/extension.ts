import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export const LANGUAGE = 'joint-statement';

/** Starts the extension around a language client that a host has made. */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const status = vscode.languages.createLanguageStatusItem('jointStatement', { language: LANGUAGE });
  status.name = vscode.l10n.t('Joint Statement');
  context.subscriptions.push(
    client,
    status,
    vscode.commands.registerCommand('jointStatement.restart', async () => {
      await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand('jointStatement.showOutput', () => client.outputChannel.show()),
    vscode.commands.registerCommand('jointStatement.setLanguage', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }),
    vscode.languages.onDidChangeDiagnostics(() => showStatus(status)),
    vscode.window.onDidChangeActiveTextEditor(() => showStatus(status)),
    vscode.workspace.onDidOpenTextDocument((document) => offerReopening(document)),
  );
  vscode.workspace.textDocuments.forEach(offerReopening);
  await client.start();
  showStatus(status);
}

function showStatus(status: vscode.LanguageStatusItem): void {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const all = uri ? vscode.languages.getDiagnostics(uri) : [];
  const count = all.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning).length;
  status.text = count === 0 ? vscode.l10n.t('No findings') : vscode.l10n.t('{0} findings', count);
  status.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show') };
}

/** A file read in the wrong encoding: offers the encodings once. */
async function offerReopening(document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== LANGUAGE || document.uri.scheme !== 'file' || !document.getText().includes('\uFFFD'))
    return;
  const reopen = vscode.l10n.t('Reopen with another encoding');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('This statement was read in the wrong encoding. It may be Shift_JIS.'),
    reopen,
  );
  if (choice === reopen) await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
