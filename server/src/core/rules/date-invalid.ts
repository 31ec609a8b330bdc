import type { DateFact } from '../facts/dates';
import { gatheredFor, type Note } from '../facts/gathered';
import { factsOf } from '../facts/index';
import { isoDate } from '../facts/instruments';
import { defineRule, type Localized } from '../rule';
import { daysInMonth, eraOf, weekday } from '../text/numerals';
import type { Span } from '../text/span';

/** A leap year: where no year is known, 29 February may be right. */
const LEAP = 2000;

export const dateInvalid = defineRule({
  id: 'date-invalid',
  needs: 'text',
  severity: 'error',
  title: { ja: 'あり得ない日付', en: 'Impossible date' },
  why: {
    ja: '存在しない日、曜日の誤り、元号と西暦の食い違いは、署名日や会談日の誤記である。',
    en: 'A day that does not exist, a wrong weekday, or an era year that is not the western year is a slip.',
  },
  source: { ja: '暦', en: 'The calendar' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，‹２０１３年２月３０日›の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年２月２８日の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹2013年4月29日（火）›の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，2013年4月29日（月）の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹２０１３年（平成２４年›）の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年（平成２５年）の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹令和６年度（２０２５年›度）の計画を歓迎した。',
      good: '共同声明\n\n１　双方は，令和６年度（２０２４年度）の計画を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹昭和６５年›の会合を想起した。',
      good: '共同声明\n\n１　双方は，平成２年の会合を想起した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，平成３１年（２０１９年）４月３０日，平成３１年度，令和元年及び昭和六十四年一月七日の会合を想起した。\n２　双方は，２０１９年（平成３１年）の会合及び平成３５年度までの計画を想起した。',
    '共同声明\n\n１　双方は，２０１２年２月２９日から３月１日まで，２月２９日及び令和元年（２０１９年）５月１日に会談した。\n２　双方は，２１世紀の最初の１０年に留意した。',
  ],
  *check(reading) {
    const closing = reading.statement.blocks.find(({ kind }) => kind === 'date');
    const written = closing && reading.facts.of(closing).dates[0]?.year;
    for (const [block, { start, end, message }] of wrongIn(reading.facts, written).all())
      yield { span: block.flow.toSource({ start, end }), message };
  },
});

/** What is wrong with the dates of a text, if it was written in a year. */
const wrongIn = gatheredFor(function* (wording, written: number | undefined): Iterable<Note<Wrong>> {
  const { text } = wording;
  let before: DateFact | undefined;
  for (const date of factsOf(wording).dates) {
    const { start, end } = date;
    const glossed =
      before !== undefined &&
      /^(?:度)?[（(]$/.test(text.slice(before.end, start)) &&
      /^(?:度)?[）)]/.test(text.slice(end, end + 2));
    const message = impossible(date) ?? outsideEra(date, written) ?? wrongWeekday(date);
    const contradiction = message || !glossed ? undefined : wrongEra(before!, date);
    if (message) yield ['date', { start, end, message }];
    // Either of the two may be the wrong one.
    if (contradiction) yield ['era', { start: before!.start, end, message: contradiction }];
    before = date;
  }
});

interface Wrong extends Span {
  readonly message: Localized;
}

function impossible({ year, month, day }: DateFact): Localized | undefined {
  if (month === undefined) return undefined;
  const days = daysInMonth(year ?? LEAP, month);
  if (days === 0) return { ja: `${month}月という月はありません。`, en: `There is no month ${month}.` };
  if (day === undefined || (day >= 1 && day <= days)) return undefined;
  return {
    ja: `${month}月${day}日という日はありません（${month}月は${days}日まで）。`,
    en: `There is no day ${day} in month ${month} (it has ${days} days).`,
  };
}

/** An era's year after its end or a day before its beginning: 昭和６５年, 平成元年１月５日. A text written before the end may count on (平成３５年まで). */
function outsideEra({ year, month, day, era }: DateFact, written: number | undefined): Localized | undefined {
  if (!era || year === undefined) return undefined;
  const first = month ?? 1;
  const ended = eraOf(year, first, day ?? 1);
  const latest = eraOf(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  // The year of a change bears both names.
  if (ended?.era === era.name || latest?.era === era.name) return undefined;
  const writtenIn = written === undefined ? undefined : eraOf(written)?.era;
  // Without a date of its own a text is taken to be of our days, but for 平成, whose plans are still quoted.
  if (writtenIn === undefined ? era.name === '平成' : writtenIn === era.name) return undefined;
  const right = latest ?? ended;
  const date = `${era.name}${era.year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  return {
    ja: `「${date}」は${era.name}の期間に入りません${right ? `（西暦${year}年は${eraYear(right.era, right.year)}）` : ''}。`,
    en: `“${date}” is outside the era${right ? `; ${year} is ${right.era} ${right.year}` : ''}.`,
  };
}

function wrongWeekday(date: DateFact): Localized | undefined {
  const { year, month, day, weekday: written } = date;
  if (!written || year === undefined || month === undefined || day === undefined) return undefined;
  const right = weekday(year, month, day);
  return right === written
    ? undefined
    : {
        ja: `${year}年${month}月${day}日は${right}曜日です（「${written}」とあります）。`,
        en: `${isoDate(date)} is a “${right}”, not a “${written}”.`,
      };
}

/** 令和元年, 令和２年 in plain digits. */
const eraYear = (name: string, year: number): string => `${name}${year === 1 ? '元' : year}年`;

function wrongEra(a: DateFact, b: DateFact): Localized | undefined {
  const [era, western] = a.era ? [a, b] : [b, a];
  if (!era.era || western.era || era.year === undefined || western.year === undefined) return undefined;
  if (era.year === western.year) return undefined;
  const right = eraOf(western.year);
  return {
    ja: `${eraYear(era.era.name, era.era.year)}は西暦${era.year}年です（西暦${western.year}年は${right ? eraYear(right.era, right.year) : '別の年'}）。`,
    en: `${era.era.name} ${era.era.year} is ${era.year}, not ${western.year}.`,
  };
}
