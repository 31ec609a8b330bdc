// The extension under node: its server is a process beside it.

import { type ExtensionContext, Uri } from 'vscode';
import { Extension } from './extension';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  extension = new Extension(context, (id, name, options) => {
    // Any plain text activates the extension; only a statement wants a client, which is most of the code.
    const { LanguageClient, TransportKind } =
      require('vscode-languageclient/node') as typeof import('vscode-languageclient/node');
    // See server/src/host/quick-start.ts.
    const execArgv = ['--no-regexp-tier-up'];
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc, options: { execArgv } }, options);
  });
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
