/**
 * The one place that knows which characters look like another: kanji and katakana of one shape, hiragana and katakana of one
 * shape, dashes and the long mark, Greek and Cyrillic letters like Latin ones, letters and rings like digits, and the forms that
 * a PDF leaves behind. A pair is told apart by what stands beside it, never by itself: 人口シェア, ニカラグア, 八か国 are right.
 */
import { isKatakanaWord, knownWordAt, type OwnWords } from './katakana';
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

interface Entry {
  readonly what: Lookalike['what'];
  /** Matches what is wrong, alone; what stands beside it is looked at around it. */
  readonly regex: RegExp;
  readonly expected: string | Readonly<Record<string, string>>;
}
/** `chars` are looked for first: what stands before is read only where one of them is found. */
const entry = (what: Entry['what'], chars: string, source: string, expected: Entry['expected']): Entry => ({
  what,
  regex: new RegExp(`(?=[${chars}])(?:${source})`, 'g'),
  expected,
});

const KATA = '[ァ-ヺー]';
const HAN = '一-龠々';
/** Not after katakana or kanji: where a word may begin. */
const FRESH = `(?<![ァ-ヺー${HAN}])`;
const NO_KATA = `(?!${KATA})`;
/** What is counted in katakana: アジア二カ国, コメ千トン. */
const UNIT =
  'カ[国所月年条村町]|[ヵヶケ]|トン|キロ|メートル|ドル|ユーロ|ポ[ンイ]|ルー[ブピ]|パーセント|ヘクタール|ページ|バレル|つ';
const COUNTED = '(?:[かヵ](?:国|月|所))';

const AS_KATAKANA = {
  ...{ 口: 'ロ', 力: 'カ', 工: 'エ', 夕: 'タ', 卜: 'ト', 才: 'オ', 一: 'ー', 二: 'ニ', 三: 'ミ', 八: 'ハ', 千: 'チ' },
  ...{ へ: 'ヘ', べ: 'ベ', ぺ: 'ペ', り: 'リ' },
} as Readonly<Record<string, string>>;
/** Parts of kanji and bare strokes, by the katakana that they look like. */
const AS_PART = {
  ...{
    亻: 'イ',
    廾: 'サ',
    囗: 'ロ',
    厶: 'ム',
    乂: 'メ',
    匕: 'ヒ',
    刂: 'リ',
    冖: 'ワ',
    宀: 'ウ',
    彐: 'ヨ',
    勹: 'ク',
    丿: 'ノ',
  },
  ...{ 彡: 'ミ', 氵: 'シ', 卩: 'ア', 乇: 'モ', 夂: 'ク', 礻: 'ネ' },
} as Readonly<Record<string, string>>;
const PARTS = Object.keys(AS_PART).join('');
const D = '[0-9０-９]';
/** Digits that no letter stands before: not the 2 of H2O. */
const NUMBER = `(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ./-])${D}{1,6}`;
const AS_DIGIT = {
  O: '0',
  o: '0',
  Ｏ: '０',
  ｏ: '０',
  '○': '０',
  '◯': '０',
  〇: '０',
  l: '1',
  I: '1',
  ｌ: '１',
  Ｉ: '１',
};

const AS_FULL_SIZE = { ゥ: 'ウ', ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ' };

/** What the characters beside it make certain. */
const ENTRIES: readonly Entry[] = [
  // No word begins with a small kana or a long mark: 口ード, モ口ッコ.
  entry(
    'kanji',
    '口力工夕卜才二三八千',
    '[口力工夕卜才](?=[ァィゥェォッャュョー])|[二三千八](?=[ァィゥェォッャュョ])',
    AS_KATAKANA,
  ),
  // No such kanji stands alone before katakana: を口ンドニア, 工リク・ハウゲン. Only 口コミ is a word.
  entry(
    'kanji',
    '口力工夕卜才',
    `(?<![ァ-ヺー${HAN}0-9０-９])(?!口コミ|口パク)[口力工夕卜才](?=[ァ-ヺー]{3}|[ァ-ヺ][ァ-ヺー]?・[ァ-ヺ])`,
    AS_KATAKANA,
  ),
  // Parts of kanji that are no words, beside katakana: 亻ンド.
  entry('part', PARTS, `[${PARTS}](?=${KATA})|(?<=${KATA})[${PARTS}]`, AS_PART),
  // Within katakana: ヨー口ッパ, パ一トナー. 力 and 工 may end a word there (デジタル力アップ), but not after one letter or two.
  entry(
    'kanji',
    '口夕卜才一二三八千力工',
    `(?<=${KATA})(?:[口夕卜才]|[一二三八千](?!${UNIT}))(?=[ァ-ヺ])|(?<=(?<!${KATA})[ァ-ヺー]{1,2})[力工](?=[ァ-ヺ])`,
    AS_KATAKANA,
  ),
  entry(
    'hiragana',
    'ぺべり',
    `(?<=${KATA})ぺ(?=${KATA})|ぺ(?=[ァィゥェォッャュョー])|(?<=${KATA})[べり](?=${KATA})`,
    AS_KATAKANA,
  ),
  entry(
    'katakana',
    'ニ',
    `${FRESH}ニ(?=[国者回月年十重次度点件期名百千万億世院割倍]|${COUNTED})|(?<=[第十])ニ${NO_KATA}(?=[${HAN}か])|(?<=附属書|付属書|別添|別紙)ニ${NO_KATA}`,
    '二',
  ),
  // In horizontal text no particle is written so: ニ酸化炭素. In イロハ it is a label (ニ及びホ), between states a name (日・ニ関係).
  entry(
    'katakana',
    'ニ',
    `(?<![ァ-ヺー・${HAN}])(?<!^)ニ(?=[${HAN}]{2})(?!ニ(?:及び|又は|並び|若し|関|規定|掲|該当|定|項|側|首|外相|両国|政府))`,
    '二',
  ),
  entry(
    'katakana',
    'ミ',
    `(?<=第|附属書|付属書|別添|別紙)ミ${NO_KATA}|${FRESH}ミ(?=[者年回次十百千万億つ倍]|国間|${COUNTED})`,
    '三',
  ),
  // 、カによる一方的な現状変更: after 及び or a number it may be a label.
  entry(
    'katakana',
    'カ',
    `(?<![ァ-ヺー項号条びは又、，${HAN}])カ(?=による|の(?:行使|空白|均衡|支配))|カ(?=による(?:一方的|威嚇|現状変更|支配|平和))`,
    '力',
  ),
  entry(
    'katakana',
    'ハ',
    `(?<=[第十数百年])ハ(?=[国者回月日年十百千万号項条カ]|${COUNTED})|${FRESH}ハ(?=${COUNTED})`,
    '八',
  ),
  entry(
    'katakana',
    'カ',
    `(?<=[協努能]|原子)カ${NO_KATA}|(?<=[権武勢圧実電動労火有威魅暴抑活争響衛])カ(?![ァ-ヺー国月所年条村町点地寺])`,
    '力',
  ),
  entry(
    'katakana',
    'エ',
    `${FRESH}エ(?=[業場事程学芸具作賃])|(?<=[加着施起竣])エ${NO_KATA}|(?<=[商重人農鉱理])エ(?=[業場事程学芸作知])`,
    '工',
  ),
  entry('katakana', 'ロ', `(?<=[人出入窓河港])ロ${NO_KATA}(?!.{0,4}間)|${FRESH}ロ(?=頭|上書|座)`, '口'),
  entry('katakana', 'タ', `${FRESH}タ(?=[方刻食])|(?<=一朝一)タ`, '夕'),
  entry('katakana', 'オ', `(?<=[天英秀])オ${NO_KATA}`, '才'),
  entry(
    'long',
    'ー',
    `(?<=[ぁ-ん、，。（「」）](?<![あかさたなはまやらわえけせてねめれん]))ー(?=[つ致層部方時定般連環国回年月日人名体員律切同度段端元義種件号項条億万千百]|か国)|(?<!${KATA})ー(?=致|層)|(?<=[かがはでとにも及、，])ー(?=つ|部の|般|環|定の|方的)|(?<=[第唯統単均画])ー${NO_KATA}`,
    '一',
  ),
  entry('range', 'ー', '(?<=[０-９])ー(?=[０-９])', '－'),
  entry('range', 'ー', '(?<=[0-9])ー(?=[0-9])', '-'),
  entry(
    'kana',
    'ヘ',
    `(?<=[${HAN}ァ-ヺー](?<![号項条款目])(?<!(?<!${KATA})[ァ-ヺ]))ヘ(?=の)|(?<=[${HAN}](?<![号項条款目]))ヘ(?=[と向赴移派])`,
    'へ',
  ),
  entry('kana', 'ベ', '(?<=[述調比延並す])ベ(?=[きくしてるたなら，、])|(?<=[ぁ-ん])ベ(?=き)', 'べ'),
  entry('kana', 'リ', `(?<=[よおあわな取限通入図至係積送借割残])リ${NO_KATA}(?=[，、。ぁ-ん一-龠])`, 'り'),
  // Sounds that no word has: リチゥム, カュ.
  entry(
    'small',
    'ゥャュョ',
    '(?<=[イキシチニヒミリギジビピ])ゥ|(?<=[アカサタナハマラワガザダバパケセネヘメレゲゼベペコソノホモロゴゾボポ])[ャュョ]',
    AS_FULL_SIZE,
  ),
  // Between two words of a name: ブル一・リボン.
  entry('kanji', '一', `(?<=${KATA}{2})一(?=・[ァ-ヺ])`, AS_KATAKANA),
  entry('rare', '曰', '曰(?!く)', '日'),
  entry(
    'digit',
    'OoＯｏ○◯〇lIｌＩ',
    `(?<=${NUMBER})[OoＯｏ○◯〇lIｌＩ]+(?=${D})|(?<=${NUMBER})[OoＯｏlIｌＩ](?=[年月日回号])`,
    AS_DIGIT,
  ),
];

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
