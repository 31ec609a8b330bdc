import { join } from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { LANGUAGE, start } from './extension';

/** Called by VS Code when a statement is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = join(context.extensionPath, 'dist', 'server.js');
  const client = new LanguageClient(
    'jointStatement',
    'Joint Statement',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    // The extension contributes the clauses as static snippets: the server need not offer them again.
    { documentSelector: [{ language: LANGUAGE }], initializationOptions: { snippets: true } },
  );
  await start(context, client);
}
