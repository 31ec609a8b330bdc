import type { DateFact } from '../facts/dates';
import { gathered, type Note } from '../facts/gathered';
import { isoDate } from '../facts/instruments';
import { dayCount, isFullDate, type Meeting, meetingOf, NO_TOWN, TOWN, townOf } from '../facts/meeting';
import { defineRule, type Finding, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import { daysInMonth } from '../text/numerals';

/** The date at the end of a statement against the visit that its opening tells and the date that its title bears. */
export const closingDate = defineRule({
  id: 'closing-date',
  needs: 'text',
  severity: 'warning',
  title: { ja: '末尾の日付と訪問日程の食い違い', en: 'Closing date at odds with the visit' },
  why: {
    ja: '末尾の日付は、声明が発出され、又は署名された日である。訪問の初日より前や別の年であれば、誤記である。',
    en: 'The closing date is the day of issue or signature: before the first day of the visit, or in another year, it is a slip.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '日本国とアルカディア共和国の共同声明\n\n　カリスト大統領は，２０２５年５月１２日から１５日まで日本国を公式訪問した。\n\n１　両首脳は，協力で一致した。\n\n‹２０２４年５月１３日›\n東京にて',
      good: '日本国とアルカディア共和国の共同声明\n\n　カリスト大統領は，２０２５年５月１２日から１５日まで日本国を公式訪問した。\n\n１　両首脳は，協力で一致した。\n\n２０２５年５月１３日\n東京にて',
    },
    {
      bad: '三か国首脳会議共同声明\n\n　我々，三か国の首脳は，２０１９年１１月２１日に大阪で一堂に会し，次のとおり宣言する。\n\n１　我々は，協力する。\n\n‹２０１９年１１月１２日›\n大阪にて',
      good: '三か国首脳会議共同声明\n\n　我々，三か国の首脳は，２０１９年１１月２１日に大阪で一堂に会し，次のとおり宣言する。\n\n１　我々は，協力する。\n\n２０１９年１１月２１日\n大阪にて',
    },
    {
      bad: '共同ビジョン声明\n\n　両国は，１９５７年の国交の樹立以来，友好関係を育んできた。\n\n　両首脳は，２０２６年９月１５日に東京で会談し，ここに方針を示す。\n\n　両首脳は，協力を進める。\n\n‹２０２６年８月１５日›、東京',
      good: '共同ビジョン声明\n\n　両国は，１９５７年の国交の樹立以来，友好関係を育んできた。\n\n　両首脳は，２０２６年９月１５日に東京で会談し，ここに方針を示す。\n\n　両首脳は，協力を進める。\n\n２０２６年９月１５日、東京',
    },
    {
      bad: '共同声明\n\n　我々は，２０２５年９月４日，マリスタにおいて特別閣僚会合を開催し，次のとおり声明する。\n\n１　我々は，協力する。\n\n２０２５年９月４日\n‹ベルガ›にて',
      good: '共同声明\n\n　我々は，２０２５年９月４日，マリスタにおいて特別閣僚会合を開催し，次のとおり声明する。\n\n１　我々は，協力する。\n\n２０２５年９月４日\nマリスタにて',
    },
  ],
  clean: [
    '共同声明\n\n　両首脳は，２０２５年９月４日に総理大臣官邸で会談した。\n\n１　両首脳は，協力する。\n\n２０２５年９月４日\n東京にて',
    '共同声明\n\n　両首脳は，２０２５年９月４日から５日まで京都市で会談した。\n\n１　両首脳は，協力する。\n\n２０２５年９月６日　大阪',
    '共同声明\n\n　両首脳は，２０２５年９月４日に東京で会談した。\n\n１　両首脳は，協力する。\n\n２０２５年９月４日に東京で日本語及び英語により発出した。',
    '日本国とアルカディア共和国の共同声明\n\n　カリスト大統領は，２０２４年１２月２９日から２０２５年１月２日まで日本国を公式訪問した。\n\n１　両首脳は，協力で一致した。\n\n２０２５年１月１日\n東京にて',
    '共同声明\n\n　両首脳は，２０２３年５月２０日の首脳会談において一致した方針に基づき，次のとおり発表した。\n\n１　両首脳は，協力で一致した。\n\n２０２５年５月１２日',
    '共同声明\n\n　両大臣は，２０２５年５月１２日に東京で会談した。\n\n１　両大臣は，２０１９年４月３日の声明を想起した。\n\n２０２５年５月２０日',
  ],
  *check({ statement, facts }): Iterable<Finding> {
    const body = statement.blocks.filter(({ annex }) => !annex);
    const event = meetingOf(facts);
    if (!event) return;
    const signed = new Map(signedIn(facts).all());
    for (const block of body) {
      if (block.kind !== 'date' && !signed.has(block)) continue;
      const date = block.kind === 'date' ? facts.of(block).dates.find(placed) : signed.get(block);
      const found = date && mismatch(date, event);
      if (date && !found) yield* elsewhere(block, date, event, body[body.indexOf(block) + 1]);
      if (!date || !found) continue;
      yield {
        span: block.flow.toSource(date),
        ...found,
        related: [
          {
            span: event.block.flow.toSource({ start: event.first.start, end: (event.last ?? event.first).end }),
            message: { ja: '訪問・会談の日付', en: 'The date of the visit or meeting' },
          },
        ],
      };
    }
  },
});

/** A closing date whose day is still open (２０２６年２月［１１］［１２］日) is compared by its month. */
const placed = ({ year, month }: DateFact): boolean => year !== undefined && month !== undefined;

const CLOSED_AT = new RegExp(
  `^(?:[（(][^（()）]{0,6}[）)])?[\\s　]*(?:に|[，、,])?[\\s　]*(${TOWN})(?:にて|において|で)?[\\s　。]*$`,
);
/** The place under a statement where its date is that of the meeting and its place is not. */
function* elsewhere(block: Block, date: DateFact, meeting: Meeting, next?: Block): Generator<Finding> {
  const { first, last, block: opening } = meeting;
  if (!isFullDate(date) || dayCount(date) < dayCount(first) || dayCount(date) > dayCount(last ?? first)) return;
  const town = townOf(meeting);
  if (!town) return;
  const met = opening.text.slice(town.start, town.end);
  const own = CLOSED_AT.exec(block.text.slice(date.end, date.end + 40));
  const under = next?.kind === 'place' ? next : undefined;
  const holder = own ? block : under;
  const match = own ?? (under && CLOSED_AT.exec(under.text.slice(0, 40)));
  const place = match?.[1];
  if (!holder || !place || place.includes(met) || met.includes(place) || NO_TOWN.test(place)) return;
  const start = holder.text.indexOf(place, own ? date.end : 0);
  yield {
    span: holder.flow.toSource({ start, end: start + place.length }),
    severity: 'information',
    message: {
      ja: `末尾の地名が「${place}」ですが、冒頭では同じ日に「${met}」で会談・会合を行ったとあります。`,
      en: `The closing names “${place}”; the opening tells of a meeting in “${met}” on that day.`,
    },
    related: [
      {
        span: opening.flow.toSource(town),
        message: { ja: '会談・会合の場所', en: 'The place of the meeting' },
      },
    ],
  };
}

/** ２０２５年５月１３日に東京で署名した: the sentence that closes a memorandum. */
const signedIn = gathered(function* ({ dates }, text): Iterable<Note<DateFact>> {
  if (!/(?:本書|正文|この(?:覚書|協定|文書|声明))[^。]{0,40}署名した。?\s*$/.test(text)) return;
  const date = dates.find((each) => isFullDate(each) && /^に/.test(text.slice(each.end)));
  if (date) yield ['signed', date];
});

/** Statements are issued during the visit or soon after it; beyond so many days a look is worth while, beyond more it is a slip. */
const USUAL_DELAY = 21;
const LONGEST_DELAY = 60;

interface Mismatch {
  readonly message: Localized;
  readonly severity?: 'information';
}

/** Of a meeting that the text tells later only one after the closing date is sure. */
function mismatch(date: DateFact, { first, last, late }: Meeting): Mismatch | undefined {
  const [from, to] = [dayCount(first), dayCount(last ?? first)];
  // Without a day the whole month counts.
  const earliest = dayCount({ ...date, day: date.day ?? 1 });
  const latest = dayCount({ ...date, day: date.day ?? daysInMonth(date.year!, date.month!) });
  if (Number.isNaN(earliest) || Number.isNaN(latest) || from > to) return undefined;
  if (latest < from) {
    return {
      message: {
        ja: `末尾の日付が、冒頭の訪問・会談の日（${first.year}年${first.month}月${first.day}日）より前です。`,
        en: `The closing date precedes the visit or meeting of the opening (${isoDate(first)}).`,
      },
    };
  }
  if (late || earliest <= to + USUAL_DELAY) return undefined;
  return {
    ...(earliest <= to + LONGEST_DELAY && { severity: 'information' as const }),
    message: {
      ja: '末尾の日付が、冒頭の訪問・会談の日からかけ離れています。年月を確認してください。',
      en: 'The closing date is long after the visit or meeting of the opening; check its year and month.',
    },
  };
}
