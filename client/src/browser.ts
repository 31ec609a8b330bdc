// The extension in a browser: its server is a worker beside it.

import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/browser';
import { Extension } from './extension';

type ServerWorker = Extract<ServerOptions, object> & { terminate(): void };
declare const Worker: new (script: string) => ServerWorker;

/** Ends the server's worker with the client: it does not go by itself. */
class WorkerClient extends LanguageClient {
  constructor(
    id: string,
    name: string,
    private readonly worker: ServerWorker,
    options: LanguageClientOptions,
  ) {
    super(id, name, worker, options);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.worker.terminate();
    }
  }
}

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true);
  extension = new Extension(context, (id, name, options) => new WorkerClient(id, name, new Worker(script), options));
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
