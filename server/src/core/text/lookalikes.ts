/**
 * The one place that knows which characters look like another: kanji and katakana of one shape, hiragana and katakana of one
 * shape, dashes and the long mark, Greek and Cyrillic letters like Latin ones, letters and rings like digits, and the forms that
 * a PDF leaves behind. A pair is told apart by what stands beside it, never by itself: 人口シェア, ニカラグア, 八か国 are right.
 */
import { isKatakanaWord, knownWordAt, type OwnWords } from './katakana';
import { AS_KATAKANA, ENTRIES } from './lookalike-contexts';
import type { Span } from './span';
import { letterWidth, toFull } from './width';

/** A character that stands where its look-alike is due. Spans count in the text that was read. */
export interface Lookalike extends Span {
  readonly expected: string;
  /** What the found character is, and what is due. */
  readonly what: keyof typeof KINDS;
}

/** How each kind of mistake is named to a reader: what was found, and what is due. */
export const KINDS = {
  kanji: { ja: ['漢字', '片仮名'], en: ['kanji', 'katakana'] },
  katakana: { ja: ['片仮名', '漢字'], en: ['katakana', 'kanji'] },
  hiragana: { ja: ['平仮名', '片仮名'], en: ['hiragana', 'katakana'] },
  kana: { ja: ['片仮名', '平仮名'], en: ['katakana', 'hiragana'] },
  dash: { ja: ['ダッシュ等', '長音符号'], en: ['a dash', 'the long mark'] },
  long: { ja: ['長音符号', '漢数字'], en: ['the long mark', 'the numeral'] },
  range: { ja: ['長音符号', 'ダッシュ'], en: ['the long mark', 'a dash'] },
  foreign: { ja: ['キリル文字又はギリシャ文字', 'ラテン文字'], en: ['a Cyrillic or Greek letter', 'a Latin letter'] },
  digit: { ja: ['文字', '数字'], en: ['a letter or ring', 'a digit'] },
  zero: { ja: ['別の丸又は数字', '漢数字の〇'], en: ['another ring or digit', 'the numeral 〇'] },
  rare: { ja: ['漢字の「いわく」', '漢字の「ひ」'], en: ['the kanji for “say”', 'the kanji for “day”'] },
  radical: { ja: ['部首等の互換文字', '通常の漢字'], en: ['a radical or compatibility form', 'the usual character'] },
  word: { ja: ['形の似た別の文字', '正しい文字'], en: ['a look-alike', 'the character'] },
  small: { ja: ['小書きの片仮名', '普通の片仮名'], en: ['a small katakana', 'katakana of full size'] },
  part: { ja: ['漢字の部分', '片仮名'], en: ['a part of kanji', 'katakana'] },
  voicing: { ja: ['濁点等を離した文字', '１字の仮名'], en: ['a kana with a separate voicing mark', 'one kana'] },
} as const;

/** Katakana with characters of doubtful shape inside or beside it; whether one is wrong, the word tells that it would make. */
const DOUBTFUL = /[口力工夕卜才一二三八千へべぺり]/g;
/** Kanji that make a word with it; after any other, katakana may begin: 対口シア, 再生可能工ネルギー. */
const COMPOUND: Readonly<Record<string, RegExp>> = {
  口: /[人出入窓戸河港火糸蛇門裏悪東西南北新河川開噴傷]/,
  工: /[加着施起商重人大細竣木鉱農理軽名図機]/,
  力: /[協能圧努勢権実武水火電動労威全国語学視体効迫尽有助主推暴子風重引資戦兵人総魅財抑活底原筋気極余競産衛事力]/,
  夕: /[一朝今七毎]/,
  才: /[天英秀俊鬼多文漫]/,
};
const NEAR = 14;
const RUN_BEFORE = /[ァ-ヺー]*$/;
const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
const RUN_AFTER = /^[ァ-ヺー]*/;

function* byWord(text: string, own: OwnWords): Generator<Lookalike> {
  for (const { 0: found, index: start } of text.matchAll(DOUBTFUL)) {
    if (!isKatakana(text.charCodeAt(start - 1)) && !isKatakana(text.charCodeAt(start + 1))) continue;
    const before = RUN_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))![0];
    const after = RUN_AFTER.exec(text.slice(start + 1, start + NEAR))![0];
    const expected = AS_KATAKANA[found]!;
    const run = before + expected + after;
    const from = knownWordAt(run, before.length, own);
    if (from < 0) continue;
    const previous = text[start - 1] ?? '';
    const next = text[start + 1] ?? '';
    if (from === before.length && before === '') {
      if (COMPOUND[found]?.test(previous) || (/[一二三八千]/.test(found) && /[一-龠]/.test(previous))) continue;
      // より, 述べ before a word of its own: only the whole run decides.
      if (/[べり]/.test(found) && /[ぁ-ん一-龠]/.test(previous) && !isKatakanaWord(run, own)) continue;
    }
    // サーバ一台, メンバ一人: a numeral that counts.
    if (found === '一' && after === '' && /[台人名つ覧部括式般致連国回年月日層定時方本社]/.test(next)) continue;
    if (found === 'へ' && before !== '' && from === before.length) continue;
    yield { start, end: start + 1, expected, what: /[ぁ-ん]/.test(found) ? 'hiragana' : 'kanji' };
  }
}

/** One katakana taken for two: モノレドバ where the document, or the list, has モルドバ. */
function* halves(text: string, own: OwnWords): Generator<Lookalike> {
  if (!text.includes('ノレ')) return;
  for (const { 0: run, index } of text.matchAll(/[ァ-ヺー]{4,}/g)) {
    const at = run.indexOf('ノレ');
    if (at < 0 || run.length > 2 * NEAR || !isKatakanaWord(run.replace('ノレ', 'ル'), own)) continue;
    yield { start: index + at, end: index + at + 2, expected: 'ル', what: 'word' };
  }
}

/** Dashes where a long mark is due: パ―トナ―シップ, センタ－. Between two names (モスクワ－カザン) they are right. */
const DASHED = /[ァ-ヺー]+(?:[―－—–‐−‒─-][ァ-ヺー]+)*[―－—–‐−‒─-]?/g;
const ANY_DASH = /[―－—–‐−‒─-]/;
const DASH = /[―－—–‐−‒─-]/g;

function* dashes(text: string, own: OwnWords): Generator<Lookalike> {
  if (!ANY_DASH.test(text)) return;
  for (const { 0: run, index } of text.matchAll(DASHED)) {
    if (run.length > 40) continue;
    const places = [...run.matchAll(DASH)].map((match) => match.index);
    if (places.length === 0) continue;
    const word = run.replace(DASH, 'ー');
    for (const at of places) {
      // ケ―ブル, マドリ―ド: no place is named with one kana, nor begins with a small one. Else the word decides.
      const single = word.length > 3 && (at === 1 || at === word.length - 2) && /[ァ-ヺ]/.test(word[at + 1] ?? '');
      const small = /[ァィゥェォッャュョン]/.test(word[at + 1] ?? '');
      if (!single && !small && knownWordAt(word, at, own) < 0 && !isNoRoute(text, run, index, at, own)) continue;
      if (knownWordAt(word.slice(0, at), at - 1, own) >= 0 && at < run.length - 1) continue;
      yield { start: index + at, end: index + at + 1, expected: 'ー', what: 'dash' };
    }
  }
}

/** ステ―トメント: two kana that are no name, before what is none either, and no line or distance between the two. */
function isNoRoute(text: string, run: string, index: number, at: number, own: OwnWords): boolean {
  const [left, right] = [run.slice(0, at), run.slice(at + 1)];
  if (at !== 2 || right.length < 3 || ANY_DASH.test(right)) return false;
  if (/[」』間線航鉄路関協回]/.test(text[index + run.length] ?? '')) return false;
  return !isKatakanaWord(left, own) && !isKatakanaWord(right, own) && text.indexOf(left) === index;
}

/** Greek and Cyrillic letters with the Latin letters that they look like. */
const LATIN = new Map(
  (
    [
      ['АВЕЅІЈКМНОРСТУХаеорсухѕіј', 'ABESIJKMHOPCTYXaeopcyxsij'],
      ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
    ] as const
  ).flatMap(([from, to]) => [...from].map((char, i) => [char, to[i]!] as const)),
);
const LETTERS = /[A-Za-zＡ-Ｚａ-ｚ\u0370-\u03ff\u0400-\u04ff]+/g;

/** Words of Latin letters with a Greek or Cyrillic one among them, or nothing but look-alikes. A word of another alphabet is left. */
function* letters(text: string): Generator<Lookalike> {
  if (!/[\u0370-\u04ff]/.test(text)) return;
  const words = [...text.matchAll(LETTERS)];
  const foreign = words.some(([word]) =>
    [...word].some((char) => char > '\u036f' && char < '\u0500' && !LATIN.has(char)),
  );
  for (const { 0: word, index } of words) {
    const wrong = [...word].filter((char) => LATIN.has(char));
    const latin = [...word].find((char) => letterWidth(char));
    if (wrong.length === 0 || (!latin && (foreign || wrong.length < word.length))) continue;
    const full = latin
      ? letterWidth(latin) === 'full'
      : /[Ａ-Ｚ０-９．]/.test(text.slice(Math.max(0, index - 1), index + word.length + 1));
    for (const { 0: char, index: at } of word.matchAll(/[\u0370-\u04ff]/g)) {
      const expected = LATIN.get(char);
      if (expected)
        yield { start: index + at, end: index + at + 1, expected: full ? toFull(expected) : expected, what: 'foreign' };
    }
  }
}

/** Kangxi and other radicals, compatibility ideographs and ligatures of PDF extracts. Variants used in names (﨑, 神) are left. */
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufa0d\ufb00-\ufb06]+/g;
/** Radicals that Unicode names no character for. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⻁': '虎',
  '⻄': '西',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻤': '鬼',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻳': '亀',
  '⺠': '民',
  '⻲': '亀',
  '⼾': '戸',
};
const VOICED = /[ぁ-んァ-ヶ][\u3099\u309a゛゜]/g;
const MARKS: Readonly<Record<string, string>> = { ゛: '\u3099', ゜: '\u309a' };

function* encodings(text: string): Generator<Lookalike> {
  for (const { 0: found, index: start } of text.matchAll(RADICALS)) {
    const expected = [...found].map((char) => SUPPLEMENT[char] ?? char.normalize('NFKC')).join('');
    if (expected !== found) yield { start, end: start + found.length, expected, what: 'radical' };
  }
  for (const { 0: found, index: start } of text.matchAll(VOICED)) {
    const expected = (found[0]! + (MARKS[found[1]!] ?? found[1]!)).normalize('NFC');
    if (expected.length > 1) continue;
    yield { start, end: start + 2, expected, what: 'voicing' };
  }
}

/** Zeros inside Chinese numerals, as they are written: 二〇一三年, 二○一三年. The document's majority is the rule's matter. */
export const KANJI_ZERO = /(?<=[〇一二三四五六七八九])[〇○◯0０OＯ](?=[〇○◯0０OＯ]?[一二三四五六七八九年])/g;

/** Old texts in katakana (此ノ法律ヲ) write particles where kanji are looked for. */
const isOldStyle = (text: string): boolean =>
  /[一-龠]ヲ|ヲ[一-龠]|ヨリ[一-龠]|[一-龠]スル[一-龠]/.test(text) && /[一-龠][ァ-ヺ]{1,2}[一-龠]/.test(text);

/** The look-alikes that the characters beside them make certain, in order. What is half-width by nature is the caller's matter. */
export function collectLookalikes(text: string): readonly Lookalike[] {
  const old = isOldStyle(text);
  const found: Lookalike[] = [...letters(text), ...encodings(text)];
  for (const { what, regex, expected } of ENTRIES) {
    if (old && /kan|hira|long/.test(what)) continue;
    for (const { 0: match, index: start } of text.matchAll(regex)) {
      const right = typeof expected === 'string' ? expected : [...match].map((char) => expected[char] ?? char).join('');
      found.push({ start, end: start + match.length, expected: right, what });
    }
  }
  return inOrder(found);
}

/** True for a text in which a katakana word may make a look-alike certain: all others need no second look. */
export const mayHoldWord = (text: string): boolean =>
  !isOldStyle(text) &&
  (text.includes('ノレ') ||
    [...text.matchAll(DOUBTFUL)].some(
      ({ index }) => isKatakana(text.charCodeAt(index - 1)) || isKatakana(text.charCodeAt(index + 1)),
    ) ||
    (ANY_DASH.test(text) && [...text.matchAll(DASHED)].some(([run]) => ANY_DASH.test(run))));

/** Those that a known katakana word makes certain. `own` holds the katakana words of the document. */
export const lookalikesInWords = (text: string, own: OwnWords): readonly Lookalike[] =>
  isOldStyle(text) ? [] : [...byWord(text, own), ...dashes(text, own), ...halves(text, own)];

/** In order of place, each place once. */
export function inOrder(found: readonly Lookalike[]): Lookalike[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, i) => i === 0 || start >= sorted[i - 1]!.end);
}
