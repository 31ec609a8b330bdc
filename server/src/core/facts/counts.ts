import { arabicValue, DIGITS, ERA_NAMES, kanjiValue } from '../text/numerals';
import type { Span } from '../text/span';
import { digitWidth } from '../text/width';

/** A number with what it counts: ５年間, 三か国, 第１０回会合, 第二条. Its span is the number with its counter. */
export interface Count extends Span {
  /** What is counted, so that only like is compared with like: {n}年間, {n}か国, 第{n}回. */
  readonly frame: string;
  /** True for 第…. */
  readonly ordinal: boolean;
  readonly form: 'arabic' | 'kanji';
  readonly value: number;
  /** The numeral alone. */
  readonly number: Span;
  /** True for what may be a word of its own (百人, 二倍, 一年): it counts only where the document counts everything in arabic numerals. */
  readonly loose?: true;
}

const KANJI_NUMERAL = '[〇一二三四五六七八九十百千]{1,8}';
const NUMERAL = `(?<number>${DIGITS}{1,8}|${KANJI_NUMERAL})`;

/** Lengths of time. */
const TIME = '{n}期間';
/** Counters by the frame they make. What is one idea in several words makes one frame. */
const COUNTERS: readonly (readonly [pattern: string, frame: string])[] = [
  // Names (三か国首脳会合) and plans (五か年計画) are left out below.
  ['[かカヶヵケ箇]国', '{n}か国'],
  ['[かカヶヵケ箇]年(?!計画)|年間(?!計画)', TIME],
  ['[かカヶヵケ箇]月', TIME],
  ['週間', TIME],
  ['日間', TIME],
  ['時間', TIME],
  ['周年', '{n}周年'],
  ['世紀', '{n}世紀'],
  ['[かカヶヵケ箇]所', '{n}か所'],
  ['パーセント|％|%', '{n}パーセント'],
  ['回', '{n}回'],
  ['[万億]?名', '{n}人'],
  ['[万億]?人', '{n}人'],
  ['つ', '{n}つ'],
  ['都市', '{n}都市'],
  ['大学', '{n}大学'],
  ['団体', '{n}団体'],
  ['社', '{n}社'],
  ['台', '{n}台'],
  ['便', '{n}便'],
  ['件', '{n}件'],
  ['校', '{n}校'],
  ['隻', '{n}隻'],
  ['項目', '{n}項目'],
  ['倍', '{n}倍'],
  ['割', '{n}割'],
  ['分野', '{n}分野'],
  ['年(?!間|次|度|来|代|生)', TIME],
];

/** Meetings and the like, held again and again. */
const EVENT =
  '会合|会議|会談|協議|総会|委員会|理事会|部会|対話|フォーラム|サミット|交渉|ラウンド|セッション|シンポジウム|セミナー|大会|訓練|演習|見本市|展覧会|映画祭';
const STEPS = '段階|期(?![待間限])|弾|陣|四半期|フェーズ|ステージ|巡';
const CARDINAL = new RegExp(
  `(?<![第数何〇一二三四五六七八九十百千万億]|[0-9０-９][.．,，]?|[一二三四五六七八九][、，・])${NUMERAL}(?<counter>${COUNTERS.map(([pattern]) => pattern).join('|')})`,
  'g',
);
const ORDINAL = new RegExp(
  `第${NUMERAL}(?:(?<held>回|次)の?[^、，。（）「」\\sぁ-ん]{0,20}?(?<event>${EVENT})|(?<step>${STEPS})|(?<part>条|項|号|章)(?![約目令]))`,
  'g',
);
const FRAMES = COUNTERS.map(([pattern, frame]) => [new RegExp(`^(?:${pattern})$`), frame] as const);

/** 一年, 二人, 百年 and the like are words of their own. */
const WORDS =
  /^(?:[一二]人|一[年日回件名割社台便]|[百千]年|一[かカヶヵケ箇](?:国|所|月)|[十百千]+[回]|[一十]分野|[一-九]つ)$/;
/** Words of their own too, but rarely where everything else is counted in arabic numerals. */
const LOOSE =
  /^(?:[十百千]+(?:[万億]?人|倍)|[一二]倍|一年間|一項目|一時間|百パーセント|[十百千]+(?:年間|社|都市|団体|大学))$/;
/** 一年ごと, １年以内: there the year is measured. */
const MEASURED = /^(?:ごと|毎|以内|以上|未満|後|前|延長|更新|］|\]|を限度)/;
/** A count of states within a name: 日中韓三か国, 三か国首脳会合, 三か国間. */
const NAME_BEFORE = /[一-龠々ァ-ヶー]$/;
const NAME_AFTER = /^(?:[一-龠々ァ-ヶー]|の?間)/;
const INSTRUMENT = /(?:条約|憲章|憲法|協定|議定書|法)$/;
const ERA = new RegExp(`(?:${ERA_NAMES})$`);

/** The counts of a block's body. */
export function collectCounts(text: string, body: number): readonly Count[] {
  const counts: Count[] = [];
  const add = (match: RegExpMatchArray, frame: string, ordinal: boolean): void => {
    const number = match.groups!.number!;
    const value = numeralValue(number);
    const at = match.index! + (ordinal ? 1 : 0);
    if (match.index! < body || Number.isNaN(value)) return;
    const { counter, held, step, part } = match.groups!;
    const loose = !ordinal && (LOOSE.test(match[0]) || match[0] === '一年');
    counts.push({
      ...(loose && { loose }),
      start: match.index!,
      end: at + number.length + (counter ?? held ?? step ?? part ?? '').length,
      frame,
      ordinal,
      form: digitWidth(number[0]) ? 'arabic' : 'kanji',
      value,
      number: { start: at, end: at + number.length },
    });
  };
  for (const match of text.matchAll(ORDINAL)) {
    const { held, step, part } = match.groups!;
    // An instrument's articles keep the numerals of its own text more often than this document's.
    const cited = part && INSTRUMENT.test(text.slice(Math.max(0, match.index - 3), match.index));
    add(match, `${cited ? '同' : ''}第{n}${held ?? step ?? part}`, true);
  }
  for (const match of text.matchAll(CARDINAL)) {
    const frame = frameOf(text, match, numeralValue(match.groups!.number!));
    if (frame !== undefined) add(match, frame, false);
  }
  return counts.sort((a, b) => a.start - b.start);
}

const numeralValue = (number: string): number => (digitWidth(number[0]) ? arabicValue(number) : kanjiValue(number));

/** The frame of a cardinal; `undefined` if the number belongs to a word, a name or a date's smaller part. */
function frameOf(text: string, match: RegExpMatchArray, value: number): string | undefined {
  const counter = match.groups!.counter!;
  const before = text.slice(Math.max(0, match.index! - 4), match.index);
  const after = text.slice(match.index! + match[0].length, match.index! + match[0].length + 4);
  const frame = FRAMES.find(([pattern]) => pattern.test(counter))![1];
  // 年一回 and 年１回 are alike, a single 一回 is a word.
  if (match[0] === '一年' && MEASURED.test(after)) return frame;
  if (WORDS.test(match[0])) return counter === '回' && /年$/.test(before) ? '年{n}回' : undefined;
  if (frame === '{n}回') return /年$/.test(before) ? '年{n}回' : frame;
  if (frame === '{n}か国' && (NAME_BEFORE.test(before) || NAME_AFTER.test(after))) return STATES_NAMED;
  if (counter !== '年') return frame;
  // A year of the calendar is another thing than a length of time, and so is a year of an era; that of a law belongs to its name.
  if (ERA.test(before)) return LAW.test(after) ? undefined : ERA_YEAR;
  return value >= 1000 ? '{year}年' : frame;
}

/** The frame of years of an era. */
export const ERA_YEAR = '{era}年';
const LAW = /^(?:法律|条約|政令|勅令|[一-龠]{0,2}省令|告示|[一-龠]{2}省告)/;

/** The frame of states that a name counts; it is compared with nothing. */
export const STATES_NAMED = '名称{n}か国';
