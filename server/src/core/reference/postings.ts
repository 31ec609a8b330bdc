import type { Gram } from './grams';

/** So many sentences are sorted by their pieces at once: one more costs no more than that, however many there are. */
const SHEAF = 8192;

/** Some sentences in a row, sorted by piece. */
interface Sheaf {
  /** By piece: where its numbers begin; they end where the next one's begin. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  /** How many sentences there were. */
  readonly count: number;
}

/** Which sentences hold a piece: an inverted index, made of each row of sentences when it is first asked. */
export class Postings {
  private readonly sheaves: Sheaf[] = [];

  /** Pieces by their id, and those of a sentence by its number. */
  constructor(
    private readonly ids: ReadonlyMap<Gram, number>,
    private readonly pieces: (number: number) => ArrayLike<Gram>,
  ) {}

  /** Adds a weight to all sentences, of the first `count`, that hold a piece; those that had none are put down. What is gone since may be among them. */
  add(id: number, weight: number, count: number, weights: Float32Array, first: number[]): void {
    for (let i = 0; i * SHEAF < count; i++) {
      const own = Math.min(count - i * SHEAF, SHEAF);
      let sheaf = this.sheaves[i];
      if (sheaf?.count !== own) {
        sheaf = this.sort(i * SHEAF, own);
        this.sheaves[i] = sheaf;
      }
      const { starts, numbers } = sheaf;
      if (id + 1 >= starts.length) continue;
      const end = starts[id + 1]!;
      for (let at = starts[id]!; at < end; at++) {
        const number = numbers[at]!;
        if (weights[number] === 0) first.push(number);
        weights[number]! += weight;
      }
    }
  }

  private sort(first: number, count: number): Sheaf {
    const starts = new Uint32Array(this.ids.size + 2);
    const all: number[] = [];
    const owners: number[] = [];
    for (let number = first; number < first + count; number++) {
      const pieces = this.pieces(number);
      for (let i = 0; i < pieces.length; i++) {
        const id = this.ids.get(pieces[i]!)!;
        starts[id + 2]!++;
        all.push(id);
        owners.push(number);
      }
    }
    for (let id = 1; id < starts.length; id++) starts[id]! += starts[id - 1]!;
    const numbers = new Uint32Array(all.length);
    // Each start moves on to its end, which is where the next one begins.
    for (let i = 0; i < all.length; i++) numbers[starts[all[i]! + 1]!++] = owners[i]!;
    return { starts: starts.subarray(0, -1), numbers, count };
  }
}
