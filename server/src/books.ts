// A statement of the library: where its file is, what it says, and where its lines begin.

import type { Head, PackedStatement } from './core/reference/packed';
import type { PrecedentDocument } from './core/reference/precedents';
import type { Profile } from './core/reference/profile';
import type { Encoding } from './host/encoding';

/** One statement of the library. */
export interface Book {
  readonly path: string;
  readonly uri: string;
  readonly encoding: Encoding;
  readonly document: PrecedentDocument;
  readonly head: Head;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

/** What is kept with a statement. */
export interface Aside {
  readonly profile: Profile;
  readonly lines: readonly number[];
}

export const asideOf = (packed: PackedStatement): Aside => JSON.parse(packed.aside);

/** What a catalogue notes of a file. */
export interface Known {
  readonly stamp: string;
  readonly hash: string;
  readonly encoding: Encoding;
}

/** A book as the library holds it: what is not asked for stays packed. */
export class Shelved implements Book, Known {
  private starts: readonly number[] | undefined;

  constructor(
    readonly path: string,
    readonly uri: string,
    readonly stamp: string,
    readonly hash: string,
    readonly encoding: Encoding,
    readonly packed: PackedStatement,
  ) {}

  get head(): Head {
    return this.packed.head;
  }

  get document(): PrecedentDocument {
    return this.packed.document;
  }

  get lines(): readonly number[] {
    this.starts ??= asideOf(this.packed).lines;
    return this.starts;
  }
}

/** The line and character of an offset in a statement. */
export function positionIn({ lines }: Pick<Book, 'lines'>, offset: number): { line: number; character: number } {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - lines[low]! };
}
