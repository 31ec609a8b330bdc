import {
  CodeActionKind,
  CompletionItemKind,
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type DocumentSymbol,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check, type Problem } from '../core/check';
import { type Config, DEFAULT_CONFIG, parseConfig, wordsNeeded } from '../core/config';
import { FactsCache } from '../core/facts';
import { type Completion, complete } from '../core/features/completion';
import { hover } from '../core/features/hover';
import { type OutlineNode, outline } from '../core/features/outline';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import { BUNDLED_PROFILE } from '../core/reference/bundled';
import type { Edit } from '../core/statement/flow';
import type { Words } from '../core/words';
import { diagnostic, type Locale, quickFix, range, textEdits } from './convert';

/** What the server keeps of an open document: its reading and problems at a version. */
interface Analysis {
  readonly version: number;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
}

export const FIX_ALL = 'source.fixAll.jointStatement';

/** What the server needs from where it runs. */
export interface Host {
  /** Loads the dictionary of morphology. Asked once, after the first text findings are out. */
  loadWords(): Promise<Words>;
}

/** Starts the language server on a connection. All that it reads comes through the connection and the host. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const caches = new Map<string, FactsCache>();
  const wordCaches = new Map<string, WordCache>();
  let words: Words | undefined;
  let loading = false;
  const analyses = new Map<string, Analysis>();
  const reported = new Set<string>();
  let locale: Locale = 'en';
  let config: Config = DEFAULT_CONFIG;
  let pulls = false;
  /** The client takes a request to pull again. */
  let refreshes = false;
  let pullsConfiguration = false;
  let snippets = false;
  /** True for a client that brings our static snippets itself: no formula is offered twice. */
  let ownSnippets = false;

  const analyse = (document: TextDocument): Analysis => {
    const known = analyses.get(document.uri);
    if (known?.version === document.version) return known;
    const cache = caches.get(document.uri) ?? new FactsCache();
    caches.set(document.uri, cache);
    const reading = read(document.getText(), {
      profile: BUNDLED_PROFILE,
      house: config.house,
      known: config.agreements,
      cache,
    });
    const problems = check(reading, {
      config,
      ...(words ? { words: withWords(reading, wordCache(document.uri, words)) } : {}),
      onError: (rule, error) => {
        if (reported.has(rule)) return;
        reported.add(rule);
        connection.console.error(
          `Rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      },
    });
    const analysis = { version: document.version, reading, problems };
    analyses.set(document.uri, analysis);
    // The text findings go out first; those of the word rules follow once the dictionary is there.
    if (!words && !loading && wordsNeeded(config)) {
      loading = true;
      setTimeout(loadWords, 50);
    }
    return analysis;
  };

  const wordCache = (uri: string, words: Words): WordCache => {
    const cache = wordCaches.get(uri) ?? new WordCache(words);
    wordCaches.set(uri, cache);
    return cache;
  };

  const loadWords = async () => {
    try {
      words = await host.loadWords();
      refresh();
    } catch (error) {
      connection.console.error(`The dictionary could not be loaded; word rules are off. ${String(error)}`);
    }
  };

  const diagnostics = (document: TextDocument) => {
    const { problems } = analyse(document);
    return [...misread(document), ...problems.map((problem) => diagnostic(document, problem, locale))];
  };

  /** A document that was opened in the wrong encoding gets one notice. */
  const misread = (document: TextDocument) => {
    const at = document.getText().indexOf('\uFFFD');
    if (at < 0) return [];
    const message = {
      ja: 'この文書は文字化けしています。別の文字コード（Shift_JIS など）で開き直してください。修正の提案は行いません。',
      en: 'This document was read in the wrong encoding. Reopen it in another one, such as Shift_JIS. No fixes are offered.',
    };
    return [
      diagnostic(
        document,
        { rule: 'encoding', severity: 'warning', span: { start: at, end: at + 1 }, message },
        locale,
      ),
    ];
  };

  const push = (document: TextDocument) => {
    if (!pulls)
      connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: diagnostics(document) });
  };

  /** Everything is looked at anew: settings changed. */
  const refresh = () => {
    analyses.clear();
    if (pulls) {
      if (refreshes) connection.languages.diagnostics.refresh().catch(() => {});
    } else documents.all().forEach(push);
  };

  const configure = (settings: unknown) => {
    const result = parseConfig(settings ?? {});
    config = result.config;
    for (const error of result.errors) connection.console.warn(`jointStatement.${error}`);
    refresh();
  };

  const pullConfiguration = async () => {
    if (pullsConfiguration) configure(await connection.workspace.getConfiguration('jointStatement'));
  };

  connection.onInitialize(({ capabilities, locale: wanted, initializationOptions }) => {
    locale = wanted?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    pullsConfiguration = capabilities.workspace?.configuration === true;
    ownSnippets = (initializationOptions as { snippets?: boolean } | undefined)?.snippets === true;
    snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return {
      serverInfo: { name: 'joint-statement' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        documentSymbolProvider: true,
        completionProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(pulls ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (!pullsConfiguration) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'jointStatement' }).catch(() => {});
    pullConfiguration().catch((error) => connection.console.error(String(error)));
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (pullsConfiguration) pullConfiguration().catch((error) => connection.console.error(String(error)));
    else configure((settings as { jointStatement?: unknown } | null)?.jointStatement);
  });

  documents.onDidChangeContent(({ document }) => push(document));
  documents.onDidClose(({ document }) => {
    caches.delete(document.uri);
    wordCaches.delete(document.uri);
    analyses.delete(document.uri);
    if (!pulls) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnostics(document) : [] };
  });

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const found = document && hover(analyse(document).reading, document.offsetAt(position));
    if (!found) return null;
    return { range: range(document, found.span), contents: { kind: MarkupKind.Markdown, value: found.text[locale] } };
  });

  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    // Filter texts follow what has been typed so far (letters, kana, kanji): the list is made anew as one types on.
    const items = complete(analyse(document).reading, document.offsetAt(position), { formulas: !ownSnippets })
      .filter(({ snippet }) => snippets || !snippet)
      .map((each) => ({
        label: each.label,
        kind: COMPLETION_KIND[each.kind],
        detail: each.detail[locale],
        filterText: each.filterText,
        sortText: String(each.rank).padStart(6, '0'),
        insertTextFormat: each.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range: range(document, each.span), newText: each.newText },
      }));
    return { isIncomplete: true, items };
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? outline(analyse(document).reading).map((node) => symbol(document, node)) : [];
  });

  connection.onCodeAction(({ textDocument, range: wanted, context }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const only = (kind: string) =>
      !context.only || context.only.some((each) => kind === each || kind.startsWith(`${each}.`));
    const { problems } = analyse(document);
    const start = document.offsetAt(wanted.start);
    const end = document.offsetAt(wanted.end);
    const actions = only(CodeActionKind.QuickFix)
      ? problems
          .filter(({ span }) => span.start <= end && start <= span.end)
          .flatMap((problem) => (problem.fixes ?? []).map((fix) => quickFix(document, problem, fix, locale)))
      : [];
    const edits = context.only && only(FIX_ALL) ? safeEdits(problems) : [];
    if (edits.length > 0) {
      actions.push({
        title:
          locale === 'ja'
            ? '表記の不統一をまとめて修正（意味が変わらないもののみ）'
            : 'Fix all that cannot change the meaning',
        kind: FIX_ALL,
        edit: { changes: { [document.uri]: textEdits(document, edits) } },
      });
    }
    return actions;
  });

  documents.listen(connection);
  connection.listen();
}

/** The edits of all safe fixes; of two that overlap the first one counts. */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  const out: Edit[] = [];
  let at = 0;
  const edits = problems.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe)?.edits ?? []);
  for (const edit of edits.sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < at) continue;
    out.push(edit);
    at = edit.span.end;
  }
  return out;
}

const COMPLETION_KIND: Record<Completion['kind'], CompletionItemKind> = {
  number: CompletionItemKind.Value,
  formula: CompletionItemKind.Snippet,
  agreement: CompletionItemKind.Reference,
  term: CompletionItemKind.Variable,
  party: CompletionItemKind.Class,
  resolution: CompletionItemKind.Reference,
  date: CompletionItemKind.Constant,
};

const SYMBOL_KIND: Record<OutlineNode['kind'], SymbolKind> = {
  title: SymbolKind.File,
  preamble: SymbolKind.Namespace,
  heading: SymbolKind.Module,
  paragraph: SymbolKind.Method,
  item: SymbolKind.Field,
  text: SymbolKind.String,
  date: SymbolKind.Constant,
  place: SymbolKind.Constant,
  signature: SymbolKind.Object,
  annex: SymbolKind.Package,
};

const symbol = (document: TextDocument, node: OutlineNode): DocumentSymbol => ({
  name: node.name,
  kind: SYMBOL_KIND[node.kind],
  range: range(document, node.span),
  selectionRange: range(document, node.selection),
  children: node.children.map((child) => symbol(document, child)),
});
