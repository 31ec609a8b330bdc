import { arabicValue, ERA_NAMES, KANJI_DIGITS, kanjiValue, WEEKDAYS, yearOfEra } from '../text/numerals';
import type { Span } from '../text/span';

/** A date as written, of any precision: ２０１３年, ２０１３年４月, ２０１３年４月２９日, 平成２５年４月２９日（月）. */
export interface DateFact extends Span {
  /** Western year; `undefined` where only a month or day is written and the block does not say which year. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The era as written, with its year. */
  readonly era?: { readonly name: string; readonly year: number };
  /** The weekday as written (日月火水木金土). */
  readonly weekday?: string;
  /** Of a range (４月２８日から３０日まで): the place in it. */
  readonly range?: 'from' | 'to';
}

const SMALL = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = `(?:(?:(?<era>${ERA_NAMES}) ?(?<eraYear>元|${SMALL})|(?<year>[0-9０-９]{4}|${KANJI_DIGITS}{2,8})) ?年(?!間)|(?<same>同年|同月))`;
const MONTH = `(?<month>${SMALL}) ?月(?!間)`;
const DAY = `(?<day>${SMALL}) ?日(?!間|目)`;
const WEEKDAY = `(?:[（(](?<weekday>[${WEEKDAYS}])(?:曜日?)?[）)])?`;
const NOT_IN_NUMBER = `(?<![0-9０-９一二三四五六七八九十百千〇第])`;
// A day alone counts only after the date that gives its month: the end of a range or a list.
const DATE = new RegExp(
  `${NOT_IN_NUMBER}(?:${YEAR} ?(?:${MONTH} ?)?(?:(?<=月 ?)${DAY}${WEEKDAY})?|${MONTH} ?(?:${DAY}${WEEKDAY})?)|${NOT_IN_NUMBER}${DAY}${WEEKDAY}`
    // Names of groups must be unique: the second and third use are numbered.
    .replace(/\(\?<(month|day|weekday)>/g, numbered()),
  'g',
);

function numbered(): (match: string, name: string) => string {
  const seen: Record<string, number> = {};
  return (_match, name) => {
    seen[name] = (seen[name] ?? 0) + 1;
    return `(?<${name}${seen[name]}>`;
  };
}

/** What may stand between the two ends of a range, or between days of one month. */
const FROM = /^(?:[（(][^（）()]{0,4}[）)])?(?:から|より|～|〜|－|―|–|-|・|及び|，|、|と)$/;
const RANGE = /^(?:から|より|～|〜|－|―|–|-)$/;

/** The dates of a block's body, in order. */
export function collectDates(text: string, body: number): readonly DateFact[] {
  const dates: DateFact[] = [];
  for (const match of text.matchAll(DATE)) {
    const g = match.groups!;
    const start = match.index;
    if (start < body) continue;
    const last = dates.at(-1);
    const between = last ? text.slice(last.end, start) : '';
    const linked = last !== undefined && FROM.test(between);
    let from = start;
    let month = value(g.month1 ?? g.month2);
    const day = value(g.day1 ?? g.day2 ?? g.day3);
    const era = g.era ? { name: g.era, year: g.eraYear === '元' ? 1 : (value(g.eraYear) ?? Number.NaN) } : undefined;
    let year = era ? yearOfEra(era.name, era.year) : value(g.year);
    // 千年 and 五千年 are spans of time.
    if (g.year && (year === undefined || year < 1500 || year > 2999)) continue;
    if (era && Number.isNaN(year)) continue;
    if (g.same && last) {
      year = last.year;
      if (g.same === '同月') month = last.month;
    } else if (g.same) continue;
    else if (!g.year && !era) {
      if (month === undefined) {
        if (!linked || last.day === undefined) continue;
        month = last.month;
        year = last.year;
      } else if (linked) year = last.year;
      else if (between === '）' || between === ')') {
        // １９９１年（平成３年）１２月１３日: the year stands before its gloss.
        const first = dates.at(-2);
        if (first && first.month === undefined && /^[（(]$/.test(text.slice(first.end, last!.start))) {
          year = first.year;
          from = first.start;
        }
      }
    }
    const weekday = g.weekday1 ?? g.weekday2 ?? g.weekday3;
    const end = start + match[0].trimEnd().length;
    const range = linked && RANGE.test(between);
    if (range) dates[dates.length - 1] = { ...last, range: 'from' };
    dates.push({
      start: from,
      end,
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      ...(era && { era }),
      ...(weekday && { weekday }),
      ...(range && { range: 'to' as const }),
    });
  }
  return dates;
}

function value(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const arabic = arabicValue(text);
  const number = Number.isNaN(arabic) ? kanjiValue(text) : arabic;
  return Number.isNaN(number) ? undefined : number;
}
