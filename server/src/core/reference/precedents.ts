import { sameInstrument } from '../facts/instruments';
import { LADDER } from '../facts/ladder';
import type { Reading } from '../reading';
import { blockAt } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import { sameCited } from './clauses';
import { PackedStatement } from './packed';
import type { Cited, PrecedentDocument, PrecedentSentence } from './precedent';
import type {
  CitedTitle,
  InstrumentUse,
  Precedent,
  PrecedentFilter,
  PrecedentMatch,
  PrecedentSource,
} from './precedent-source';
import { sentencesOf } from './read-precedent';
import { searchStatements } from './search-statements';
import { WordingIndex } from './wording-index';

export type { PrecedentDocument, PrecedentSentence, Slot } from './precedent';
export * from './precedent-source';
export { precedentOf, readPrecedent } from './read-precedent';

/** Less than this share, and two sentences speak of different things. */
const CLOSE = 0.26;

/** So many are told where nobody asks for more or fewer. */
const LIMIT = 5;
/** So many sentences that were looked at stay read: while one writes they are the same ones with every keystroke. */
const MOST_READ = 2000;

/** A document in the index, with the numbers of its sentences. */
interface Entry {
  readonly uri: string;
  readonly packed: PackedStatement;
  readonly first: number;
}

const NO_PIECES = new Int32Array(0);

/** The reference statements of a desk, indexed by their wording. Documents come and go one by one. */
export class Precedents implements PrecedentSource {
  private readonly entries = new Map<string, Entry>();
  /** By the number of a sentence: its document; `undefined` for one that is gone. */
  private owners: (Entry | undefined)[] = [];
  private index = this.newIndex();
  private gone = 0;
  private changes = 0;
  private readonly read = new Map<number, PrecedentSentence>();
  private readonly views = new Map<string, PrecedentSource>();
  private cited: { readonly version: number; readonly titles: readonly CitedTitle[] } | undefined;

  get version(): number {
    return this.changes;
  }

  get size(): number {
    return this.entries.size;
  }

  /** Adds or replaces a document. */
  set(uri: string, document: PrecedentDocument): void {
    this.add(uri, PackedStatement.of(document));
  }

  /** The same, of one that is packed already. */
  add(uri: string, packed: PackedStatement): void {
    this.delete(uri);
    this.changes++;
    const entry: Entry = { uri, packed, first: this.owners.length };
    this.entries.set(uri, entry);
    for (let i = 0; i < packed.size; i++) {
      this.owners.push(entry);
      this.index.add(packed.pieces(i));
    }
  }

  /** Takes a document out. */
  delete(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
    this.changes++;
    const { packed, first } = entry;
    for (let i = 0; i < packed.size; i++) this.index.delete(packed.pieces(i));
    this.owners.fill(undefined, first, first + packed.size);
    this.gone += packed.size;
    this.read.clear();
    // What is gone is skipped; the index is made anew once half of it is.
    if (this.gone * 2 > this.owners.length) this.rebuild();
  }

  private newIndex(): WordingIndex {
    return new WordingIndex((number) => {
      const entry = this.owners[number];
      return entry?.packed.pieces(number - entry.first) ?? NO_PIECES;
    });
  }

  private rebuild(): void {
    const all = [...this.entries.values()];
    this.entries.clear();
    this.owners = [];
    this.index = this.newIndex();
    this.gone = 0;
    for (const { uri, packed } of all) this.add(uri, packed);
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
      get titles() {
        return all.titles;
      },
      find: (reading, at, filter) => all.find(reading, at, { ...filter, except: uri }),
      history: (title) => all.history(title).filter((use) => use.uri !== uri),
      search: (query, limit) =>
        all.search(query, limit).filter((match) => match.kind === 'agreement' || match.uri !== uri),
    };
    this.views.set(uri, view);
    return view;
  }

  get titles(): readonly CitedTitle[] {
    if (this.cited?.version !== this.version) this.cited = { version: this.version, titles: this.citedTitles() };
    return this.cited.titles;
  }

  private citedTitles(): CitedTitle[] {
    const known = new Map<string, CitedTitle>();
    for (const { uri, packed } of this.newestFirst()) {
      for (const [title, uses] of packed.head.titles) {
        const before = known.get(title);
        known.set(
          title,
          before ? { ...before, uses: before.uses + uses } : { title, uses, uri, document: packed.head },
        );
      }
    }
    return [...known.values()].sort((a, b) => b.uses - a.uses);
  }

  private newestFirst(): Entry[] {
    return [...this.entries.values()].sort((a, b) => dayOf(b.packed.head, '').localeCompare(dayOf(a.packed.head, '')));
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
      .slice(0, filter.limit ?? LIMIT);
  }

  private closest(draft: PrecedentSentence, { limit = LIMIT, ...filter }: PrecedentFilter): Precedent[] {
    const least = Math.max(CLOSE, filter.least ?? 0);
    const found: Precedent[] = [];
    for (const { number, likeness } of this.index.nearest(draft, this.allowed(filter), least)) {
      // The likest come first: none of the rest is closer than those that are found.
      if (found.length >= limit && closer(likeness, MOST_SHARED) <= found[limit - 1]!.score) break;
      const { uri, packed } = this.owners[number]!;
      const sentence = this.sentence(number);
      const score = likeness * actsAlike(draft, sentence);
      if (score < least) continue;
      found.push({ uri, document: packed.document, sentence, score: closer(score, shared(draft, sentence)), draft });
      found.sort((a, b) => b.score - a.score);
    }
    return found;
  }

  /** The sentence of a number that is not gone. */
  private sentence(number: number): PrecedentSentence {
    const known = this.read.get(number);
    if (known) return known;
    const { packed, first } = this.owners[number]!;
    const sentence = packed.sentence(number - first);
    if (this.read.size >= MOST_READ) this.read.clear();
    this.read.set(number, sentence);
    return sentence;
  }

  /** Which sentences a filter lets through: first by what is known of their statements, which costs nothing. */
  private allowed({ party, from, to, verb, agreement, except }: PrecedentFilter): (number: number) => boolean {
    const asked = [party, from, to, verb, agreement].some((each) => each !== undefined);
    if (!asked) return (number) => this.owners[number] !== undefined && this.owners[number].uri !== except;
    const cites = agreement === undefined ? undefined : citing(agreement);
    const known = new Map<Entry, boolean>();
    const may = ({ uri, packed }: Entry): boolean => {
      if (except === uri) return false;
      const { parties, date, verbs, titles } = packed.head;
      const year = Number(date?.slice(0, 4));
      return (
        (party === undefined || parties.some((name) => name.includes(party))) &&
        ((from === undefined && to === undefined) || (year >= (from ?? 0) && year <= (to ?? 9999))) &&
        (verb === undefined || verbs.includes(verb)) &&
        (!cites || titles.some(([title]) => cites({ title })))
      );
    };
    return (number) => {
      const entry = this.owners[number];
      if (!entry) return false;
      const allowed = known.get(entry) ?? may(entry);
      known.set(entry, allowed);
      if (!allowed || (verb === undefined && !cites)) return allowed;
      const sentence = this.sentence(number);
      return (verb === undefined || sentence.verbs.includes(verb)) && (!cites || sentence.cites.some(cites));
    };
  }

  history(title: string): readonly InstrumentUse[] {
    const same = citing(title);
    const uses: InstrumentUse[] = [];
    for (const { uri, packed } of this.entries.values()) {
      if (!packed.head.titles.some(([each]) => same({ title: each }))) continue;
      for (const sentence of packed.document.sentences) {
        for (const cited of sentence.cites)
          if (same(cited)) uses.push({ uri, document: packed.document, sentence, form: cited.form });
      }
    }
    return uses.sort((a, b) => dayOf(a.document).localeCompare(dayOf(b.document)));
  }

  search(query: string | readonly string[], limit = 20): readonly PrecedentMatch[] {
    return searchStatements(this.newestFirst(), query, limit);
  }
}

/** What comes without a date stands last. */
const dayOf = ({ date }: Pick<PrecedentDocument, 'date'>, without = '9999'): string => date ?? without;

/** Tells whether a citation, or a title alone, means an instrument. The same titles are cited again and again. */
function citing(title: string): (cited: Pick<Cited, 'title' | 'date'>) => boolean {
  const known = new Map<string, boolean>();
  return (cited) => {
    const key = `${cited.title} ${cited.date ?? ''}`;
    const same = known.get(key) ?? sameInstrument({ title }, cited);
    known.set(key, same);
    return same;
  };
}

/** How far two sentences do the same: by one verb, by verbs of one group (a weaker, a stronger one), or by none. */
function actsAlike({ verbs }: PrecedentSentence, other: PrecedentSentence): number {
  if (verbs.some((verb) => other.verbs.includes(verb))) return 1;
  const groups = new Set(other.verbs.map((verb) => LADDER.rungOf(verb)?.group));
  return verbs.some((verb) => groups.has(LADDER.rungOf(verb)?.group)) ? 0.85 : 0.7;
}

/** A score, closer to one by a share of the way. */
const closer = (score: number, share: number): number => 1 - (1 - score) * (1 - share);

const AGREEMENT_SHARED = 0.15;
const TERM_SHARED = 0.05;
const MOST_SHARED = AGREEMENT_SHARED + TERM_SHARED;

/** How much closer two close sentences are for the instruments and the terms that both have. */
function shared({ cites, terms }: PrecedentSentence, other: PrecedentSentence): number {
  const agreement = cites.some((cited) => other.cites.some((each) => sameCited(cited, each)));
  return (agreement ? AGREEMENT_SHARED : 0) + (terms.some((term) => other.terms.includes(term)) ? TERM_SHARED : 0);
}
