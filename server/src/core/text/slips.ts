/**
 * Words that differ from another word of the same document by one look-alike only: 口ンドニア beside ロンドニア, ミヤンマー beside
 * ミャンマー, 食枓 beside 食料. The shapes alone prove nothing (バス and パス are two words); that the document has the other word does.
 */
import { isKatakanaWord } from './katakana';
import type { Lookalike } from './lookalikes';

/** Characters that one may take for another, the first of each set standing for all. */
const SETS: readonly string[] = (
  'ロ口囗 カ力 エ工ェ タ夕 ト卜 オ才ォ ー一―－—–‐− ニ二 ミ三 ハバパ八 チ千 ヘべぺへベペ ャヤ ュユ ョヨ ッツ ァア ィイ ゥウ ビピヒ ブプフ ボポホ スヌ クワ ソン シジ リり ' +
  '料枓科 未末 己已巳 間問 網綱 候侯 遣遺 治冶 微徴 慨概 徹撤 復複 積績 防妨 侵浸 推椎 幣弊 適摘 率卒 衷哀 栽裁 堀掘 刺剌 壁璧 剤済 緑縁 坑抗'
).split(' ');
const FOLDED = new Map(SETS.flatMap((set) => [...set].map((char) => [char, set[0]!] as const)));
const fold = (word: string): string => [...word].map((char) => FOLDED.get(char) ?? char).join('');

const ODD = '口囗力工夕卜才一二三八千べぺへり';
/** Words of katakana, with what may stand in them by mistake; of kanji any two that stand together, for words are not told apart. */
const KATAKANA = new RegExp(`[ァ-ヺー${ODD}―－—–‐−]{2,}`, 'g');
/** The same without: 戦略的パートナーシップへ. */
const PURE = /[ァ-ヺー]{3,}/g;
const KANJI = /(?=([一-龠々]{2}))/g;
const LIKE_KANJI = new RegExp(`[${SETS.filter(([first]) => /[一-龠]/.test(first!)).join('')}]`);
const IS_KATAKANA = /^[ァ-ヺー]+$/;
/** Kana that are told apart by little more than a dot: two short words may well differ by them alone. */
const SHORTEST_KATAKANA = 4;

/** A word in its text, and the shape that it shares with what one may take for it. */
export interface ShapedWord {
  readonly start: number;
  readonly word: string;
  readonly shape: string;
}

/** The words of a text that a look-alike may have slipped into. */
export function* shapedWords(text: string): Generator<ShapedWord> {
  for (const regex of [KATAKANA, PURE, KANJI]) {
    for (const { 0: whole, 1: pair, index: start } of text.matchAll(regex)) {
      const word = pair ?? whole;
      if (regex === KATAKANA && (!/[ァ-ヺ]{2}/.test(word) || (IS_KATAKANA.test(word) && word.length > 2))) continue;
      if (word.length > 16 || (pair && !LIKE_KANJI.test(pair))) continue;
      yield { start, word, shape: fold(word) };
    }
  }
}

/** The slip in a word that stands but once, if another word of its shape is meant; `counts` holds those with how often they stand. */
export function slipIn({ start, word, shape }: ShapedWord, counts: ReadonlyMap<string, number>): Lookalike | undefined {
  const right = rightOf(shape, word, counts);
  if (right === undefined) return undefined;
  const at = [...word].findIndex((char, i) => char !== right[i]);
  const script = /[ぁ-ん]/.test(word[at]!) ? 'hiragana' : 'kanji';
  const kind = IS_KATAKANA.test(right) && !IS_KATAKANA.test(word) ? script : 'word';
  return { start: start + at, end: start + at + 1, expected: right[at]!, what: kind };
}

/** True for a word that may be taken for one that is known: no other word of the document is needed to tell. */
export const isNearKnown = (word: string): boolean => nearKnown(word) !== undefined;

function nearKnown(word: string): string | undefined {
  const may = IS_KATAKANA.test(word) && word.length >= SHORTEST_KATAKANA && !isKatakanaWord(word, NONE);
  return may ? variants(word).find((other) => isKatakanaWord(other, NONE)) : undefined;
}

/** The word that was meant by one that stands but once: another one of its shape that stands more often, or that is known. */
function rightOf(key: string, word: string, family: ReadonlyMap<string, number>): string | undefined {
  const katakana = IS_KATAKANA.test(word);
  const short = katakana && word.length < SHORTEST_KATAKANA;
  if (katakana && isKatakanaWord(word, NONE)) return undefined;
  // A word with a kanji in it, where the same word stands without, needs no more.
  const least = IS_KATAKANA.test(key) && !katakana ? 1 : 2;
  for (const [other, count] of family) {
    if (short && other.replace(/[スヌクワ]/g, '') !== word.replace(/[スヌクワ]/g, '')) continue;
    if (differs(other, word) === 1 && count >= least && (IS_KATAKANA.test(other) || !IS_KATAKANA.test(key)))
      return other;
  }
  return nearKnown(word);
}

/** The words of katakana that one look-alike makes of a word. */
const variants = (word: string): string[] =>
  [...word].flatMap((char, i) =>
    (SETS.find((set) => set.includes(char)) ?? '')
      .split('')
      .filter((other) => other !== char && /[ァ-ヺー]/.test(other))
      .map((other) => word.slice(0, i) + other + word.slice(i + 1)),
  );

const NONE: ReadonlySet<string> = new Set();
const differs = (a: string, b: string): number =>
  a.length === b.length ? [...a].filter((char, i) => char !== b[i]).length : 99;
