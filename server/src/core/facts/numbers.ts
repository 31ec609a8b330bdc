import { arabicValue, DIGITS, digitsWidth, KANJI_DIGITS, kanjiValue } from '../text/numerals';
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

/** An ordinal in its frame: 第一回会合, 第１０回会合. Its span is the number with what counts it (第一回). */
export interface Ordinal extends Span {
  /** What is counted, so that only like is compared with like: 第{n}回会合. */
  readonly frame: string;
  readonly form: 'arabic' | 'kanji';
  readonly value: number;
  /** The numeral alone. */
  readonly number: Span;
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

/** Events that are held again and again: only these are counted in comparable ordinals. */
const EVENT =
  '会合|会議|会談|協議|総会|委員会|理事会|作業部会|対話|フォーラム|サミット|交渉|ラウンド|セッション|シンポジウム';
const ORDINAL = new RegExp(
  `第(${DIGITS}{1,4}|${KANJI_DIGITS}{1,6})(回|次)の?[^、，。（）「」\\sぁ-ん]{0,20}?(${EVENT})`,
  'g',
);

/** The ordinals of a block's body. */
export function collectOrdinals(text: string, body: number): readonly Ordinal[] {
  const ordinals: Ordinal[] = [];
  for (const match of text.matchAll(ORDINAL)) {
    const [, number, counter, event] = match as unknown as [string, string, string, string];
    const start = match.index;
    if (start < body) continue;
    const arabic = arabicValue(number);
    const value = Number.isNaN(arabic) ? kanjiValue(number) : arabic;
    if (Number.isNaN(value)) continue;
    ordinals.push({
      start,
      end: start + 1 + number.length + counter.length,
      frame: `第{n}${counter}${event}`,
      form: Number.isNaN(arabic) ? 'kanji' : 'arabic',
      value,
      number: { start: start + 1, end: start + 1 + number.length },
    });
  }
  return ordinals;
}
