import { arabicValue, DIGITS, ERA_NAMES, yearOfEra } from '../text/numerals';
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

const DATE = new RegExp(
  `(?:(?<western>${DIGITS}{4})|(?<era>${ERA_NAMES})(?<of>元|${DIGITS}{1,2}))年(?:(?<month>${DIGITS}{1,2})月(?:(?<day>${DIGITS}{1,2})日)?)?`,
  'g',
);

/** The dates of a block's body, in order. */
export function collectDates(text: string, body: number): readonly DateFact[] {
  const dates: DateFact[] = [];
  DATE.lastIndex = body;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const { western, era, of, month, day } = match.groups!;
    const ofEra = of === '元' ? 1 : arabicValue(of ?? '');
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      year: western === undefined ? yearOfEra(era!, ofEra) : arabicValue(western),
      ...(month === undefined ? {} : { month: arabicValue(month) }),
      ...(day === undefined ? {} : { day: arabicValue(day) }),
      ...(era === undefined ? {} : { era: { name: era, year: ofEra } }),
    });
  }
  return dates;
}
