// Completion: what may be inserted as items, and what is told of an item once somebody looks at it.

import {
  type CancellationToken,
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  type Connection,
  InsertTextFormat,
  MarkupKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Completion, complete } from '../core/features/completion';
import { documentation } from '../core/features/completion/documentation';
import { withoutSlots } from '../core/features/completion/filling';
import type { About } from '../core/features/completion/offer';
import type { Reading } from '../core/reading';
import type { Words } from '../core/words';
import { type Locale, toRange } from './convert';

/** What these handlers take from the server. */
export interface Completing {
  open(
    uri: string,
    token: CancellationToken,
    anyVersion?: boolean,
  ): Promise<{ readonly document: TextDocument; reading(): Reading } | undefined>;
  locale(): Locale;
  client(): ClientCapabilities;
  /** Morphology, once it is loaded. */
  words(): Words | undefined;
  /** True if the editor has no static snippets that begin a text. */
  beginnings(): boolean;
}

export const COMPLETION: ServerCapabilities = {
  completionProvider: { triggerCharacters: ['「', '『'], resolveProvider: true },
};

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  number: CompletionItemKind.Value,
  formula: CompletionItemKind.Snippet,
  part: CompletionItemKind.Snippet,
  agreement: CompletionItemKind.Reference,
  term: CompletionItemKind.Variable,
  party: CompletionItemKind.Class,
  person: CompletionItemKind.Class,
  resolution: CompletionItemKind.Reference,
};

/** What an item carries so that it can be told about later: never the text of the document. */
interface Data {
  readonly uri: string;
  readonly about: About;
}

export function serveCompletion(connection: Connection, server: Completing): void {
  connection.onCompletion(async ({ textDocument: { uri }, position }, token): Promise<CompletionList | null> => {
    // An editor that has gone on typing narrows down what it gets.
    const opened = await server.open(uri, token, true);
    if (!opened) return null;
    const { document } = opened;
    const { items, incomplete } = complete(opened.reading(), document.offsetAt(position), {
      words: server.words(),
      beginnings: server.beginnings(),
    });
    const snippets = server.client().textDocument?.completion?.completionItem?.snippetSupport ?? false;
    return CompletionList.create(
      items.map((item) => toItem(document, item, server.locale(), snippets)),
      incomplete,
    );
  });

  connection.onCompletionResolve(async (item, token): Promise<CompletionItem> => {
    const { uri, about } = (item.data ?? {}) as Partial<Data>;
    const opened = uri === undefined || !about ? undefined : await server.open(uri, token, true);
    const told = opened && about && documentation(opened.reading(), about);
    if (!told) return item;
    const formats = server.client().textDocument?.completion?.completionItem?.documentationFormat;
    const kind = formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { ...item, documentation: { kind, value: told[server.locale()] } };
  });
}

function toItem(document: TextDocument, item: Completion, locale: Locale, snippets: boolean): CompletionItem {
  const data: Data | undefined = item.about && { uri: document.uri, about: item.about };
  return {
    label: item.label,
    kind: KINDS[item.kind],
    detail: item.detail[locale],
    sortText: String(item.rank).padStart(5, '0'),
    filterText: item.filterText,
    insertTextFormat: item.snippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(document, item.span),
      newText: item.snippet && !snippets ? withoutSlots(item.newText) : item.newText,
    },
    ...(data ? { data } : {}),
  };
}
