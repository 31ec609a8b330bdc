import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Accepted } from '../core/accepted';
import type { Problem } from '../core/check';
import { houseLines } from '../core/features/house';
import { hover } from '../core/features/hover';
import { outline } from '../core/features/outline';
import type { Profile } from '../core/reference/profile';
import type { Words } from '../core/words';
import { WORKSPACE_FILE } from '../core/workspace-file';
import { ACCEPT, Accepting, acceptActions, REGISTER_NAME, REMOVE, REVIEW } from './accepting';
import { Analysis, type Settings } from './analysis';
import { COMPLETION, serveCompletion } from './completion';
import { FIX_ALL, flatten, type Locale, toActions, toDiagnostic, toRange, toSymbol } from './convert';
import { DRAFTING, restructuring, serveDrafting } from './drafting';
import { precedentActions, precedentHover, precedentSymbols, precedentUses, servePrecedents } from './precedents';
import { References, type ServerDisk } from './references';
import { SECTION, SettingsStore } from './settings';
import { Supply } from './supply';
import { refuseCancelled, refuseModified, Waiting } from './waiting';

/** What the server takes from where it runs. */
export interface Host {
  /** The bundled profile. */
  readonly profile: Profile;
  /** The text of a file on this machine, if it can be had. What is on no disk, the editor is asked for. */
  readText?(uri: string): Promise<string | undefined>;
  /** Loads morphology, when a sentence wants it, after the first text findings are out. `undefined` where that is not wanted. */
  loadWords(): Promise<Words | undefined>;
  /** Reference statements of the user's own; not in a browser. */
  readonly disk?: ServerDisk;
  /** Address of the page that describes the rules; `#` and the rule's id lead to each. */
  readonly rulesPage?: string | undefined;
}

/** What a client may say when it starts the server. */
interface InitializationOptions {
  readonly locale?: string;
  /** True if the editor has our static snippets, which begin a text. */
  readonly snippets?: boolean;
  /** True if the editor shows itself what commands answer. */
  readonly shows?: boolean;
  /** A folder in which the editor lets us keep what can be made again. */
  readonly cache?: string;
  /** True if the editor answers `jointStatement/readText`: it has files that are on no disk. */
  readonly reads?: boolean;
  /** Settings, from an editor that has no other way. */
  readonly settings?: unknown;
}

/** An answer to `jointStatement/status`: what the status item shows. */
export interface Status {
  readonly digits?: string;
  readonly comma?: string;
  readonly paragraphs: number;
  /** True if lines are cut at a column, as in a text pasted from a PDF: it can be cleaned up. */
  readonly wrapped: boolean;
  /** The house style with counts, a line for each member. */
  readonly house: readonly string[];
}

/** Shows how the document is written. */
const SHOW_HOUSE = 'jointStatement.showHouse';

/** Pushed diagnostics wait for a pause in typing. */
const PAUSE = 120;

/** Serves a connection. All that it knows of its surroundings comes from `host`. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Map<string, Analysis>();
  const failed = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let client: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let locale: Locale = 'ja';
  async function readText(uri: string): Promise<string | undefined> {
    if (host.readText && uri.startsWith('file:')) return host.readText(uri);
    if (!options.reads) return undefined;
    const answer = connection.sendRequest<string | null>('jointStatement/readText', { uri });
    return (await answer.catch(() => null)) ?? undefined;
  }
  const settings = new SettingsStore(
    connection,
    {
      profile: host.profile,
      readText,
      openText: (uri) => documents.get(uri)?.getText(),
      pathOf: (uri) => host.disk?.path(uri),
      references: (folder, requests) => references.of(folder, requests),
    },
    () => client.workspace?.configuration === true,
  );
  const references = new References({
    connection,
    disk: host.disk,
    client: () => client,
    locale: () => locale,
    cacheFolder: () => options.cache,
    changed: () => {
      settings.forget();
      renew();
      if (options.shows) connection.sendNotification('jointStatement/precedentsChanged');
    },
  });
  const accepting = new Accepting({
    connection,
    settings,
    documents,
    locale: () => locale,
    canCreate: () => client.workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    stale: async (uri): Promise<readonly Accepted[]> => (await open(uri))?.examination().stale ?? [],
    readText,
    changed: () => renew(),
  });

  const supply = new Supply(
    host.loadWords,
    () => renew(),
    (error) =>
      connection.console.error(
        `no dictionary, word rules are off: ${error instanceof Error ? error.stack : String(error)}`,
      ),
  );

  const ruleFailed = (rule: string, error: unknown): void => {
    if (failed.has(rule)) return;
    failed.add(rule);
    connection.console.error(`rule ${rule}: ${error instanceof Error ? error.stack : String(error)}`);
  };

  const analysisOf = (uri: string): Analysis => {
    const analysis = analyses.get(uri) ?? new Analysis();
    analyses.set(uri, analysis);
    return analysis;
  };

  const waiting = new Waiting();

  /**
   * The statement as it is once its settings are known; `undefined` if it is not open. With the token of a request it throws the answer to
   * one that was cancelled while it waited or, unless any version will do, whose text has changed.
   */
  async function open(uri: string, token?: CancellationToken, anyVersion = false) {
    const { version } = documents.get(uri) ?? {};
    if (token) await waiting.for(token);
    const known: Settings = await settings.of(uri);
    const document = documents.get(uri);
    if (token) refuseCancelled(token);
    if (token && !anyVersion) refuseModified(version, document?.version);
    if (!document || isWorkspaceFile(uri)) return undefined;
    const analysis = analysisOf(uri);
    return {
      document,
      reading: () => analysis.read(document, known),
      examination: () => analysis.check(document, known, supply.words, ruleFailed),
      problems: (): readonly Problem[] => analysis.check(document, known, supply.words, ruleFailed).problems,
      /** Sentences without words get theirs after this answer. */
      wantWords: () => supply.want(analysis),
      fixAll: () => analysis.fixAll(document, known, supply.words, ruleFailed),
      inFolder: known.folder !== '',
      library: known.library,
      named: known.named,
    };
  }

  const versioned = (): boolean => client.workspace?.workspaceEdit?.documentChanges ?? false;

  // Diagnostics: pulled where the client can, pushed elsewhere.

  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

  const ids = new WeakMap<readonly Problem[], string>();
  let lastId = 0;
  /** A name for a list of problems: the same list has the same name, no two lists share one. */
  function idOf(problems: readonly Problem[]): string {
    const id = ids.get(problems) ?? String(++lastId);
    ids.set(problems, id);
    return id;
  }

  const diagnostics = (document: TextDocument, problems: readonly Problem[]) =>
    problems.map((problem) => toDiagnostic(document, problem, locale, host.rulesPage));

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    // Findings of the newest text are as good; an error in their place would blank the old ones.
    const opened = await open(textDocument.uri, token, true);
    if (!opened) {
      const file = isWorkspaceFile(textDocument.uri) ? documents.get(textDocument.uri) : undefined;
      return { kind: DocumentDiagnosticReportKind.Full, items: file ? await accepting.diagnostics(file) : [] };
    }
    const problems = opened.problems();
    opened.wantWords();
    const resultId = idOf(problems);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(opened.document, problems) };
  });

  async function push(uri: string): Promise<void> {
    timers.delete(uri);
    const opened = await open(uri);
    const file = isWorkspaceFile(uri) ? documents.get(uri) : undefined;
    if (file) await connection.sendDiagnostics({ uri, diagnostics: await accepting.diagnostics(file) });
    if (!opened) return;
    const { version } = opened.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(opened.document, opened.problems()) });
    opened.wantWords();
  }

  function schedule(uri: string, pause: number): void {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => push(uri).catch((error) => connection.console.error(String(error))), pause),
    );
  }

  /** Everything is to be checked anew: words, settings or the workspace file have changed. */
  function renew(): void {
    if (!pulls()) for (const { uri } of documents.all()) schedule(uri, 0);
    else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }

  documents.onDidChangeContent(({ document }) => {
    references.typed();
    waiting.note();
    if (isWorkspaceFile(document.uri)) {
      settings.forget();
      renew();
    }
    if (!pulls()) schedule(document.uri, analyses.has(document.uri) ? PAUSE : 0);
  });

  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    supply.forget(analyses.get(uri));
    analyses.delete(uri);
    if (!pulls()) connection.sendDiagnostics({ uri, diagnostics: [] });
    if (isWorkspaceFile(uri)) {
      settings.forget();
      renew();
    }
  });

  // Life cycle and settings.

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = params.capabilities;
    options = params.initializationOptions ?? {};
    locale = (options.locale ?? params.locale ?? 'ja').toLowerCase().startsWith('ja') ? 'ja' : 'en';
    settings.pushed = options.settings;
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    settings.folders = roots.map(withoutSlash);
    return {
      serverInfo: { name: 'joint-statement' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls()
          ? {
              diagnosticProvider: {
                identifier: 'joint-statement',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        ...DRAFTING,
        hoverProvider: true,
        ...COMPLETION,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL] },
        executeCommandProvider: { commands: [ACCEPT, REGISTER_NAME, REVIEW, REMOVE, SHOW_HOUSE] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${WORKSPACE_FILE}` }],
      });
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
        settings.folders = settings.folders.filter((folder) => !gone.has(folder));
        settings.folders.push(...added.map(({ uri }) => withoutSlash(uri)));
        settings.forget();
        renew();
      });
    }
  });

  connection.onDidChangeConfiguration((change) => {
    settings.pushed = change.settings?.[SECTION] ?? settings.pushed;
    settings.forget();
    supply.retry();
    renew();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    references.filesChanged(changes);
    if (!changes.some(({ uri }) => isWorkspaceFile(uri))) return;
    settings.saved();
    renew();
  });

  // Features.

  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const opened = await open(textDocument.uri, token);
    if (!opened) return null;
    const at = opened.document.offsetAt(position);
    const found = hover(opened.reading(), at);
    const parts = [found?.text[locale], precedentHover(opened.reading(), at, locale)].filter(Boolean);
    if (parts.length === 0) return null;
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
    return {
      ...(found ? { range: toRange(opened.document, found.span) } : {}),
      contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join('\n\n---\n\n') },
    };
  });

  serveCompletion(connection, {
    open,
    locale: () => locale,
    client: () => client,
    words: () => supply.words,
    beginnings: () => !options.snippets,
  });

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const opened = await open(uri, token);
    if (!opened) return null;
    const symbols = outline(opened.reading()).map((node) => toSymbol(opened.document, node));
    return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? symbols : flatten(uri, symbols);
  });

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const opened = await open(textDocument.uri, token);
    if (!opened) return null;
    const { document } = opened;
    const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    // The bulb that an editor asks for at every move of the cursor has what is here, not what concerns the whole document.
    const bulb = !context.only && context.triggerKind === CodeActionTriggerKind.Automatic;
    const fixes = toActions(document, opened.problems(), {
      locale,
      versioned: versioned(),
      at,
      ...(bulb ? {} : { fixAll: opened.fixAll }),
      ...(context.only ? { only: context.only } : {}),
      ...(opened.inFolder && client.workspace?.applyEdit
        ? { more: (problem) => acceptActions(document, opened.reading(), problem, locale) }
        : {}),
    });
    const orders = context.only?.some((kind) => 'refactor.rewrite.'.startsWith(`${kind}.`)) ?? !bulb;
    if (!orders) return fixes;
    return [
      ...fixes,
      ...precedentActions(opened, at.start, locale, versioned()),
      ...restructuring(opened, at.start, locale, versioned()),
    ];
  });

  serveDrafting(connection, {
    open,
    all: () => documents.keys(),
    locale: () => locale,
    versioned,
    lens: async (uri) => (await settings.of(uri)).lens,
    uses: async (uri, title) => {
      const { library } = await settings.of(uri);
      return library ? precedentUses(library, library.precedentsOf(uri), title) : [];
    },
    symbols: (query) => precedentSymbols(references.libraries, query, locale),
  });
  servePrecedents(connection, { open, locale: () => locale, libraries: () => references.libraries });

  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    if (command !== SHOW_HOUSE) return accepting.run(command, argument);
    const opened = await open(String(argument));
    if (!opened) return null;
    const text = houseLines(opened.reading())
      .map((line) => line[locale])
      .join('\n');
    if (!options.shows)
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: text });
    return text;
  });

  connection.onRequest('jointStatement/status', async ({ uri }: { uri: string }, token): Promise<Status | null> => {
    const opened = await open(uri, token, true);
    if (!opened) return null;
    const reading = opened.reading();
    const { house, statement } = reading;
    return {
      ...(house.digits ? { digits: house.digits } : {}),
      ...(house.comma ? { comma: house.comma } : {}),
      paragraphs: statement.blocks.filter(({ kind, label }) => kind === 'paragraph' && label).length,
      wrapped: statement.wrapped,
      house: houseLines(reading).map((line) => line[locale]),
    };
  });

  documents.listen(connection);
  connection.listen();
}

const isWorkspaceFile = (uri: string): boolean => uri.endsWith(`/${WORKSPACE_FILE}`);
const withoutSlash = (uri: string): string => uri.replace(/\/+$/, '');
