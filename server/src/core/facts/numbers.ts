import { arabicValue, DIGITS, digitsWidth } from '../text/numerals';
import type { Span } from '../text/span';
import { letterWidth, toHalf, type Width } from '../text/width';
import { foreignSpans, foreignTest } from './foreign';

/** A number in arabic digits in a block, its label's included; thousands separators and a decimal point belong to it. */
export interface NumberFact extends Span {
  readonly text: string;
  readonly value: number;
  readonly width: Width | 'mixed';
  /** True for digits that are half-width by nature: URLs, document symbols (S/RES/1718), quoted foreign text. */
  readonly foreign: boolean;
  /** True for digits of a word of letters (Ｇ２０, ＣＯ２): they go by the word's width. */
  readonly word: boolean;
}

const NUMBER = new RegExp(
  `${DIGITS}+(?:(?<=(?<!${DIGITS})${DIGITS}{1,3})(?:[,，]${DIGITS}{3}(?!${DIGITS}))+)?(?:[.．]${DIGITS}+(?!${DIGITS}|[.．]${DIGITS}))?`,
  'g',
);

/** The numbers of a block. A label's number never runs on into the body (１．２０１３年…). */
export function collectNumbers(text: string, body: number): readonly NumberFact[] {
  const foreign = foreignTest(foreignSpans(text));
  const numbers: NumberFact[] = [];
  for (const [from, to] of [
    [0, body],
    [body, text.length],
  ] as const) {
    for (const match of text.slice(from, to).matchAll(NUMBER)) {
      const start = from + match.index;
      const span = { start, end: start + match[0].length };
      numbers.push({
        ...span,
        text: match[0],
        value: numericValue(match[0]),
        width: digitsWidth(match[0])!,
        foreign: foreign(span),
        word: letterWidth(text[start - 1]) !== undefined,
      });
    }
  }
  return numbers;
}

function numericValue(text: string): number {
  const value = arabicValue(text);
  return Number.isNaN(value) ? Number(toHalf(text).replaceAll(',', '')) : value;
}
