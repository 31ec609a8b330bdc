import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/check';

/** Pushed diagnostics wait for a pause in typing. */
const PAUSE = 120;

/** What diagnostics take from the server. */
export interface Diagnosed {
  open(
    uri: string,
    token?: CancellationToken,
    anyVersion?: boolean,
  ): Promise<{ readonly document: TextDocument; problems(): readonly Problem[]; wantMore(): void } | undefined>;
  /** True if the client pulls. */
  pulls(): boolean;
  /** True if the client pulls again when told to. */
  refreshes(): boolean;
  uris(): readonly string[];
  toLsp(document: TextDocument, problems: readonly Problem[]): Diagnostic[];
  /** What is wrong with an open workspace file; `undefined` for any other document. */
  workspaceFile(uri: string): Promise<Diagnostic[] | undefined>;
}

/** Diagnostics: pulled where the client can, pushed elsewhere. */
export class Diagnostics {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly ids = new WeakMap<readonly Problem[], string>();
  private lastId = 0;

  constructor(
    private readonly connection: Connection,
    private readonly server: Diagnosed,
  ) {
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      // Findings of the newest text are as good; an error in their place would blank the old ones.
      const opened = await server.open(uri, token, true);
      if (!opened) return { kind: DocumentDiagnosticReportKind.Full, items: (await server.workspaceFile(uri)) ?? [] };
      const problems = opened.problems();
      opened.wantMore();
      const resultId = this.idOf(problems);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: server.toLsp(opened.document, problems) };
    });
  }

  get capabilities(): ServerCapabilities {
    if (!this.server.pulls()) return {};
    return {
      diagnosticProvider: {
        identifier: 'joint-statement',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    };
  }

  /** A document has changed, or was opened. */
  changed(uri: string, opened: boolean): void {
    if (!this.server.pulls()) this.schedule(uri, opened ? 0 : PAUSE);
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    if (!this.server.pulls()) this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** True if findings may come later: the client is told, or they are sent to it. */
  get mayRenew(): boolean {
    return !this.server.pulls() || this.server.refreshes();
  }

  /** Everything is to be checked anew. */
  renew(): void {
    if (!this.server.pulls()) for (const uri of this.server.uris()) this.schedule(uri, 0);
    else if (this.server.refreshes()) this.connection.languages.diagnostics.refresh();
  }

  private schedule(uri: string, pause: number): void {
    clearTimeout(this.timers.get(uri));
    const push = () => this.push(uri).catch((error) => this.connection.console.error(String(error)));
    this.timers.set(uri, setTimeout(push, pause));
  }

  private async push(uri: string): Promise<void> {
    this.timers.delete(uri);
    const opened = await this.server.open(uri);
    const wrong = await this.server.workspaceFile(uri);
    if (wrong) await this.connection.sendDiagnostics({ uri, diagnostics: wrong });
    if (!opened) return;
    const { document } = opened;
    const diagnostics = this.server.toLsp(document, opened.problems());
    await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    opened.wantMore();
  }

  /** A name for a list of problems: the same list has the same name, no two lists share one. */
  private idOf(problems: readonly Problem[]): string {
    const id = this.ids.get(problems) ?? String(++this.lastId);
    this.ids.set(problems, id);
    return id;
  }
}
