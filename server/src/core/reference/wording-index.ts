import type { Span } from '../text/span';
import { eachGram, type Gram, ofNumber, weightOf } from './grams';
import { Postings } from './postings';
import type { PrecedentSentence } from './precedent';

/** A sentence of the index and how much of what is told it holds. */
export interface Near {
  readonly number: number;
  /** From 0 to 1: how much of what each says the other says too. What the draft says counts more: a precedent may say other things as well. */
  readonly likeness: number;
}

/** How much what the draft says counts beside what the precedent says. */
const DRAFT = 0.6;
/** So many sentences are looked at closely. */
const CANDIDATES = 60;
/** So many places are looked up, those of the rarest pieces first: they tell most, and a query costs no more however large the library. */
const PLACES = 30_000;
/** What must be shared over what one of all the sentences would share by chance: a factor of thirty. */
const MARGIN = Math.log(30);

/** The pieces of what a sentence is about, each once: not of the occasion nor of its verbs, but the resolutions it cites by their numbers. */
export function piecesOf({ text, slots, acts, subject, resolutions }: PrecedentSentence): Set<Gram> {
  const found = new Set<Gram>();
  const who = subject && subject.kind !== 'other' ? [subject] : [];
  const aside: readonly Span[] = [...who, ...slots, ...acts].sort((a, b) => a.start - b.start);
  eachGram(text, aside, (gram) => found.add(gram));
  for (const { numbers } of resolutions) for (const number of numbers) found.add(ofNumber(number));
  return found;
}

/** Sentences by the pieces of their wording. They are numbered as they come; numbers of what is gone stay empty. */
export class WordingIndex {
  /** Pieces in the order in which they were first seen. */
  private readonly ids = new Map<Gram, number>();
  /** By piece: how many sentences hold it, and how much that tells, once it is asked for. */
  private readonly holding: number[] = [];
  private weights: number[] = [];
  private readonly postings: Postings;
  private count = 0;
  private left = 0;
  /** What each sentence shares with the draft that is asked about; zero between two queries. */
  private shared = new Float32Array(0);

  /** `pieces` gives those of a sentence by its number; none for one that is gone. */
  constructor(private readonly pieces: (number: number) => ArrayLike<Gram>) {
    this.postings = new Postings(this.ids, pieces);
  }

  /** Adds the next sentence. */
  add(pieces: ArrayLike<Gram>): void {
    for (let i = 0; i < pieces.length; i++) {
      const id = this.ids.get(pieces[i]!);
      if (id === undefined) {
        this.ids.set(pieces[i]!, this.holding.length);
        this.holding.push(1);
      } else this.holding[id]!++;
    }
    this.count++;
    this.left++;
    this.weights = [];
  }

  /** Takes a sentence out: whoever asks for its pieces from now on gets none. */
  delete(pieces: ArrayLike<Gram>): void {
    for (let i = 0; i < pieces.length; i++) this.holding[this.ids.get(pieces[i]!)!]!--;
    this.left--;
    this.weights = [];
  }

  /**
   * The sentences that are closest to one, best first, among those that are allowed and at least so like it. None that shares so little
   * that one of all would share it by chance.
   */
  nearest(draft: PrecedentSentence, allowed: (number: number) => boolean, least: number): Near[] {
    const own = new Map([...piecesOf(draft)].map((gram) => [gram, this.weight(gram)]));
    const whole = sum(own.values());
    // Nobody is more like the draft than what he has of it allows.
    const needed = Math.max(whole * least ** (1 / DRAFT), Math.log(this.left + 1) + MARGIN);
    const found: Near[] = [];
    for (const number of this.candidates(own, allowed, needed)) {
      const pieces = this.pieces(number);
      let evidence = 0;
      for (let i = 0; i < pieces.length; i++) evidence += own.get(pieces[i]!) ?? 0;
      if (evidence < needed) continue;
      let other = 0;
      for (let i = 0; i < pieces.length; i++) other += this.weight(pieces[i]!);
      const likeness = (evidence / whole) ** DRAFT * (evidence / other) ** (1 - DRAFT);
      if (likeness >= least) found.push({ number, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.number - b.number);
  }

  private weight(gram: Gram): number {
    const id = this.ids.get(gram);
    if (id === undefined) return weightOf(gram, 0, this.left);
    this.weights[id] ??= weightOf(gram, this.holding[id]!, this.left);
    return this.weights[id];
  }

  /** The numbers of the sentences that share most with a draft, counted by the pieces that tell most. */
  private candidates(
    weights: ReadonlyMap<Gram, number>,
    allowed: (number: number) => boolean,
    needed: number,
  ): number[] {
    if (this.shared.length < this.count) this.shared = new Float32Array(this.count * 1.5);
    const { shared } = this;
    const touched: number[] = [];
    const lists = [...weights].flatMap(([gram, weight]) => {
      const id = this.ids.get(gram);
      return id === undefined ? [] : { id, weight, length: this.holding[id]! };
    });
    let unread = sum(lists.map(({ weight }) => weight));
    let places = PLACES;
    for (const { id, weight, length } of lists.sort((a, b) => a.length - b.length)) {
      // Whoever has nothing but what is left has not enough, or less than as many as are looked at.
      if (places < 0 || unread < needed || this.have(touched, unread, allowed)) break;
      places -= length;
      unread -= weight;
      this.postings.add(id, weight, this.count, shared, touched);
    }
    const near = touched.filter((number) => shared[number]! + unread >= needed);
    const best = most(near, shared, CANDIDATES, allowed);
    for (const number of touched) shared[number] = 0;
    return best;
  }

  /** True if enough of some sentences share more with the draft than a weight. */
  private have(numbers: readonly number[], weight: number, allowed: (number: number) => boolean): boolean {
    let count = 0;
    for (const number of numbers) {
      if (this.shared[number]! > weight && allowed(number) && ++count === CANDIDATES) return true;
    }
    return false;
  }
}

/** How finely shares are told apart at first. */
const LEVELS = 1024;

/** Those allowed that share most, at least so many where there are, and with the last one those that share as much, up to twice as many. */
function most(
  numbers: readonly number[],
  shared: Float32Array,
  count: number,
  allowed: (number: number) => boolean,
): number[] {
  let top = 0;
  for (const number of numbers) top = Math.max(top, shared[number]!);
  const level = (number: number): number => Math.floor((shared[number]! / top) * (LEVELS - 1));
  const sizes = new Uint32Array(LEVELS);
  for (const number of numbers) sizes[level(number)]!++;
  const found: number[] = [];
  for (let high = LEVELS; high > 0 && found.length < count; ) {
    // From the best down, as many levels as hold what is missing.
    let low = high;
    for (let held = 0; low > 0 && held < count - found.length; ) held += sizes[--low]!;
    const next = numbers.filter((number) => level(number) >= low && level(number) < high && allowed(number));
    found.push(...next.sort((a, b) => shared[b]! - shared[a]! || a - b));
    high = low;
  }
  const least = shared[found[count - 1] ?? -1] ?? 0;
  return found.filter((number, i) => i < count || (i < 2 * count && shared[number]! >= least));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
