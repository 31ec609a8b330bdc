import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Accepted } from '../core/accepted';
import type { Problem } from '../core/check';
import type { Profile } from '../core/reference/profile';
import type { Words } from '../core/words';
import { WORKSPACE_FILE } from '../core/workspace-file';
import { Accepting } from './accepting';
import { Analysis, type Settings } from './analysis';
import { COMPLETION, serveCompletion } from './completion';
import { type Locale, toDiagnostic } from './convert';
import { Diagnostics } from './diagnostics';
import { DRAFTING, serveDrafting } from './drafting';
import { FEATURES, serveFeatures } from './features';
import { precedentSymbols, precedentUses, servePrecedents } from './precedents';
import { References, type ServerDisk } from './references';
import { SECTION, SettingsStore } from './settings';
import { Settling } from './settling';
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

/** Serves a connection. All that it knows of its surroundings comes from `host`. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Map<string, Analysis>();
  const failed = new Set<string>();
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

  const settling = new Settling(
    () => renew(),
    (error) => ruleFailed('precedent-deviation', error),
  );

  const ruleFailed = (rule: string, error: unknown): void => {
    if (failed.has(rule)) return;
    failed.add(rule);
    connection.console.error(`rule ${rule}: ${error instanceof Error ? error.stack : String(error)}`);
  };

  const analysisOf = (uri: string): Analysis => {
    const analysis = analyses.get(uri) ?? new Analysis(findings.mayRenew);
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
      /** Sentences without words get theirs after this answer, and new ones what precedents tell of them. */
      wantMore: () => {
        supply.want(analysis);
        settling.want(analysis);
      },
      fixAll: () => analysis.fixAll(document, known, supply.words, ruleFailed),
      inFolder: known.folder !== '',
      library: known.library,
      named: known.named,
    };
  }

  const versioned = (): boolean => client.workspace?.workspaceEdit?.documentChanges ?? false;

  const findings = new Diagnostics(connection, {
    open,
    pulls: () => client.textDocument?.diagnostic !== undefined,
    refreshes: () => client.workspace?.diagnostics?.refreshSupport === true,
    uris: () => documents.keys(),
    toLsp: (document, problems) => problems.map((problem) => toDiagnostic(document, problem, locale, host.rulesPage)),
    workspaceFile: async (uri) => {
      const file = isWorkspaceFile(uri) ? documents.get(uri) : undefined;
      return file && (await accepting.diagnostics(file));
    },
  });
  /** Everything is to be checked anew: words, settings or the workspace file have changed. */
  const renew = (): void => findings.renew();

  documents.onDidChangeContent(({ document }) => {
    references.typed();
    waiting.note();
    if (isWorkspaceFile(document.uri)) {
      settings.forget();
      renew();
    }
    findings.changed(document.uri, !analyses.has(document.uri));
  });

  documents.onDidClose(({ document: { uri } }) => {
    supply.forget(analyses.get(uri));
    settling.forget(analyses.get(uri));
    analyses.delete(uri);
    findings.closed(uri);
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
        ...findings.capabilities,
        ...FEATURES,
        ...DRAFTING,
        ...COMPLETION,
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

  serveFeatures(connection, {
    open,
    locale: () => locale,
    client: () => client,
    versioned,
    shows: () => options.shows === true,
    run: (command, argument) => accepting.run(command, argument),
  });
  serveCompletion(connection, {
    open,
    locale: () => locale,
    client: () => client,
    words: () => supply.words,
    beginnings: () => !options.snippets,
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

  documents.listen(connection);
  connection.listen();
}

const isWorkspaceFile = (uri: string): boolean => uri.endsWith(`/${WORKSPACE_FILE}`);
const withoutSlash = (uri: string): string => uri.replace(/\/+$/, '');
