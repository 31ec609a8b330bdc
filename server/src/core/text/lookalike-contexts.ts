import type { Lookalike } from './lookalikes';

/** What is wrong wherever it stands so. */
export interface Entry {
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

/** The katakana of the same shape. */
export const AS_KATAKANA = {
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
export const ENTRIES: readonly Entry[] = [
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
    `(?<![ァ-ヺー項号条びは又、，${HAN}])カ(?=による|の(?:行使|空白|均衡|支配))|カ(?=による(?:一方的|威嚇|現状変更|支配|平和)|(?:又は|若しくは|や)(?:威圧|威嚇|強制))`,
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
