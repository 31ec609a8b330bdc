// The extension under node: its server is a process beside it.

import { type ExtensionContext, Uri } from 'vscode';
import { Extension } from './extension';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  extension = new Extension(context, (id, name, options) => {
    const { LanguageClient, TransportKind } = require('./language-client') as typeof import('./language-client');
    // See server/src/host/quick-start.ts.
    const execArgv = ['--no-regexp-tier-up'];
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc, options: { execArgv } }, options);
  });
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
