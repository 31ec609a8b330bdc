import type { Token } from '../core/words';

/** What the dictionary says of a word, beside where it stands. */
type Features = Omit<Token, 'start' | 'end' | 'surface'>;

/** How the characters of a kind make words that the dictionary does not know. */
interface Category {
  /** Unknown words are tried even where a known one begins. */
  readonly always: boolean;
  /** All neighbours of the kind together are one word. */
  readonly groups: boolean;
  readonly entries: readonly { readonly id: number; readonly numbers: Numbers }[];
}

/** Left and right context, and cost. */
type Numbers = readonly [number, number, number];

interface Names {
  readonly kinds: readonly (readonly [string, string])[];
  readonly categories: readonly {
    readonly always: boolean;
    readonly groups: boolean;
    readonly entries: readonly { readonly numbers: Numbers; readonly pos: string; readonly detail: string }[];
  }[];
}

/** kuromoji's dictionary as server/dictionary.mjs packs it: views on one file, so that opening it costs nothing. */
export interface Dictionary {
  /** Three numbers for each entry: left and right context, and cost. */
  readonly numbers: Int16Array;
  /** What it costs that one context follows another. */
  cost(right: number, left: number): number;
  /** Tells the words that begin at a place, shortest first: the length of each and the range of its entries. */
  prefixes(text: string, at: number, tell: (length: number, first: number, last: number) => void): void;
  categoryAt(text: string, at: number): Category;
  entry(id: number, surface: string): Features;
  unknown(id: number, surface: string): Features;
}

const SECTIONS = 10;

/** Throws where the file is none of ours. */
export function openDictionary(file: Uint8Array): Dictionary {
  // Typed arrays want their boundaries; a file that was read into a larger buffer may stand anywhere.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, Math.min(SECTIONS + 1, bytes.length >> 2));
  const whole = header.slice(1).reduce((sum, length) => sum + ((length + 3) & ~3), (SECTIONS + 1) * 4);
  if (header[0] !== SECTIONS || whole !== bytes.length) throw new Error('not a packed dictionary');
  let next = bytes.byteOffset + header.byteLength;
  let section = 0;
  const take = <T>(type: new (buffer: ArrayBufferLike, start: number, length: number) => T, size: number): T => {
    const length = header[++section]!;
    const start = next;
    next += (length + 3) & ~3;
    return new type(bytes.buffer, start, length / size);
  };
  const utf8 = new TextDecoder();
  const { kinds, categories } = JSON.parse(utf8.decode(take(Uint8Array, 1))) as Names;
  const base = take(Int32Array, 4);
  const check = take(Int32Array, 4);
  const costs = take(Int16Array, 2);
  const firsts = take(Int32Array, 4);
  const numbers = take(Int16Array, 2);
  const kind = take(Uint8Array, 1);
  const places = take(Int32Array, 4);
  const texts = take(Uint8Array, 1);

  const category = take(Uint8Array, 1);

  // Few and small: what a word may be that the dictionary does not know, by kind of character.
  const strangers = categories.flatMap(({ entries }) => entries);
  const byCategory = categories.map(
    ({ always, groups, entries }): Category => ({
      always,
      groups,
      entries: entries.map((entry) => ({ id: strangers.indexOf(entry), numbers: entry.numbers })),
    }),
  );
  const width = costs[1]!;

  return {
    numbers,
    cost: (right, left) => costs[right * width + left + 2]!,
    prefixes(text, at, tell) {
      let node = 0;
      const step = (byte: number): boolean => {
        const child = base[node]! + byte;
        if (check[child] !== node) return false;
        node = child;
        return true;
      };
      for (let i = at; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < 0x80) {
          if (!step(code)) return;
        } else if (code < 0x800) {
          if (!step(0xc0 | (code >> 6)) || !step(0x80 | (code & 0x3f))) return;
        } else if (!step(0xe0 | (code >> 12)) || !step(0x80 | ((code >> 6) & 0x3f)) || !step(0x80 | (code & 0x3f)))
          return;
        // A word ends where its node has a child for NUL, which holds the word's number.
        const leaf = base[node]!;
        if (check[leaf] === node) {
          const word = -base[leaf]! - 1;
          tell(i + 1 - at, firsts[word]!, firsts[word + 1]!);
        }
      }
    },
    categoryAt: (text, at) => byCategory[category[text.charCodeAt(at)]!]!,
    entry(id, surface) {
      const [pos, detail] = kinds[kind[id]!]!;
      const [form, reading] = utf8.decode(texts.subarray(places[id]!, places[id + 1]!)).split(',') as [string, string];
      return { pos, detail, base: form || surface, ...(reading ? { reading } : {}) };
    },
    unknown(id, surface) {
      const { pos, detail } = strangers[id]!;
      return { pos, detail, base: surface };
    },
  };
}
