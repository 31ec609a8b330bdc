/**
 * The one place that knows numerals: arabic digits of either width, Chinese numerals (positional and with 十百千万),
 * Roman numerals, circled numbers, kana order, the Japanese eras, and the calendar.
 */
import { digitWidth, fold, toFull, type Width } from './width';

/** A run of arabic digits of either width (one number, wherever its digits come from). */
export const DIGITS = '[0-9０-９]';
/** Characters that make up a Chinese numeral. */
export const KANJI_DIGITS = '[〇零一二三四五六七八九十百千万]';

/** The value of a run of arabic digits of either width; NaN for anything else or for more than 15 digits. */
export function arabicValue(text: string): number {
  const folded = fold(text);
  return /^[0-9]{1,15}$/.test(folded) ? Number(folded) : Number.NaN;
}

/** The width of a run of digits: `mixed` if both widths occur, `undefined` if there is no digit. */
export function digitsWidth(text: string): Width | 'mixed' | undefined {
  let seen: Width | undefined;
  for (const char of text) {
    const width = digitWidth(char);
    if (!width) continue;
    if (seen && seen !== width) return 'mixed';
    seen = width;
  }
  return seen;
}

/** A number written in arabic digits of the given width. */
export const arabic = (value: number, width: Width): string =>
  width === 'full' ? toFull(String(value)) : String(value);

const KANJI_VALUE: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const KANJI_UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Chinese numeral: 二〇一三, 十二, 千九百八十四, 三万五千. NaN if it is not one. */
export function kanjiValue(text: string): number {
  if (text === '') return Number.NaN;
  if (/^[〇零一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((char) => KANJI_VALUE[char]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = KANJI_UNIT[char];
    if (unit) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (char === '万') {
      total += (section + (digit ?? 0) || 1) * 10000;
      section = 0;
      digit = undefined;
    } else {
      const value = KANJI_VALUE[char];
      if (value === undefined || digit !== undefined) return Number.NaN;
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}

/** The value of a number in arabic or Chinese numerals; NaN if it is neither. */
export function anyNumber(text: string): number {
  const value = arabicValue(text);
  return Number.isNaN(value) ? kanjiValue(text) : value;
}

/** A Chinese numeral with units, as items and articles are numbered: 一, 十二, 百三. For 1 to 9999. */
export function kanji(value: number): string {
  let out = '';
  let rest = value;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const digit = Math.floor(rest / size);
    if (digit > 0) out += (digit > 1 ? '〇一二三四五六七八九'[digit] : '') + unit;
    rest %= size;
  }
  return out + (rest > 0 ? '〇一二三四五六七八九'[rest] : '');
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The value of a Roman numeral in ASCII letters, full-width letters or the characters Ⅰ–Ⅻ, ⅰ–ⅻ. NaN if it is not one. */
export function romanValue(text: string): number {
  if (/^[Ⅰ-Ⅻ]$/.test(text)) return text.charCodeAt(0) - 0x2160 + 1;
  if (/^[ⅰ-ⅻ]$/.test(text)) return text.charCodeAt(0) - 0x2170 + 1;
  const upper = fold(text).toUpperCase();
  let rest = upper;
  let total = 0;
  for (const [letters, value] of ROMAN) {
    while (rest.startsWith(letters)) {
      total += value;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && total > 0 && roman(total) === upper ? total : Number.NaN;
}

/** A Roman numeral in ASCII capitals, for 1 to 399. */
export function roman(value: number): string {
  let out = '';
  let rest = value;
  for (const [letters, size] of ROMAN) {
    while (rest >= size) {
      out += letters;
      rest -= size;
    }
  }
  return out;
}

/** The order in which kana number items: アイウエオ…. */
export const KANA_ORDER =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** The older order in which kana number items, as laws do: イロハ…. */
export const IROHA_ORDER =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

/** An era of the Japanese calendar: its first day, as ISO yyyy-mm-dd. */
const ERAS = [
  { name: '明治', from: '1868-01-25' },
  { name: '大正', from: '1912-07-30' },
  { name: '昭和', from: '1926-12-25' },
  { name: '平成', from: '1989-01-08' },
  { name: '令和', from: '2019-05-01' },
] as const;

export const ERA_NAMES = '明治|大正|昭和|平成|令和';

/** The western year of an era year (令和, 1 → 2019); NaN for an unknown era. The era's last year is not checked. */
export function yearOfEra(era: string, year: number): number {
  const found = ERAS.find((each) => each.name === era);
  return found && year >= 1 ? Number(found.from.slice(0, 4)) + year - 1 : Number.NaN;
}

/** The era and its year on a day, e.g. 平成25年; `undefined` before 明治. Without month and day: of the year's last day. */
export function eraOf(year: number, month = 12, day = 31): { era: string; year: number } | undefined {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const found = ERAS.findLast((era) => era.from <= iso);
  return found ? { era: found.name, year: year - Number(found.from.slice(0, 4)) + 1 } : undefined;
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const WEEKDAYS = '日月火水木金土';

/** The weekday's kanji (日月火水木金土) of a Gregorian day. */
export function weekday(year: number, month: number, day: number): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

/**
 * Words that count when they follow a number: the number then is part of the sentence and never a paragraph's label
 * (１４年を, ２国間, ３か国).
 */
export const COUNTER =
  /^(?:年|月|日|時|分|秒|世紀|周年|か国|ヵ国|カ国|ヶ国|箇国|国間|か月|ヵ月|ヶ月|カ月|箇月|回|名|人|件|号|条|項|章|節|款|目|億|万|千|百|十|兆|円|ドル|ユーロ|パーセント|％|%|割|倍|点|度|本|社|校|機関|地域|者|種|類|部|期|次|位|番|歳|週|日間|時間|メートル|キロ|トン|ヘクタール|ｋ|km|㎞|[-－–—~～〜／/:：･・+＋プラス]|つ)/;

/** How often, in English: once, twice, 3 times. */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
