import type { Span } from '../text/span';
import { eachGram, type Gram, ofNumber, weightOf } from './grams';
import type { PrecedentSentence } from './precedent';

/** A sentence of the index and how much of what is told it holds. */
export interface Near {
  readonly number: number;
  /** How much the two share, in nats: how unlikely it is that a sentence of another matter has as much of it. */
  readonly evidence: number;
  /** From 0 to 1: how much of what each says the other says too. What the draft says counts more: a precedent may say other things as well. */
  readonly likeness: number;
}

/** How much what the draft says counts beside what the precedent says. */
const DRAFT = 0.6;
/** So many sentences are looked at closely. */
const CANDIDATES = 60;
/** The pieces of so many are kept. */
const MOST_LOOKED = 2000;
/** So many places are looked up, those of the rarest pieces first: they tell most, and a query costs no more however large the library. */
const PLACES = 30_000;

/** Visits the pieces of what a sentence is about: not of the occasion nor of its verbs, but the resolutions it cites by their numbers. */
function eachPiece(sentence: PrecedentSentence, visit: (gram: Gram) => void): void {
  const { text, slots, acts, subject, resolutions } = sentence;
  const who = subject && subject.kind !== 'other' ? [subject] : [];
  const aside: readonly Span[] = [...who, ...slots, ...acts].sort((a, b) => a.start - b.start);
  eachGram(text, aside, visit);
  for (const { numbers } of resolutions) for (const number of numbers) visit(ofNumber(number));
}

/** The pieces of what a sentence is about, each once. */
function piecesOf(sentence: PrecedentSentence): Set<Gram> {
  const found = new Set<Gram>();
  eachPiece(sentence, (gram) => found.add(gram));
  return found;
}

/** Sentences by the pieces of their wording: an inverted index. They are numbered as they come; numbers of what is gone stay empty. */
export class WordingIndex {
  /** The numbers of the sentences that hold a piece, rising. */
  private readonly postings = new Map<Gram, number[]>();
  private count = 0;
  /** The pieces of sentences that were looked at closely: while one writes a sentence they are the same ones with every keystroke. */
  private readonly looked = new Map<number, readonly Gram[]>();

  /** Adds a sentence; its number. */
  add(sentence: PrecedentSentence): number {
    const number = this.count++;
    eachPiece(sentence, (gram) => {
      const list = this.postings.get(gram);
      if (!list) this.postings.set(gram, [number]);
      else if (list[list.length - 1] !== number) list.push(number);
    });
    return number;
  }

  /**
   * The sentences that are closest to one, best first, among those that are allowed and at least so like it; `sentenceOf` gives them back by their number. None that shares
   * so little that one of all would share it by chance.
   */
  nearest(
    draft: PrecedentSentence,
    sentenceOf: (number: number) => PrecedentSentence,
    allowed: (number: number) => boolean,
    least: number,
  ): Near[] {
    const weight = (gram: Gram): number => weightOf(gram, this.postings.get(gram)?.length ?? 0, this.count);
    const own = new Map([...piecesOf(draft)].map((gram) => [gram, weight(gram)]));
    const whole = sum(own.values());
    const chance = Math.log(this.count + 1) + MARGIN;
    const found: Near[] = [];
    // Nobody is more like the draft than what he has of it allows.
    for (const number of this.candidates(own, allowed, whole * least ** (1 / DRAFT))) {
      let evidence = 0;
      let other = 0;
      for (const gram of this.look(number, sentenceOf)) {
        const shared = own.get(gram);
        evidence += shared ?? 0;
        other += shared ?? weight(gram);
      }
      if (evidence < chance) continue;
      found.push({ number, evidence, likeness: (evidence / whole) ** DRAFT * (evidence / other) ** (1 - DRAFT) });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.number - b.number);
  }

  private look(number: number, sentenceOf: (number: number) => PrecedentSentence): readonly Gram[] {
    let pieces = this.looked.get(number);
    if (!pieces) {
      pieces = [...piecesOf(sentenceOf(number))];
      if (this.looked.size >= MOST_LOOKED) this.looked.clear();
      this.looked.set(number, pieces);
    }
    return pieces;
  }

  /** The numbers of the sentences that share most with a draft, counted by the pieces that tell most. */
  private candidates(
    weights: ReadonlyMap<Gram, number>,
    allowed: (number: number) => boolean,
    needed: number,
  ): number[] {
    const shared = new Float32Array(this.count);
    const touched: number[] = [];
    let left = PLACES;
    const lists = [...weights].flatMap(([gram, weight]) => {
      const numbers = this.postings.get(gram);
      return numbers ? { numbers, weight } : [];
    });
    let unread = 0;
    for (const { numbers, weight } of lists.sort((a, b) => a.numbers.length - b.numbers.length)) {
      if (left < 0) unread += weight;
      if (left < 0) continue;
      left -= numbers.length;
      for (const number of numbers) {
        if (shared[number] === 0) touched.push(number);
        shared[number]! += weight;
      }
    }
    const found = touched.filter((number) => shared[number]! + unread >= needed && allowed(number));
    if (found.length <= CANDIDATES) return found;
    const least = Float32Array.from(found, (number) => shared[number]!).sort()[found.length - CANDIDATES]!;
    // Of many that share as much as the last one, the first come.
    return found.filter((number) => shared[number]! >= least).slice(0, 2 * CANDIDATES);
  }
}

/** What must be shared over what one of all the sentences would share by chance: a factor of thirty. */
const MARGIN = Math.log(30);

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
