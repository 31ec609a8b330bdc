import { arabicValue, digitsWidth, kanjiValue } from '../text/numerals';
import type { Span } from '../text/span';
import type { Width } from '../text/width';
import { foreignSpans, isForeign } from './foreign';

/** A run of arabic digits in a block, its label's included. */
export interface NumberFact extends Span {
  readonly text: string;
  readonly value: number;
  readonly width: Width | 'mixed';
  /** True for digits that are half-width by nature: URLs, document symbols (S/RES/1718), foreign text. */
  readonly foreign: boolean;
}

/** An ordinal in its frame: 第一回会合, 第１０回会合. */
export interface Ordinal extends Span {
  /** What is counted, so that only like is compared with like: 第{n}回会合. */
  readonly frame: string;
  readonly form: 'arabic' | 'kanji';
  readonly value: number;
}

/** The runs of arabic digits of a block. */
export function collectNumbers(text: string): readonly NumberFact[] {
  const foreign = foreignSpans(text);
  return [...text.matchAll(/[0-9０-９]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: arabicValue(match[0]),
    width: digitsWidth(match[0])!,
    foreign: isForeign(foreign, match.index),
  }));
}

/** Meetings and rounds are counted in one form; 第二次世界大戦, 第一原子力発電所 and 第三者 are names. */
const ORDINAL =
  /第([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})(回|次|期|年次|ラウンド)([一-龠ァ-ヶー・]{0,12}?)(会合|会議|協議|総会|委員会|部会|対話|交渉|理事会|フォーラム|サミット)/g;

/** The ordinals of a block's body. */
export function collectOrdinals(text: string, body: number): readonly Ordinal[] {
  const out: Ordinal[] = [];
  for (const match of text.slice(body).matchAll(ORDINAL)) {
    const [, number = '', counter = '', , noun = ''] = match;
    const arabic = digitsWidth(number) !== undefined;
    const start = body + match.index;
    out.push({
      start,
      end: start + 1 + number.length + counter.length,
      frame: `第{n}${counter}…${noun}`,
      form: arabic ? 'arabic' : 'kanji',
      value: arabic ? arabicValue(number) : kanjiValue(number),
    });
  }
  return out;
}
