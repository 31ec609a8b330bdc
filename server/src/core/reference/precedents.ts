import { sameInstrument } from '../facts/instruments';
import { rungOf } from '../facts/ladder';
import { readTitle } from '../facts/titles';
import type { Reading } from '../reading';
import { blockAt } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import { fold } from '../text/width';
import { sameCited } from './clauses';
import type { Cited, PrecedentDocument, PrecedentSentence } from './precedent';
import type {
  InstrumentUse,
  Precedent,
  PrecedentFilter,
  PrecedentMatch,
  PrecedentPlace,
  PrecedentSource,
} from './precedent-source';
import { sentencesOf } from './read-precedent';
import { WordingIndex } from './wording-index';

export type { PrecedentDocument, PrecedentSentence, Slot } from './precedent';
export * from './precedent-source';
export { precedentOf, readPrecedent } from './read-precedent';

/** Less than this share, and two sentences speak of different things. */
const CLOSE = 0.26;

/** A document in the index, with the numbers of its sentences. */
interface Entry {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly first: number;
  searched?: Searched;
}

interface Searched {
  readonly head: string;
  /** The titles cited, by sentence. */
  readonly titles: readonly (readonly string[])[];
  readonly sentences: readonly string[];
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
    const least = Math.max(CLOSE, filter.least ?? 0);
    const near = this.index.nearest(draft, (number) => this.at(number)!.sentence, this.allowed(filter), least);
    return near.flatMap(({ number, likeness }) => {
      const found = this.at(number)!;
      const score = likeness * actsAlike(draft, found.sentence);
      return score < least ? [] : { ...found, score: 1 - (1 - score) * (1 - shared(draft, found.sentence)), draft };
    });
  }

  /** The sentence of a number; `undefined` for one that is gone. */
  private at(number: number): PrecedentPlace | undefined {
    const entry = this.owners[number];
    const sentence = entry?.document.sentences[number - entry.first];
    return sentence && { uri: entry!.uri, document: entry!.document, sentence };
  }

  private allowed(filter: PrecedentFilter): (number: number) => boolean {
    const { limit: _limit, least: _least, ...asked } = filter;
    if (Object.keys(asked).length === 0) return (number) => this.owners[number] !== undefined;
    const allowed = allows(asked);
    return (number) => {
      const found = this.at(number);
      return found !== undefined && allowed(found);
    };
  }

  history(title: string): readonly InstrumentUse[] {
    const same = citing(title);
    const uses: InstrumentUse[] = [];
    for (const { uri, document } of this.entries.values()) {
      for (const sentence of document.sentences) {
        for (const cited of sentence.cites) if (same(cited)) uses.push({ uri, document, sentence, form: cited.form });
      }
    }
    return uses.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  }

  search(query: string | readonly string[], limit = 20): readonly PrecedentMatch[] {
    const spellings = [query].flat().map((each) => searched(each).trim().split(/\s+/));
    const holds = (text: string): boolean =>
      spellings.some((words) => words[0] !== '' && words.every((word) => text.includes(word)));
    const documents: PrecedentMatch[] = [];
    const agreements = new Map<string, { kind: 'agreement'; title: string; uses: number }>();
    const sentences: PrecedentMatch[] = [];
    // The newest first.
    const entries = [...this.entries.values()].sort((a, b) => dayOf(b, '').localeCompare(dayOf(a, '')));
    for (const entry of entries) {
      const { uri, document } = entry;
      const texts = this.searched(entry);
      if (holds(texts.head)) documents.push({ kind: 'document', uri, document });
      document.sentences.forEach((sentence, i) => {
        sentence.cites.forEach(({ title }, j) => {
          if (!holds(texts.titles[i]![j]!)) return;
          const { key } = readTitle(title);
          agreements.set(key, { kind: 'agreement', title, uses: (agreements.get(key)?.uses ?? 0) + 1 });
        });
        if (sentences.length < limit && holds(texts.sentences[i]!))
          sentences.push({ kind: 'sentence', uri, document, sentence });
      });
    }
    const known = [...agreements.values()].sort((a, b) => b.uses - a.uses);
    return [...documents, ...known, ...sentences].slice(0, limit);
  }

  /** A document as it is searched by words: made when it is first searched. */
  private searched(entry: Entry): Searched {
    const { title, parties, sentences } = entry.document;
    entry.searched ??= {
      head: searched(`${title} ${parties.join(' ')}`),
      titles: sentences.map(({ cites }) => cites.map((cited) => searched(cited.title))),
      sentences: sentences.map(({ verbs, text }) => searched(`${verbs.join(' ')} ${text}`)),
    };
    return entry.searched;
  }
}

/** The form in which words are searched: width, case and the style of commas do not count. */
const searched = (text: string): string => fold(text).toLowerCase().replaceAll('、', ',');

/** What comes without a date stands last. */
const dayOf = ({ document: { date } }: Pick<PrecedentPlace, 'document'>, without = '9999'): string => date ?? without;

/** Tells whether a citation means an instrument. The same titles are cited again and again. */
function citing(title: string): (cited: Cited) => boolean {
  const known = new Map<string, boolean>();
  return (cited) => {
    const key = `${cited.title} ${cited.date ?? ''}`;
    const same = known.get(key) ?? sameInstrument({ title }, cited);
    known.set(key, same);
    return same;
  };
}

function allows({ party, from, to, verb, agreement, except }: PrecedentFilter): (place: PrecedentPlace) => boolean {
  const cites = agreement === undefined ? undefined : citing(agreement);
  return ({ uri, document: { parties, date }, sentence }) => {
    if (except === uri) return false;
    if (party !== undefined && !parties.some((name) => name.includes(party))) return false;
    if (verb !== undefined && !sentence.verbs.includes(verb)) return false;
    if (from !== undefined || to !== undefined) {
      const year = Number(date?.slice(0, 4));
      if (!(year >= (from ?? 0) && year <= (to ?? 9999))) return false;
    }
    return cites === undefined || sentence.cites.some(cites);
  };
}

/** How far two sentences do the same: by one verb, by verbs of one group (a weaker, a stronger one), or by none. */
function actsAlike({ verbs }: PrecedentSentence, other: PrecedentSentence): number {
  if (verbs.some((verb) => other.verbs.includes(verb))) return 1;
  const groups = new Set(other.verbs.map((verb) => rungOf(verb)?.group));
  return verbs.some((verb) => groups.has(rungOf(verb)?.group)) ? 0.85 : 0.7;
}

/** How much closer two close sentences are for the instruments and the terms that both have. */
function shared({ cites, terms }: PrecedentSentence, other: PrecedentSentence): number {
  const agreement = cites.some((cited) => other.cites.some((each) => sameCited(cited, each)));
  return (agreement ? 0.15 : 0) + (terms.some((term) => other.terms.includes(term)) ? 0.05 : 0);
}
