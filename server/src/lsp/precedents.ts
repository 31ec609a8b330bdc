// What reference statements say, for the editor: beside a sentence of a draft, for an agreement, and by search.

import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Location,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { positionIn } from '../books';
import { adapt } from '../core/features/adapt';
import { thingAt } from '../core/features/navigation';
import { differences, precedentLines } from '../core/features/precedents';
import type { Reading } from '../core/reading';
import {
  type PrecedentFilter,
  type PrecedentSentence,
  type PrecedentSource,
  sourceOf,
} from '../core/reference/precedents';
import { sentencesOf } from '../core/reference/read-precedent';
import { blockAt } from '../core/statement/statement';
import { touches } from '../core/text/span';
import type { Library } from '../library';
import { type Locale, toRange, toWorkspaceEdit } from './convert';
import type { Opened } from './drafting';
import {
  type Filters,
  filtersOf,
  type HistoryItem,
  historyOf,
  itemOf,
  type PrecedentItem,
  rangeIn,
  searched,
} from './precedent-items';

/** An answer to `jointStatement/precedents`. */
export interface PrecedentView {
  /** True if the settings name references. */
  readonly named: boolean;
  /** False while they are being read for the first time. */
  readonly ready: boolean;
  readonly statements: number;
  /** The sentence of the draft that was asked about, and where it stands. */
  readonly sentence?: string;
  readonly range?: Range;
  readonly items: readonly PrecedentItem[];
}

type Asked = PrecedentFilter & { readonly uri: string; readonly position: Position };

export interface Serving {
  open(
    uri: string,
  ): Promise<(Opened & { readonly library?: Library | undefined; readonly named: boolean }) | undefined>;
  locale(): Locale;
  libraries(): readonly Library[];
}

/** Registers the requests of the view and of the search. */
export function servePrecedents(connection: Connection, server: Serving): void {
  connection.onRequest('jointStatement/precedents', async (asked: Asked): Promise<PrecedentView | null> => {
    const { uri, position, ...filter } = asked;
    const opened = await server.open(uri);
    if (!opened) return null;
    const { document, library, named } = opened;
    const reading = opened.reading();
    const at = document.offsetAt(position);
    const sentence = sentenceAt(reading, at);
    const found = sentence ? (reading.precedents?.find(reading, sentence.span.start, filter) ?? []) : [];
    return {
      named,
      ready: library !== undefined,
      statements: library?.size ?? 0,
      ...(sentence ? { sentence: sentence.text, range: toRange(document, sentence.span) } : {}),
      items: found.flatMap((precedent) => {
        const item = library && itemOf(library, precedent, server.locale());
        return item
          ? { ...item, score: precedent.score, difference: differences(precedent.sentence.text, sentence!.text) }
          : [];
      }),
    };
  });

  connection.onRequest(
    'jointStatement/adaptPrecedent',
    async ({ uri, from, start }: { uri: string; from: string; start: Position }) => {
      const opened = await server.open(uri);
      const book = opened?.library?.book(from);
      const sentence = book?.document.sentences.find(({ span }) => isAt(positionIn(book, span.start), start));
      if (!opened || !book || !sentence || opened.reading().statement.misread) return null;
      return { ...adapt(opened.reading(), { document: book.document, sentence }), version: opened.document.version };
    },
  );

  connection.onRequest(
    'jointStatement/agreementHistory',
    async ({ uri, position }: Pick<Asked, 'uri' | 'position'>): Promise<readonly HistoryItem[] | null> => {
      const opened = await server.open(uri);
      const thing = opened && thingAt(opened.reading(), opened.document.offsetAt(position));
      const { precedents } = opened?.reading() ?? {};
      return thing?.kind === 'agreement' && opened?.library && precedents
        ? historyOf(opened.library, precedents, thing.name, server.locale())
        : null;
    },
  );

  connection.onRequest('jointStatement/searchPrecedents', ({ query }: { query: string }): PrecedentItem[] =>
    server.libraries().flatMap((library) => searched(library, query, server.locale())),
  );

  connection.onRequest('jointStatement/precedentFilters', async ({ uri }: { uri: string }): Promise<Filters | null> => {
    const library = (await server.open(uri))?.library;
    return library ? filtersOf(library) : null;
  });
}

const isAt = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

/** The sentence of a draft at a place: one that ends there counts too. */
function sentenceAt(reading: Reading, at: number): PrecedentSentence | undefined {
  const block = blockAt(reading.statement, at);
  const all = block ? sentencesOf(reading.facts, block) : [];
  return all.find(({ span }) => span.start <= at && at < span.end) ?? all.find(({ span }) => touches(span, at));
}

/** The reference statements among the symbols of a workspace. */
export function precedentSymbols(libraries: readonly Library[], query: string, locale: Locale): SymbolInformation[] {
  if (query.trim() === '') return [];
  const seen = new Set<string>();
  return libraries
    .flatMap((library) => searched(library, query, locale))
    .filter(({ uri, range }) => {
      const place = `${uri} ${range.start.line} ${range.start.character}`;
      return !seen.has(place) && seen.add(place);
    })
    .map(({ uri, range, text, title, source, paragraph }) => ({
      name: text,
      kind: text === title && paragraph === '' ? SymbolKind.File : SymbolKind.String,
      location: { uri, range },
      containerName: source,
    }));
}

/** Where reference statements cite an instrument. */
export function precedentUses(library: Library, precedents: PrecedentSource, title: string): Location[] {
  return precedents.history(title).flatMap(({ uri, sentence, form }) => {
    const { text, span } = sentence;
    // In a sentence that no line end cuts, the place of the citation itself.
    const at = span.end - span.start === text.length ? text.indexOf(form) : -1;
    const start = span.start + Math.max(at, 0);
    const range = rangeIn(library, uri, { start, end: at < 0 ? span.end : start + form.length });
    return range ? { uri, range } : [];
  });
}

/** What a hover adds about the sentence: markdown, text of documents escaped. */
export const precedentHover = (reading: Reading, offset: number, locale: Locale): string | undefined => {
  const lines = precedentLines(reading, offset);
  return lines.length === 0 ? undefined : lines.map((line) => line[locale]).join('\n\n');
};

const WORDING = 24;

/** The closest precedents' wording, to be put in at the cursor: parties, term, digits and commas are the draft's. */
export function precedentActions(opened: Opened, offset: number, locale: Locale, versioned: boolean): CodeAction[] {
  const reading = opened.reading();
  const sentence = sentenceAt(reading, offset);
  if (!reading.precedents || !sentence || reading.statement.misread) return [];
  return reading.precedents.find(reading, sentence.span.start, { limit: 3 }).map((precedent) => {
    const { text } = adapt(reading, precedent);
    const shown = text.length > WORDING ? `${text.slice(0, WORDING)}…` : text;
    const source = sourceOf(precedent)[locale];
    return {
      title: {
        ja: `先例の文言を挿入：${shown}（${source}）`,
        en: `Insert the precedent’s wording: ${shown} (${source})`,
      }[locale],
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(opened.document, [{ span: { start: offset, end: offset }, text }], versioned),
    };
  });
}
