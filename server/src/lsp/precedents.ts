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
import { adapt } from '../core/features/adapt';
import { thingAt } from '../core/features/navigation';
import { differences, historyEntries, precedentLines, searchPrecedents } from '../core/features/precedents';
import { type Reading, read } from '../core/reading';
import {
  type PrecedentFilter,
  type PrecedentPlace,
  type PrecedentSentence,
  type PrecedentSource,
  sourceOf,
} from '../core/reference/precedents';
import { sentencesOf } from '../core/reference/read-precedent';
import { blockAt } from '../core/statement/statement';
import { type Span, touches } from '../core/text/span';
import type { Library } from '../library';
import { positionIn } from '../library';
import { type Locale, toRange, toWorkspaceEdit } from './convert';
import type { Opened } from './drafting';

/** A sentence of a reference statement, as a view lists it. */
export interface PrecedentItem {
  readonly uri: string;
  readonly range: Range;
  /** How the file is to be read. */
  readonly encoding: string;
  readonly text: string;
  readonly title: string;
  readonly date?: string;
  readonly parties: readonly string[];
  readonly paragraph: string;
  /** Statement, day, parties and paragraph in one line. */
  readonly source: string;
  /** From 0 to 1. */
  readonly score?: number;
  /** How its wording became the draft's. */
  readonly difference?: readonly { readonly same: boolean; readonly from: string; readonly to: string }[];
}

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

/** One citation of an instrument, in order of date. An answer to `jointStatement/agreementHistory`. */
export interface HistoryItem extends PrecedentItem {
  /** The citation as written. */
  readonly form: string;
  /** What changed since the citation before: empty for the first, and where nothing did. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

type Asked = PrecedentFilter & { readonly uri: string; readonly position: Position };

/** What narrows a list, as the statements have it. An answer to `jointStatement/precedentFilters`. */
export interface Filters {
  readonly verbs: readonly string[];
  readonly parties: readonly string[];
  readonly years: readonly number[];
  readonly agreements: readonly string[];
}

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

function itemOf(library: Library, place: PrecedentPlace, locale: Locale): PrecedentItem | undefined {
  const { uri, document, sentence } = place;
  const book = library.book(uri);
  if (!book) return undefined;
  const { title, date, parties } = document;
  return {
    uri,
    range: rangeIn(library, uri, sentence.span)!,
    encoding: book.encoding,
    text: sentence.text,
    title,
    ...(date ? { date } : {}),
    parties,
    paragraph: sentence.paragraph,
    source: sourceOf(place)[locale],
  };
}

function historyOf(library: Library, precedents: PrecedentSource, title: string, locale: Locale): HistoryItem[] {
  const uses = precedents.history(title);
  return historyEntries(uses).flatMap(({ form, changes }, i) => {
    const item = itemOf(library, uses[i]!, locale);
    const moved = changes.filter(({ same }) => !same).map(({ from, to }) => ({ from, to }));
    return item ? { ...item, form, changes: moved } : [];
  });
}

function rangeIn(library: Library, uri: string, span: Span): Range | undefined {
  const book = library.book(uri);
  return book && { start: positionIn(book, span.start), end: positionIn(book, span.end) };
}

/** What a search finds, each as a sentence or as the head of its statement. */
function searched(library: Library, query: string, locale: Locale, limit = 50): PrecedentItem[] {
  const { precedents } = library;
  return searchPrecedents(read('', { precedents }), query, limit).flatMap((match) => {
    if (match.kind === 'agreement')
      return precedents.history(match.title).flatMap((use) => itemOf(library, use, locale) ?? []);
    if (match.kind === 'sentence') return itemOf(library, match, locale) ?? [];
    const book = library.book(match.uri);
    const top = { line: 0, character: 0 };
    if (!book) return [];
    const { title, date, parties } = match.document;
    const source = [date ?? '', parties.join('・')].filter((part) => part !== '').join('、');
    return {
      uri: match.uri,
      range: { start: top, end: top },
      encoding: book.encoding,
      text: title,
      title,
      ...(date ? { date } : {}),
      parties,
      paragraph: '',
      source,
    };
  });
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

function filtersOf({ books }: Library): Filters {
  const verbs = new Set<string>();
  const parties = new Set<string>();
  const years = new Set<number>();
  const agreements = new Map<string, number>();
  for (const { document } of books) {
    for (const party of document.parties) parties.add(party);
    if (document.date) years.add(Number(document.date.slice(0, 4)));
    for (const sentence of document.sentences) {
      for (const verb of sentence.verbs) verbs.add(verb);
      for (const { title } of sentence.cites) agreements.set(title, (agreements.get(title) ?? 0) + 1);
    }
  }
  return {
    verbs: [...verbs].sort((a, b) => a.localeCompare(b, 'ja')),
    parties: [...parties].sort((a, b) => a.localeCompare(b, 'ja')),
    years: [...years].sort((a, b) => b - a),
    agreements: [...agreements].sort((a, b) => b[1] - a[1]).map(([title]) => title),
  };
}
