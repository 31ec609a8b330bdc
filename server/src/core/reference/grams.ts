import type { Span } from '../text/span';
import { fold } from '../text/width';

/**
 * The pieces by which wordings are compared without morphology: each pair of kanji or of katakana that stand side by side, each word in
 * letters. Kana say how a sentence is built, not what it is about, and are left out.
 */
const RUN = /[一-龠々]+|[ァ-ヶー]+|[A-Za-z][A-Za-z0-9+]*/g;

/** A piece as a number: two UTF-16 units, or the hash of a word. */
export type Gram = number;

/** How much a piece weighs beside a pair of kanji: a word in katakana has more letters for the same matter. */
export const weightOf = (gram: Gram): number => (isKatakana(gram >>> 16) ? 0.5 : 1);

const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30fc;

/** The pieces of a text, each once, without what stands in the slots. */
export function gramsOf(text: string, slots: readonly Span[] = []): Gram[] {
  const found = new Set<Gram>();
  let at = 0;
  for (const { start, end } of slots) {
    collect(text.slice(at, start), found);
    at = end;
  }
  collect(text.slice(at), found);
  return [...found];
}

function collect(text: string, into: Set<Gram>): void {
  for (const [run] of fold(text).matchAll(RUN)) {
    if (run.charCodeAt(0) < 0x80) {
      if (run.length > 1) into.add(hash(run));
      continue;
    }
    for (let i = 1; i < run.length; i++) into.add(((run.charCodeAt(i - 1) << 16) | run.charCodeAt(i)) >>> 0);
  }
}

/** A word as a number that no pair of characters has: its upper half is ASCII. */
function hash(word: string): Gram {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) & 0xfff_ffff;
  return sum % 0x2000_0000;
}
