import type { Span } from '../text/span';

/** What a state is called: grammar for names in katakana, a list for those in kanji. The one place that knows states. */

/** The word that makes a name a state's: アルカディア|共和国, ファロス|国. 国 begins other words too (国際, 国外), if no office follows (国|外務大臣). */
export const STATE_TYPE =
  '(?:(?:社会主義|民主|人民|イスラム|イスラーム|アラブ|連邦|連合|多民族|協同|独立|諸島)*(?:共和国連邦|共和国|合衆国|首長国連邦|首長国|連合王国|連邦|王国|大公国|公国|諸島)|国(?![連際家民会境王立籍有産土益旗軍務費債営葬賓歌鉄]|内(?!閣)|防(?!衛)|外(?!務|相|交)))';

/** A state that is not called by its name in katakana: its full names, its short names, its one-character signs. */
interface Known {
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly signs: string;
}

const known = (full: string, short: string, signs: string): Known => ({
  full: full.split(' '),
  short: short.split(' '),
  signs,
});

const KNOWN: readonly Known[] = [
  known('日本国', '日本', '日'),
  known('中華人民共和国', '中国', '中'),
  known('大韓民国', '韓国', '韓'),
  known('朝鮮民主主義人民共和国', '北朝鮮', '朝'),
  known('アメリカ合衆国', '米国 アメリカ', '米'),
  known('グレートブリテン及び北アイルランド連合王国', '英国 イギリス', '英'),
  known('ロシア連邦 ソヴィエト社会主義共和国連邦', 'ロシア ソ連', '露ロソ'),
  known('フランス共和国', 'フランス', '仏'),
  known('ドイツ連邦共和国', 'ドイツ', '独'),
  known('イタリア共和国', 'イタリア', '伊'),
  known('インド共和国', 'インド', '印'),
  known('オーストラリア連邦', 'オーストラリア 豪州', '豪'),
  known('欧州連合', '欧州連合 ＥＵ EU', 'Ｅ'),
  known('フィリピン共和国', 'フィリピン', '比'),
  known('ベトナム社会主義共和国', 'ベトナム', '越'),
  known('モンゴル国', 'モンゴル', '蒙'),
];

/** The longest name of a state: keeps every expression below linear. */
const KATAKANA = '(?:[南北西]|(?<![中関極])東|中央|赤道)?[ァ-ヶー・]{0,20}[ァ-ヶー]';

/** The source of an expression for a state's name as names.ts needs it: in kanji, or in katakana with its type. */
export const STATE = `${KNOWN.flatMap(({ full, short }) => [
  ...full,
  ...short.filter((name) => /^[一-龠]+$/.test(name)),
])
  .filter((name) => /^[一-龠]/.test(name))
  .join('|')}|グレートブリテン及び北アイルランド連合王国|${KATAKANA}${STATE_TYPE}`;

const TYPED = new RegExp(`^(${KATAKANA})${STATE_TYPE}$`);

/** What the names of one state have in common: its short name. 日本国 → 日本, アルカディア共和国 → アルカディア. */
export function stateKey(name: string): string {
  const listed = KNOWN.find(({ full, short }) => full.includes(name) || short.includes(name));
  return listed?.short[0] ?? TYPED.exec(name)?.[1] ?? name;
}

/** True for two keys that may be one state's: a name of two words is called by one of them (ブルネイ), or a person's name was taken for its first word. */
export const maySameState = (a: string, b: string): boolean =>
  a === b ||
  [`${a}・`, `${b}・`].some((first) => a.startsWith(first) || b.startsWith(first)) ||
  a.endsWith(`・${b}`) ||
  b.endsWith(`・${a}`);

/** The full and short names that a state may have in a text, without those of its own type (アルカディア共和国). */
export function namesOf(key: string): { readonly full: readonly string[]; readonly short: readonly string[] } {
  const listed = KNOWN.find(({ short }) => short[0] === key);
  return listed ? { full: listed.full, short: listed.short } : { full: [], short: [key] };
}

/** The signs that a state may be written with beside another's: 日露, 日ア. */
export const signsOf = (key: string): string =>
  KNOWN.find(({ short }) => short[0] === key)?.signs ?? (/^[ァ-ヶ]/.test(key) ? key[0]! : '');

/** The state that a sign stands for, where that is known from its kanji alone. */
export const stateOfSign = (sign: string): string | undefined =>
  KNOWN.find(({ signs }) => signs.includes(sign))?.short[0];

/** Every sign in kanji, as a class of characters. */
export const KANJI_SIGNS = KNOWN.flatMap(({ signs }) => [...signs].filter((sign) => /[一-龠]/.test(sign))).join('');

/** States whose names differ by a letter or two from another one's: neither is a slip for the other. */
const NEAR = new Set(
  'オーストリア オーストラリア ザンビア ガンビア アルバニア アルメニア リビア リベリア イラン イラク モルドバ モルディブ スロバキア スロベニア ニジェール ナイジェリア ギニア ガイアナ コンゴ ドミニカ ラトビア リトアニア セルビア ソマリア マリ マラウイ コロンビア ナミビア ボリビア エストニア イタリア アルジェリア ナイジェリア ジョージア'.split(
    ' ',
  ),
);

/** True for a name that another state has, however like a party's it looks. */
export const isNearName = (key: string): boolean => NEAR.has(key);

/** A state's full name where it stands in a block. */
export interface StateName extends Span {
  readonly name: string;
}

const ANYWHERE = new RegExp(STATE, 'g');

/** The full names of states in a block. */
export const collectStates = (text: string): readonly StateName[] =>
  [...text.matchAll(ANYWHERE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
