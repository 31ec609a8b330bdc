import { type Gram, gramsOf, weightOf } from './grams';
import type { PrecedentSentence } from './precedent';

/** A sentence of the index and how much of what is told it holds. */
export interface Near {
  readonly number: number;
  /** How much the two share, in nats: how unlikely it is that a sentence of another matter has as much of it. */
  readonly evidence: number;
  /** From 0 to 1: how much of what each says the other says too. What the draft says counts more: a precedent may say other things as well. */
  readonly likeness: number;
}

/** So many sentences are looked at closely. */
const CANDIDATES = 120;
/** A piece that more than this share of the sentences holds finds nobody; it still counts for those that others find. */
const TOO_COMMON = 0.05;

/** What a sentence is about, as pieces: without the occasion and without its verbs. */
export const matterOf = ({ text, slots, predicates }: PrecedentSentence): Gram[] =>
  gramsOf(text, [...slots, ...predicates].sort(byStart));

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

/** Sentences by the pieces of their wording: an inverted index. They are numbered as they come; numbers of what is gone stay empty. */
export class WordingIndex {
  /** The numbers of the sentences that hold a piece, rising. */
  private readonly postings = new Map<Gram, number[]>();
  private count = 0;

  /** Adds a sentence; its number. */
  add(sentence: PrecedentSentence): number {
    const number = this.count++;
    for (const gram of matterOf(sentence)) {
      const list = this.postings.get(gram);
      if (list) list.push(number);
      else this.postings.set(gram, [number]);
    }
    return number;
  }

  /**
   * The sentences that are closest to one, best first, among those that `allowed` lets through; `sentenceOf` gives them back by number.
   * None that shares so little that another of the same size would share it by chance.
   */
  nearest(draft: PrecedentSentence, sentenceOf: (number: number) => PrecedentSentence | undefined): Near[] {
    const weight = (gram: Gram): number => weightOf(gram, this.postings.get(gram)?.length ?? 0, this.count);
    const matter = matterOf(draft);
    const own = new Map(matter.map((gram) => [gram, weight(gram)]));
    const whole = sum(own.values());
    const chance = Math.log(this.count + 1) + MARGIN;
    const found = this.candidates(matter, own).flatMap((number): Near[] => {
      const sentence = sentenceOf(number);
      if (!sentence) return [];
      let evidence = 0;
      let other = 0;
      for (const gram of matterOf(sentence)) {
        const shared = own.get(gram);
        evidence += shared ?? 0;
        other += shared ?? weight(gram);
      }
      return evidence < chance
        ? []
        : [{ number, evidence, likeness: (evidence / whole) ** 0.6 * (evidence / other) ** 0.4 }];
    });
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** The numbers of the sentences that share most with a draft, counted by the pieces that tell. */
  private candidates(matter: readonly Gram[], weights: ReadonlyMap<Gram, number>): number[] {
    const shared = new Float32Array(this.count);
    const touched: number[] = [];
    const most = Math.max(20, this.count * TOO_COMMON);
    for (const gram of matter) {
      const list = this.postings.get(gram);
      if (!list || list.length > most) continue;
      const weight = weights.get(gram)!;
      for (const number of list) {
        if (shared[number] === 0) touched.push(number);
        shared[number]! += weight;
      }
    }
    if (touched.length <= CANDIDATES) return touched;
    const least = Float32Array.from(touched, (number) => shared[number]!).sort()[touched.length - CANDIDATES]!;
    return touched.filter((number) => shared[number]! >= least).slice(0, 2 * CANDIDATES);
  }
}

/** What must be shared over what one of all the sentences would share by chance: a factor of ten. */
const MARGIN = Math.log(10);

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
