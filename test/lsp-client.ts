// A client of the language server over stdio, for the tests.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** How node runs the sources. */
export const NODE = ['--import', 'tsx'] as const;
export const SERVER = join(__dirname, '../server/src/lsp/node.ts');

export interface Client {
  readonly connection: ProtocolConnection;
  /** The diagnostics that are sent next for a document. */
  readonly published: (uri: string) => Promise<Diagnostic[]>;
  /** What the server has written to its log. */
  readonly log: readonly string[];
  /** The server's process. */
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

export interface ClientOptions {
  /** True if it asks for diagnostics; otherwise they are sent to it. */
  readonly pull: boolean;
  /** URI of the folder that is open. */
  readonly root?: string;
  /** Further ones beside it. */
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly workspace?: object;
  readonly textDocument?: object;
  readonly settings?: object;
  /** What else it says at the start. */
  readonly initialization?: object;
  readonly window?: object;
  /** Called before anything is said. */
  readonly prepare?: (connection: ProtocolConnection) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** What node is to run, without --stdio; the sources if nothing is said. */
  readonly program?: readonly string[];
}

export async function connect(options: ClientOptions): Promise<Client> {
  const child = spawn(process.execPath, [...(options.program ?? [...NODE, SERVER]), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (items: Diagnostic[]) => void>();
  const log: string[] = [];
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => waiting.get(uri)?.(diagnostics),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  options.prepare?.(connection);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: options.root
      ? [options.root, ...(options.folders ?? [])].map((uri) => ({ uri, name: 'test' }))
      : null,
    locale: options.locale ?? 'en',
    initializationOptions:
      options.settings || options.initialization
        ? { settings: options.settings, ...options.initialization }
        : undefined,
    capabilities: {
      textDocument: { ...(options.pull ? { diagnostic: {} } : {}), ...options.textDocument },
      workspace: options.workspace ?? {},
      window: options.window ?? {},
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    published: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    log,
    pid: child.pid,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      child.stdin.end();
    },
  };
}

export const open = (connection: ProtocolConnection, uri: string, text: string, languageId = 'joint-statement') =>
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });

/** The findings of a document, asked for. */
export const pullFrom = async (connection: ProtocolConnection, uri: string): Promise<Diagnostic[]> =>
  ((await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as { items: Diagnostic[] })
    .items;

/** Findings as `rule@line:character`. */
export const codes = (items: readonly Diagnostic[]): string[] =>
  items.map(({ code, range }) => `${code}@${range.start.line}:${range.start.character}`);
