import { sameInstrument } from '../facts/instruments';
import { readTitle } from '../facts/titles';
import type { Reading } from '../reading';
import { blockAt } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import { fold } from '../text/width';
import { type Gram, gramsOf, weightOf } from './grams';
import { type PrecedentDocument, type PrecedentSentence, sentencesOf } from './precedent';

export { type PrecedentDocument, type PrecedentSentence, readPrecedent, type Slot } from './precedent';

/** A sentence of a reference statement that is close to a sentence of a draft. */
export interface Precedent {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly sentence: PrecedentSentence;
  /** From 0 to 1. */
  readonly score: number;
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
}

/** One citation of an instrument in a reference statement. */
export interface InstrumentUse {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly sentence: PrecedentSentence;
  /** The citation as written. */
  readonly form: string;
}

/** What a search by words found: a statement, an instrument with its citations, or a sentence. */
export type PrecedentMatch =
  | { readonly kind: 'document'; readonly uri: string; readonly document: PrecedentDocument }
  | { readonly kind: 'agreement'; readonly title: string; readonly uses: number }
  | {
      readonly kind: 'sentence';
      readonly uri: string;
      readonly document: PrecedentDocument;
      readonly sentence: PrecedentSentence;
    };

/** A document in the index: its sentences have numbers from `first` on. */
interface Entry {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly first: number;
}

/** The reference statements of a desk, indexed by their wording. Documents come and go one by one. */
export class Precedents {
  private readonly entries = new Map<string, Entry>();
  /** By the number of a sentence: its document; `undefined` for one that is gone. */
  private owners: (Entry | undefined)[] = [];
  /** The numbers of the sentences that hold a piece, rising. */
  private postings = new Map<Gram, number[]>();
  private gone = 0;

  get size(): number {
    return this.entries.size;
  }

  /** Adds or replaces a document. */
  set(uri: string, document: PrecedentDocument): void {
    this.delete(uri);
    const entry: Entry = { uri, document, first: this.owners.length };
    this.entries.set(uri, entry);
    for (const sentence of document.sentences) {
      const number = this.owners.push(entry) - 1;
      for (const gram of gramsOf(sentence.text, sentence.slots)) {
        const list = this.postings.get(gram);
        if (list) list.push(number);
        else this.postings.set(gram, [number]);
      }
    }
  }

  /** Takes a document out. */
  delete(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
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
    this.postings = new Map();
    this.gone = 0;
    for (const { uri, document } of all) this.set(uri, document);
  }

  /** The closest sentences to those of a draft at a place, best first; nothing where nothing is close. */
  find(reading: Reading, at: number | Span, filter: PrecedentFilter = {}): readonly Precedent[] {
    const span = typeof at === 'number' ? { start: at, end: at + 1 } : at;
    const block = blockAt(reading.statement, span.start);
    if (!block || this.owners.length === 0) return [];
    const drafts = sentencesOf(reading.facts, block).filter((sentence) => overlaps(sentence.span, span));
    return drafts
      .flatMap((draft) => this.closest(draft, filter))
      .sort((a, b) => b.score - a.score)
      .slice(0, filter.limit ?? 5);
  }

  private closest(draft: PrecedentSentence, filter: PrecedentFilter): Precedent[] {
    const live = this.owners.length - this.gone;
    const weight = (gram: Gram): number =>
      weightOf(gram) * Math.log((live + 2) / ((this.postings.get(gram)?.length ?? 0) + 1));
    const grams = gramsOf(draft.text, draft.slots);
    const shared = new Float32Array(this.owners.length);
    let whole = 0;
    for (const gram of grams) {
      const own = weight(gram);
      whole += own;
      for (const number of this.postings.get(gram) ?? []) shared[number]! += own;
    }
    const found: Precedent[] = [];
    shared.forEach((sum, number) => {
      const entry = this.owners[number];
      if (!entry || sum < 0.2 * whole || !allows(filter, entry.document)) return;
      const sentence = entry.document.sentences[number - entry.first]!;
      const other = gramsOf(sentence.text, sentence.slots).reduce((total, gram) => total + weight(gram), 0);
      const score = sum / Math.sqrt(whole * other || 1);
      if (score >= 0.25) found.push({ uri: entry.uri, document: entry.document, sentence, score });
    });
    return found;
  }

  /** Every citation of an instrument, whatever its form, in order of date. */
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

  /** What holds all words of a query, or any spelling of it: statements by title or party, instruments, sentences. */
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

function allows({ party, from, to }: PrecedentFilter, { parties, date }: PrecedentDocument): boolean {
  if (party !== undefined && !parties.some((name) => name.includes(party))) return false;
  if (from === undefined && to === undefined) return true;
  const year = Number(date?.slice(0, 4));
  return year >= (from ?? 0) && year <= (to ?? 9999);
}
