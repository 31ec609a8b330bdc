// Statements of a library as an editor lists them: with their places in files.

import type { Range } from 'vscode-languageserver';
import { positionIn } from '../books';
import { historyEntries, searchPrecedents } from '../core/features/precedents';
import { read } from '../core/reading';
import { type PrecedentPlace, type PrecedentSource, sourceOf } from '../core/reference/precedents';
import type { Span } from '../core/text/span';
import type { Library } from '../library';
import type { Locale } from './convert';

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

/** One citation of an instrument, in order of date. An answer to `jointStatement/agreementHistory`. */
export interface HistoryItem extends PrecedentItem {
  /** The citation as written. */
  readonly form: string;
  /** What changed since the citation before: empty for the first, and where nothing did. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** What narrows a list, as the statements have it. An answer to `jointStatement/precedentFilters`. */
export interface Filters {
  readonly verbs: readonly string[];
  readonly parties: readonly string[];
  readonly years: readonly number[];
  readonly agreements: readonly string[];
}

/** A sentence of a library; `undefined` where its file has gone. */
export function itemOf(library: Library, place: PrecedentPlace, locale: Locale): PrecedentItem | undefined {
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

/** How an instrument was cited, in order of date. */
export function historyOf(library: Library, precedents: PrecedentSource, title: string, locale: Locale): HistoryItem[] {
  const uses = precedents.history(title);
  return historyEntries(uses).flatMap(({ form, changes }, i) => {
    const item = itemOf(library, uses[i]!, locale);
    const moved = changes.filter(({ same }) => !same).map(({ from, to }) => ({ from, to }));
    return item ? { ...item, form, changes: moved } : [];
  });
}

/** Where a span of a statement stands. */
export function rangeIn(library: Library, uri: string, span: Span): Range | undefined {
  const book = library.book(uri);
  return book && { start: positionIn(book, span.start), end: positionIn(book, span.end) };
}

/** What a search finds, each as a sentence or as the head of its statement. */
export function searched(library: Library, query: string, locale: Locale, limit = 50): PrecedentItem[] {
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

/** All that a list may be narrowed by. */
export function filtersOf({ books }: Library): Filters {
  const verbs = new Set<string>();
  const parties = new Set<string>();
  const years = new Set<number>();
  const agreements = new Map<string, number>();
  for (const { head } of books) {
    for (const party of head.parties) parties.add(party);
    if (head.date) years.add(Number(head.date.slice(0, 4)));
    for (const verb of head.verbs) verbs.add(verb);
    for (const [title, uses] of head.titles) agreements.set(title, (agreements.get(title) ?? 0) + uses);
  }
  return {
    verbs: [...verbs].sort((a, b) => a.localeCompare(b, 'ja')),
    parties: [...parties].sort((a, b) => a.localeCompare(b, 'ja')),
    years: [...years].sort((a, b) => b - a),
    agreements: [...agreements].sort((a, b) => b[1] - a[1]).map(([title]) => title),
  };
}
