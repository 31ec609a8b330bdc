import { sameInstrument } from '../facts/instruments';
import { rungOf } from '../facts/ladder';
import { readTitle } from '../facts/titles';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { blockAt } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import { fold } from '../text/width';
import { type Cited, type PrecedentDocument, type PrecedentSentence, sentencesOf } from './precedent';
import { WordingIndex } from './wording-index';

export { type PrecedentDocument, type PrecedentSentence, readPrecedent, type Slot } from './precedent';

/** A sentence of a reference statement. */
export interface PrecedentPlace {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly sentence: PrecedentSentence;
}

/** A sentence that is close to a sentence of a draft. */
export interface Precedent extends PrecedentPlace {
  /** From 0 to 1: how much of what each says the other says too. */
  readonly score: number;
  /** The sentence of the draft. */
  readonly draft: PrecedentSentence;
}

/** Where a sentence stands, as a reader is told: 「…」（2013-04-29）第３項. A statement without a title goes by its file's name. */
export function sourceOf({ uri, document: { title, date }, sentence: { paragraph } }: PrecedentPlace): Localized {
  const name = title === '' ? uri.slice(uri.lastIndexOf('/') + 1) : title;
  const article = /^第/.test(paragraph);
  return {
    ja: `「${name}」${date ? `（${date}）` : ''}${paragraph === '' || article ? paragraph : `第${paragraph}項`}`,
    en: [`“${name}”`, date, paragraph && (article ? paragraph : `paragraph ${paragraph}`)].filter(Boolean).join(', '),
  };
}

/** What narrows a search. */
export interface PrecedentFilter {
  readonly limit?: number;
  /** A key of the ladder. */
  readonly verb?: string;
  /** Any part of a party's name. */
  readonly party?: string;
  /** Years, both included; a statement without a date is left out. */
  readonly from?: number;
  readonly to?: number;
  /** The title of an instrument, in whatever form. */
  readonly agreement?: string;
  /** A statement that is left out: the draft itself, where it is among the references. */
  readonly except?: string;
}

/** One citation of an instrument in a reference statement. */
export interface InstrumentUse extends PrecedentPlace {
  /** The citation as written. */
  readonly form: string;
}

/** What a search by words found: a statement, an instrument with its citations, or a sentence. */
export type PrecedentMatch =
  | { readonly kind: 'document'; readonly uri: string; readonly document: PrecedentDocument }
  | { readonly kind: 'agreement'; readonly title: string; readonly uses: number }
  | ({ readonly kind: 'sentence' } & PrecedentPlace);

/** Reference statements as a reading asks them. */
export interface PrecedentSource {
  /** How many statements there are. */
  readonly size: number;
  /** Another number once a statement came or went. */
  readonly version: number;
  /** The closest sentences to those of a draft at a place, best first; nothing where nothing is close. */
  find(
    reading: Pick<Reading, 'statement' | 'facts'>,
    at: number | Span,
    filter?: PrecedentFilter,
  ): readonly Precedent[];
  /** Every citation of an instrument, whatever its form, in order of date. */
  history(title: string): readonly InstrumentUse[];
  /** What holds all words of a query, or of any spelling of it: statements by title or party, instruments, sentences. */
  search(query: string | readonly string[], limit?: number): readonly PrecedentMatch[];
}

/** Less than this share, and two sentences speak of different things. */
const CLOSE = 0.26;

/** A document in the index, with the numbers of its sentences. */
interface Entry {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly first: number;
}

/** The reference statements of a desk, indexed by their wording. Documents come and go one by one. */
export class Precedents implements PrecedentSource {
  private readonly entries = new Map<string, Entry>();
  /** By the number of a sentence: its document; `undefined` for one that is gone. */
  private owners: (Entry | undefined)[] = [];
  private index = new WordingIndex();
  private gone = 0;
  private changes = 0;
  private readonly views = new Map<string, PrecedentSource>();

  get version(): number {
    return this.changes;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The statements by their address. */
  *documents(): Generator<readonly [uri: string, document: PrecedentDocument]> {
    for (const { uri, document } of this.entries.values()) yield [uri, document];
  }

  /** Adds or replaces a document. */
  set(uri: string, document: PrecedentDocument): void {
    this.delete(uri);
    this.changes++;
    const entry: Entry = { uri, document, first: this.owners.length };
    this.entries.set(uri, entry);
    for (const sentence of document.sentences) {
      this.index.add(sentence);
      this.owners.push(entry);
    }
  }

  /** Takes a document out. */
  delete(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
    this.changes++;
    const { length } = entry.document.sentences;
    this.owners.fill(undefined, entry.first, entry.first + length);
    this.gone += length;
    // What is gone is skipped; the index is made anew once half of it is.
    if (this.gone * 2 > this.owners.length) this.rebuild();
  }

  private rebuild(): void {
    const all = [...this.entries.values()];
    this.entries.clear();
    this.owners = [];
    this.index = new WordingIndex();
    this.gone = 0;
    for (const { uri, document } of all) this.set(uri, document);
  }

  /** These statements without one: what a draft is compared with that is among them. */
  without(uri: string): PrecedentSource {
    const known = this.views.get(uri);
    if (known) return known;
    const all = this;
    const view: PrecedentSource = {
      get size() {
        return all.size - Number(all.entries.has(uri));
      },
      get version() {
        return all.version;
      },
      find: (reading, at, filter) => all.find(reading, at, { ...filter, except: uri }),
      history: (title) => all.history(title).filter((use) => use.uri !== uri),
      search: (query, limit) =>
        all.search(query, limit).filter((match) => match.kind === 'agreement' || match.uri !== uri),
    };
    this.views.set(uri, view);
    return view;
  }

  find(
    { statement, facts }: Pick<Reading, 'statement' | 'facts'>,
    at: number | Span,
    filter: PrecedentFilter = {},
  ): readonly Precedent[] {
    const span = typeof at === 'number' ? { start: at, end: at + 1 } : at;
    const block = blockAt(statement, span.start);
    if (!block || this.size === 0) return [];
    return sentencesOf(facts, block)
      .filter((sentence) => overlaps(sentence.span, span))
      .flatMap((draft) => this.closest(draft, filter))
      .sort((a, b) => b.score - a.score)
      .slice(0, filter.limit ?? 5);
  }

  private closest(draft: PrecedentSentence, filter: PrecedentFilter): Precedent[] {
    const near = this.index.nearest(draft, (number) => this.at(number)!.sentence, this.allowed(filter));
    return near.flatMap(({ number, likeness }) => {
      const found = this.at(number)!;
      const score = likeness * actsAlike(draft, found.sentence);
      return score < CLOSE ? [] : { ...found, score, draft };
    });
  }

  /** The sentence of a number; `undefined` for one that is gone. */
  private at(number: number): PrecedentPlace | undefined {
    const entry = this.owners[number];
    const sentence = entry?.document.sentences[number - entry.first];
    return sentence && { uri: entry!.uri, document: entry!.document, sentence };
  }

  private allowed(filter: PrecedentFilter): (number: number) => boolean {
    const { limit: _, ...asked } = filter;
    if (Object.keys(asked).length === 0) return (number) => this.owners[number] !== undefined;
    const allowed = allows(asked);
    return (number) => {
      const found = this.at(number);
      return found !== undefined && allowed(found);
    };
  }

  history(title: string): readonly InstrumentUse[] {
    const uses: InstrumentUse[] = [];
    for (const { uri, document } of this.entries.values()) {
      for (const sentence of document.sentences) {
        for (const cited of sentence.cites) {
          if (sameInstrument({ title }, cited)) uses.push({ uri, document, sentence, form: cited.form });
        }
      }
    }
    return uses.sort((a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? ''));
  }

  search(query: string | readonly string[], limit = 20): readonly PrecedentMatch[] {
    const spellings = [query].flat().map((each) => fold(each).toLowerCase().trim());
    const holds = (text: string): boolean =>
      spellings.some(
        (words) => words !== '' && words.split(/\s+/).every((word) => fold(text).toLowerCase().includes(word)),
      );
    const matches: PrecedentMatch[] = [];
    const agreements = new Map<string, { title: string; uses: number }>();
    const sentences: PrecedentMatch[] = [];
    for (const { uri, document } of this.entries.values()) {
      if (holds(`${document.title} ${document.parties.join(' ')}`)) matches.push({ kind: 'document', uri, document });
      for (const sentence of document.sentences) {
        for (const { title } of sentence.cites) {
          if (!holds(title)) continue;
          const { key } = readTitle(title);
          agreements.set(key, { title, uses: (agreements.get(key)?.uses ?? 0) + 1 });
        }
        if (holds(`${sentence.verbs.join(' ')} ${sentence.text}`))
          sentences.push({ kind: 'sentence', uri, document, sentence });
      }
    }
    for (const agreement of agreements.values()) matches.push({ kind: 'agreement', ...agreement });
    return [...matches, ...sentences].slice(0, limit);
  }
}

function allows({ party, from, to, verb, agreement, except }: PrecedentFilter): (place: PrecedentPlace) => boolean {
  // The same titles are cited again and again.
  const known = new Map<string, boolean>();
  const cites = (cited: Cited): boolean => {
    const key = `${cited.title} ${cited.date ?? ''}`;
    const same = known.get(key) ?? sameInstrument({ title: agreement! }, cited);
    known.set(key, same);
    return same;
  };
  return ({ uri, document: { parties, date }, sentence }) => {
    if (except === uri) return false;
    if (party !== undefined && !parties.some((name) => name.includes(party))) return false;
    if (verb !== undefined && !sentence.verbs.includes(verb)) return false;
    if (from !== undefined || to !== undefined) {
      const year = Number(date?.slice(0, 4));
      if (!(year >= (from ?? 0) && year <= (to ?? 9999))) return false;
    }
    return agreement === undefined || sentence.cites.some(cites);
  };
}

/** How far two sentences do the same: by one verb, by verbs of one group (a weaker, a stronger one), or by none. */
function actsAlike({ verbs }: PrecedentSentence, other: PrecedentSentence): number {
  if (verbs.some((verb) => other.verbs.includes(verb))) return 1;
  const groups = new Set(other.verbs.map((verb) => rungOf(verb)?.group));
  return verbs.some((verb) => groups.has(rungOf(verb)?.group)) ? 0.9 : 0.8;
}
