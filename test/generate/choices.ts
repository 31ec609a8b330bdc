/**
 * The choices that a generated text is made of. They come from a tape of numbers, so that a test may shorten the tape to find the shortest
 * text that fails, or from a seed. Where the tape ends the first of what may be chosen is taken: put the plainest first.
 */
export class Choices {
  constructor(private readonly next: () => number) {}

  /** From the numbers given, then always 0. */
  static from(tape: readonly number[]): Choices {
    let at = 0;
    return new Choices(() => tape[at++] ?? 0);
  }

  /** Without end, the same for the same seed (mulberry32). */
  static seeded(seed: number): Choices {
    let state = seed >>> 0;
    return new Choices(() => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return (mixed ^ (mixed >>> 14)) >>> 0;
    });
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return this.next() % count;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }

  one<T>(...all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)]!;
  }

  among<T>(all: readonly T[]): T {
    if (all.length === 0) throw new Error('nothing to choose from');
    return all[this.below(all.length)]!;
  }

  /** So many of a list, none twice, in the order of the list or mixed. */
  some<T>(all: readonly T[], count: number): T[] {
    const left = [...all];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}
