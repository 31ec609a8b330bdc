import type { DateFact } from '../facts/dates';
import { gathered, type Note } from '../facts/gathered';
import { defineRule, type Finding } from '../rule';
import { arabicValue } from '../text/numerals';
import type { Span } from '../text/span';

/** A range that falls: ４月３０日から２８日まで, ２０１５年から２０１３年まで, 午後３時から１時まで. */
export const dateRange = defineRule({
  id: 'date-range',
  needs: 'text',
  severity: 'error',
  title: { ja: '逆転した期間', en: 'Range that runs backwards' },
  why: {
    ja: '「～から～まで」の終わりが始まりより前であれば、日付のいずれかが誤記である。',
    en: 'Where a range ends before it begins, one of its dates is mistyped.',
  },
  source: { ja: '暦', en: 'The calendar' },
  examples: [
    {
      bad: '共同声明\n\n１　大統領は，２０２５年５月‹１５日から１２日›まで日本国を訪問した。',
      good: '共同声明\n\n１　大統領は，２０２５年５月１２日から１５日まで日本国を訪問した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹２０１５年から２０１３年›までの実績を評価した。',
      good: '共同声明\n\n１　双方は，２０１３年から２０１５年までの実績を評価した。',
    },
  ],
  clean: [
    [
      '共同声明',
      '',
      '１　会合は，１２月から翌年３月まで，１１月から３月まで，２０２４年１２月３０日から２０２５年１月３日まで行われた。',
      '２　両首脳は，２０２４年度から２０２６年度までの計画及び午後３時から午後５時までの会合に留意した。',
      '３　条件は，２０１５年から，２０１３年の決定までに示されたものとする。',
    ].join('\n'),
  ],
  *check(reading): Iterable<Finding> {
    for (const [block, span] of backward(reading.facts).all()) {
      const text = block.text.slice(span.start, span.end);
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `期間「${text}」の終わりが始まりより前です。いずれかの日付を確認してください。`,
          en: `The range “${text}” ends before it begins; check both dates.`,
        },
      };
    }
  },
});

const backward = gathered(function* ({ dates }, text): Iterable<Note<Span>> {
  for (let i = 1; i < dates.length; i++) {
    const [from, to] = [dates[i - 1]!, dates[i]!];
    if (to.range !== 'to' || !told(text, from, to) || !falls(text, from, to)) continue;
    const day = from.day !== undefined && to.day !== undefined && text.slice(to.start, to.end).search('月') < 0;
    yield ['dates', { start: day ? dayStart(text, from) : from.start, end: to.end }];
  }
  for (const span of hours(text)) yield ['hours', span];
});

/** A range is told by から…まで or a wave; a dash between two years may join two names. */
const told = (text: string, from: DateFact, to: DateFact): boolean =>
  /[～〜]/.test(text.slice(from.end, to.start)) ||
  /^[（(]?[^、，。]{0,4}(?:まで|の間|にかけて)/.test(text.slice(to.end));

/** Compared part by part; a month without a year of its own may be the next year's, but not with a day of the same month. */
function falls(text: string, from: DateFact, to: DateFact): boolean {
  const written = text.slice(to.start, to.end);
  if (/年/.test(written)) {
    if (from.year === undefined || to.year === undefined) return false;
    if (from.year !== to.year) return from.year > to.year;
  } else if (/月/.test(written) && from.month !== to.month) {
    // １１月から３月まで runs over the new year; a year before leaves no doubt unless it is winter.
    return (
      from.year !== undefined &&
      (from.day === undefined) === (to.day === undefined) &&
      from.month! > to.month! &&
      // ７月から６月まで is a whole year.
      from.month! - to.month! !== 1 &&
      !(from.month! >= 10 && to.month! <= 4)
    );
  }
  if (from.month === undefined || to.month === undefined) return false;
  if (from.month !== to.month) return from.month > to.month;
  return from.day !== undefined && to.day !== undefined && from.day > to.day;
}

function dayStart(text: string, from: DateFact): number {
  const month = text.slice(from.start, from.end).lastIndexOf('月');
  return month < 0 ? from.start : from.start + month + 1;
}

const HOURS =
  /(午前|午後)([0-9０-９]{1,2})時(?:([0-9０-９]{1,2})分)?(?:から|～|〜)(午前|午後)?([0-9０-９]{1,2})時(?:([0-9０-９]{1,2})分)?(?=まで|の間|に)/g;

function* hours(text: string): Iterable<Span> {
  for (const match of text.matchAll(HOURS)) {
    const [, half, hour, minute, otherHalf = half, otherHour, otherMinute] = match;
    // 午後１１時から午前２時まで runs over midnight.
    if (half !== otherHalf) continue;
    const time = (h: string, m?: string) => (arabicValue(h) % 12) * 60 + (m ? arabicValue(m) : 0);
    if (time(hour!, minute) <= time(otherHour!, otherMinute) || arabicValue(otherHour!) === 12) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}
