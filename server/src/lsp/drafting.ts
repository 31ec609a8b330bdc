// Finding one's way in a statement and changing it: thin handlers that hand the core's plain data to the client.

import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DocumentHighlightKind,
  type InlayHint,
  type Location,
  type SelectionRange,
  SemanticTokensBuilder,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/check';
import { cleanUp } from '../core/features/cleanup';
import { folds } from '../core/features/folding';
import { format, formatTyped, LABEL_ENDS } from '../core/features/format';
import { type LensDetail, lens } from '../core/features/lens';
import { links } from '../core/features/links';
import { namedIn } from '../core/features/named';
import { renamable, rename, type Thing, thingAt } from '../core/features/navigation';
import { outline } from '../core/features/outline';
import { type OverviewItem, overview } from '../core/features/overview';
import type { Restructuring } from '../core/features/restructuring';
import { selections } from '../core/features/selection';
import { insertAfter, join, move, remove, renumber, split } from '../core/features/structure';
import { TOKEN_TYPES, tokens } from '../core/features/tokens';
import type { Reading } from '../core/reading';
import type { Localized } from '../core/rule';
import { sourceSpan } from '../core/statement/statement';
import type { Span } from '../core/text/span';
import { flatten, type Locale, toEdits, toRange, toSymbol, toWorkspaceEdit } from './convert';

/** An open document as the server sees it. */
export interface Opened {
  readonly document: TextDocument;
  reading(): Reading;
  problems(): readonly Problem[];
}

/** What these handlers take from the server. */
export interface Drafting {
  /** The document; throws the answer to a request that was cancelled, or whose text has changed, while it waited. */
  open(uri: string, token: CancellationToken): Promise<Opened | undefined>;
  /** URIs of all open documents. */
  all(): readonly string[];
  locale(): Locale;
  /** True if the client can bind an edit to a version. */
  versioned(): boolean;
  /** How much the lens shows in a document. */
  lens(uri: string): Promise<LensDetail | 'off'>;
  /** Where reference statements cite an instrument. */
  uses(uri: string, title: string): Promise<readonly Location[]>;
  /** What reference statements have for a query. */
  symbols(query: string): readonly SymbolInformation[];
}

export const DRAFTING: ServerCapabilities = {
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: LABEL_ENDS[0],
    moreTriggerCharacter: LABEL_ENDS.slice(1),
  },
  inlayHintProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
  workspaceSymbolProvider: true,
};

/** A change of order, as `jointStatement/restructure` asks for it. */
type Order = 'insert' | 'up' | 'down' | 'remove' | 'split' | 'join' | 'renumber';

const RESTRUCTURE: Readonly<
  Record<Order, { readonly title: Localized; do(reading: Reading, at: number): Restructuring | undefined }>
> = {
  insert: { title: { ja: 'この項の後に項を挿入する', en: 'Insert a paragraph after this one' }, do: insertAfter },
  up: { title: { ja: 'この項を上へ移す', en: 'Move this paragraph up' }, do: (reading, at) => move(reading, at, -1) },
  down: {
    title: { ja: 'この項を下へ移す', en: 'Move this paragraph down' },
    do: (reading, at) => move(reading, at, 1),
  },
  remove: { title: { ja: 'この項を削除する', en: 'Delete this paragraph' }, do: remove },
  split: { title: { ja: 'ここで項を分ける', en: 'Split the paragraph here' }, do: split },
  join: { title: { ja: '次の項とつなぐ', en: 'Join with the next paragraph' }, do: join },
  renumber: { title: { ja: '番号を振り直す', en: 'Renumber' }, do: (reading, at) => renumber(reading, at) },
};

/** A line of the side view as the client shows it. */
interface View extends Pick<OverviewItem, 'kind'> {
  readonly label: string;
  readonly detail: string;
  readonly range: ReturnType<typeof toRange>;
  readonly children: readonly View[];
}

/** Registers the handlers. */
export function serveDrafting(connection: Connection, server: Drafting): void {
  const { open } = server;
  /** The document, if it may be written to. */
  const writable = async (uri: string, token: CancellationToken): Promise<Opened | undefined> => {
    const opened = await open(uri, token);
    return opened?.reading().statement.misread ? undefined : opened;
  };

  connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
    const opened = await open(uri, token);
    if (!opened) return null;
    return folds(opened.reading().statement)
      .map((span) => toRange(opened.document, span))
      .filter(({ start, end }) => start.line < end.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
  });

  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
    const opened = await open(uri, token);
    if (!opened) return null;
    return positions.map((position) => {
      const spans = selections(opened.reading(), opened.document.offsetAt(position));
      return spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: toRange(opened.document, span), ...(parent ? { parent } : {}) }),
        undefined,
      )!;
    });
  });

  type At = {
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  };
  async function at<T>(
    { textDocument: { uri }, position }: At,
    token: CancellationToken,
    tell: (thing: Thing, opened: Opened) => T | Promise<T>,
  ): Promise<T | null> {
    const opened = await open(uri, token);
    const thing = opened && thingAt(opened.reading(), opened.document.offsetAt(position));
    return thing ? tell(thing, opened) : null;
  }
  const placesOf = ({ places }: Thing): Span[] => places.map(({ block, span }) => sourceSpan(block, span));

  connection.onDefinition((params, token) =>
    at(params, token, (thing, { document }) => ({ uri: document.uri, range: toRange(document, thing.definition) })),
  );
  connection.onReferences((params, token) =>
    at(params, token, async (thing, { document }): Promise<Location[]> => {
      const here = placesOf(thing).map((span) => ({ uri: document.uri, range: toRange(document, span) }));
      return thing.kind === 'agreement' ? [...here, ...(await server.uses(document.uri, thing.name))] : here;
    }),
  );
  connection.onDocumentHighlight((params, token) =>
    at(params, token, (thing, { document }) =>
      placesOf(thing).map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text })),
    ),
  );
  connection.onPrepareRename((params, token) =>
    at(params, token, (thing, { document }) =>
      renamable(thing) ? { range: toRange(document, thing.here), placeholder: thing.name } : null,
    ),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
    const opened = await writable(uri, token);
    const edits = opened && rename(opened.reading(), opened.document.offsetAt(position), newName);
    return edits ? toWorkspaceEdit(opened.document, edits, server.versioned()) : null;
  });

  connection.onDocumentFormatting(async ({ textDocument: { uri } }, token) => {
    const opened = await writable(uri, token);
    return opened ? toEdits(opened.document, format(opened.problems())) : null;
  });
  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }, token) => {
    const opened = await writable(uri, token);
    if (!opened) return null;
    const { document } = opened;
    const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return toEdits(document, format(opened.problems(), part));
  });
  connection.onDocumentOnTypeFormatting(async ({ textDocument: { uri }, position }, token) => {
    const opened = await writable(uri, token);
    if (!opened) return null;
    return toEdits(opened.document, formatTyped(opened.reading(), opened.document.offsetAt(position)));
  });

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[] | null> => {
    const detail = await server.lens(uri);
    const opened = detail === 'off' ? undefined : await open(uri, token);
    if (!opened || detail === 'off') return null;
    const { document } = opened;
    const part = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const locale = server.locale();
    return lens(opened.reading(), part, detail).map(({ at: offset, label, tooltip }) => ({
      position: document.positionAt(offset),
      label: label[locale],
      tooltip: tooltip[locale],
      paddingLeft: true,
      paddingRight: true,
    }));
  });

  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const opened = await open(uri, token);
    if (!opened) return null;
    return links(opened.reading()).map(({ span, target, symbol }) => ({
      range: toRange(opened.document, span),
      target,
      tooltip: symbol,
    }));
  });

  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
    const opened = await open(uri, token);
    const builder = new SemanticTokensBuilder();
    for (const { span, type } of opened ? tokens(opened.reading()) : []) {
      const { line, character } = opened!.document.positionAt(span.start);
      builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
    }
    return builder.build();
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const uri of server.all()) {
      const opened = await open(uri, token);
      if (!opened) continue;
      const symbols = outline(opened.reading()).map((node) => toSymbol(opened.document, node));
      const named = namedIn(opened.reading()).map(({ kind, name, span, paragraph }) => ({
        name,
        kind: kind === 'term' ? SymbolKind.Constant : SymbolKind.Interface,
        location: { uri, range: toRange(opened.document, span) },
        containerName: paragraph,
      }));
      found.push(...[...flatten(uri, symbols), ...named].filter(({ name }) => name.includes(query)));
    }
    return [...found, ...server.symbols(query)];
  });

  connection.onRequest(
    'jointStatement/restructure',
    async ({ uri, position, order }: { uri: string; position: At['position']; order: Order }, token) => {
      const opened = await writable(uri, token);
      const change = opened && RESTRUCTURE[order]?.do(opened.reading(), opened.document.offsetAt(position));
      if (!change) return null;
      return { version: opened.document.version, edits: toEdits(opened.document, change.edits), cursor: change.cursor };
    },
  );

  connection.onRequest('jointStatement/cleanUp', async ({ uri }: { uri: string }, token) => {
    const opened = await writable(uri, token);
    const cleaned = opened && cleanUp(opened.reading().statement);
    if (!cleaned) return null;
    const removed = cleaned.removed.map(({ span }) => opened.document.getText().slice(span.start, span.end).trim());
    return { version: opened.document.version, text: cleaned.text, removed };
  });

  connection.onRequest(
    'jointStatement/overview',
    async ({ uri }: { uri: string }, token): Promise<readonly View[] | null> => {
      const opened = await open(uri, token);
      if (!opened) return null;
      const locale = server.locale();
      const view = (item: OverviewItem): View => ({
        label: item.label[locale],
        kind: item.kind,
        detail: item.detail[locale],
        range: toRange(opened.document, item.span),
        children: item.children.map(view),
      });
      return overview(opened.reading()).map(view);
    },
  );
}

/** The changes of order at a place as code actions: what an editor without commands of its own offers. */
export function restructuring(opened: Opened, offset: number, locale: Locale, versioned: boolean): CodeAction[] {
  const { document } = opened;
  if (opened.reading().statement.misread) return [];
  const actions = Object.values(RESTRUCTURE).flatMap((each) => {
    const change = each.do(opened.reading(), offset);
    if (!change || change.edits.length === 0) return [];
    const edit: WorkspaceEdit = toWorkspaceEdit(document, change.edits, versioned);
    return [{ title: each.title[locale], kind: CodeActionKind.RefactorRewrite, edit }];
  });
  const cleaned = cleanUp(opened.reading().statement);
  if (cleaned) {
    const whole = { start: 0, end: document.getText().length };
    const edit = toWorkspaceEdit(document, [{ span: whole, text: cleaned.text }], versioned);
    actions.push({ title: CLEAN_UP[locale], kind: CodeActionKind.RefactorRewrite, edit });
  }
  return actions;
}

const CLEAN_UP: Localized = { ja: '途中で切れた行をつなぐ', en: 'Join the lines that are cut' };
