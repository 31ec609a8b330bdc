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

interface Place {
  readonly text: number;
  readonly start: number;
  readonly word: string;
}

/** The slips of a document, by the index of its text. */
export function slipsOf(texts: readonly string[]): Map<number, Lookalike[]> {
  const families = new Map<string, Map<string, Place[]>>();
  texts.forEach((text, index) => {
    for (const regex of [KATAKANA, PURE, KANJI]) {
      for (const { 0: whole, 1: pair, index: start } of text.matchAll(regex)) {
        const word = pair ?? whole;
        if (word.length > 16) continue;
        if (regex === KATAKANA && (!/[ァ-ヺ]{2}/.test(word) || (IS_KATAKANA.test(word) && word.length > 2))) continue;
        if (pair && !LIKE_KANJI.test(pair)) continue;
        const key = fold(word);
        const family = families.get(key) ?? new Map<string, Place[]>();
        families.set(key, family);
        const places = family.get(word);
        if (places) places.push({ text: index, start, word });
        else family.set(word, [{ text: index, start, word }]);
      }
    }
  });
  const out = new Map<number, Lookalike[]>();
  for (const [key, family] of families) {
    for (const [word, places] of family) {
      const right = places.length === 1 ? rightOf(key, word, family) : undefined;
      if (right === undefined) continue;
      const { text, start } = places[0]!;
      const at = [...word].findIndex((char, i) => char !== right[i]);
      const kind = IS_KATAKANA.test(right) ? (IS_KATAKANA.test(word) ? 'word' : 'kanji') : 'word';
      const slip = { start: start + at, end: start + at + 1, expected: right[at]!, what: kind } as const;
      const slips = out.get(text);
      if (slips) slips.push(slip);
      else out.set(text, [slip]);
    }
  }
  return out;
}

/** The word that was meant by one that stands but once: another one of its shape that stands more often, or that is known. */
function rightOf(key: string, word: string, family: ReadonlyMap<string, readonly Place[]>): string | undefined {
  const katakana = IS_KATAKANA.test(word);
  const short = katakana && word.length < SHORTEST_KATAKANA;
  if (katakana && isKatakanaWord(word, NONE)) return undefined;
  // A word with a kanji in it, where the same word stands without, needs no more.
  const least = IS_KATAKANA.test(key) && !katakana ? 1 : 2;
  for (const [other, places] of family) {
    if (short && other.replace(/[スヌクワ]/g, '') !== word.replace(/[スヌクワ]/g, '')) continue;
    if (differs(other, word) === 1 && places.length >= least && (IS_KATAKANA.test(other) || !IS_KATAKANA.test(key)))
      return other;
  }
  return katakana && !short ? variants(word).find((other) => isKatakanaWord(other, NONE)) : undefined;
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
