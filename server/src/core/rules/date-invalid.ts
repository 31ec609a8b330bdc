import type { DateFact } from '../facts/dates';
import { defineRule, type Localized } from '../rule';
import { daysInMonth, eraOf, weekday } from '../text/numerals';

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
      bad: '共同声明\n\n１　双方は，２０１３年（‹平成２４年›）の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年（平成２５年）の会合を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，２０１２年２月２９日から３月１日まで，２月２９日及び令和元年（２０１９年）５月１日に会談した。\n２　双方は，２１世紀の最初の１０年に留意した。',
  ],
  *check(reading) {
    for (const block of reading.statement.blocks) {
      let before: DateFact | undefined;
      for (const date of reading.facts.of(block).dates) {
        const glossed =
          before !== undefined &&
          /^[（(]$/.test(block.text.slice(before.end, date.start)) &&
          /[）)]/.test(block.text[date.end] ?? '');
        const message = impossible(date) ?? wrongWeekday(date) ?? (glossed ? wrongEra(before!, date) : undefined);
        if (message) yield { span: block.flow.toSource(date), message };
        before = date;
      }
    }
  },
});

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

function wrongWeekday({ year, month, day, weekday: written }: DateFact): Localized | undefined {
  if (!written || year === undefined || month === undefined || day === undefined) return undefined;
  const right = weekday(year, month, day);
  return right === written
    ? undefined
    : {
        ja: `${year}年${month}月${day}日は${right}曜日です（「${written}」とあります）。`,
        en: `${year}-${month}-${day} is a “${right}”, not a “${written}”.`,
      };
}

function wrongEra(a: DateFact, b: DateFact): Localized | undefined {
  const [era, western] = a.era ? [a, b] : [b, a];
  if (!era.era || western.era || era.year === undefined || western.year === undefined) return undefined;
  if (era.year === western.year) return undefined;
  const right = eraOf(western.year);
  return {
    ja: `${era.era.name}${era.era.year}年は西暦${era.year}年です（西暦${western.year}年は${right ? `${right.era}${right.year}年` : '別の年'}）。`,
    en: `${era.era.name} ${era.era.year} is ${era.year}, not ${western.year}.`,
  };
}
