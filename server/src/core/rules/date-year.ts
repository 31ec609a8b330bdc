import type { DateFact } from '../facts/dates';
import { gathered, type Note } from '../facts/gathered';
import type { BlockFacts } from '../facts/index';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';

/** A month or day of which neither its paragraph nor the visit tells the year. */
export const dateYear = defineRule({
  id: 'date-year',
  needs: 'text',
  severity: 'information',
  title: { ja: '年の分からない月日', en: 'Month or day without a year' },
  why: {
    ja: '声明は後年にも参照される。年の書かれていない月日は、いつのことか分からなくなる。',
    en: 'Statements are read years later: a month or day without a year can then no longer be placed.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，‹４月›に東京で開催された会合を歓迎した。',
      good: '共同声明\n\n１　両首脳は，２０２５年４月に東京で開催された会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，１９９９年５月４日付けの文化交流に関する日本国政府とアルカディア共和国政府との間の協定に基づく委員会が，‹１０月４日›及び５日に東京で開催されたことを歓迎した。',
      good: '共同声明\n\n１　両首脳は，１９９９年５月４日付けの文化交流に関する日本国政府とアルカディア共和国政府との間の協定に基づく委員会が，２０２４年１０月４日及び５日に東京で開催されたことを歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両大臣は，沿岸計画（２０２１年から２０２５年まで）の成果に留意した。次回の報告会は，‹６月１２日›に開催される。',
      good: '共同声明\n\n１　両大臣は，沿岸計画（２０２１年から２０２５年まで）の成果に留意した。次回の報告会は，２０２６年６月１２日に開催される。',
    },
    {
      bad: '共同発表\n\n１　今後の予定\n・双方は，覚書が２０２６年９月に満了することに留意した。\n・双方は，作業部会の会合を，‹６月›に東京で開催することとした。',
      good: '共同発表\n\n１　今後の予定\n・双方は，覚書が２０２６年９月に満了することに留意した。\n・双方は，作業部会の会合を，２０２６年６月に東京で開催することとした。',
    },
  ],
  clean: [
    [
      '共同声明',
      '',
      '１　両首脳は，２０２５年４月の会合を歓迎し，６月の会合に期待した。',
      '２　両首脳は，本年７月の会合，同年８月の会合及び来る９月の会合に言及した。',
      '３　両首脳は，毎年４月に会合を行い，その結果を１０月までに公表することで一致した。',
      '４　両首脳は，東京で会談し，２月７日を「北方の日」とすることに留意した。',
      '５　両首脳は，年１回，原則として４月に会合を開催することで一致した。次の事業を行う。',
      '（１）２０２５年５月に東京で開催される展示会',
      '（２）８月に京都で開催される見本市',
    ].join('\n'),
    '共同声明\n\n　カリスト大統領は，２０２５年５月１２日から１５日まで日本国を公式訪問した。\n\n１　両首脳は，５月１３日の会談で一致した。',
  ],
  *check({ statement, facts }): Iterable<Finding> {
    const undated = undatedIn(facts).all();
    if (undated.length === 0) return;
    const visit = new Set<number>();
    for (const block of statement.blocks) {
      if (!/^(?:title|preamble|date)$/.test(block.kind)) continue;
      for (const { year, month } of facts.of(block).dates) if (year !== undefined && month) visit.add(month);
    }
    for (const [block, date] of undated) {
      if (visit.has(date.month!) || block.annex || !/^(?:paragraph|item|text)$/.test(block.kind) || relative(block))
        continue;
      // An item or a sentence set apart takes the year of the one before.
      const before = statement.blocks[block.index - 1];
      const above = [block.parent, block.kind === 'paragraph' || isSentence(block) ? undefined : before];
      if (above.some((each) => each && (relative(each) || free(facts.of(each), each.text).size > 0))) continue;
      const text = block.text.slice(date.start, date.end);
      yield {
        span: block.flow.toSource(date),
        message: {
          ja: `「${text}」の年が、この項からは分かりません。年を補うことを検討してください。`,
          en: `Nothing in this paragraph tells the year of “${text}”; consider adding it.`,
        },
      };
    }
  },
});

/** Months and days whose year nothing in the same text tells. */
const undatedIn = gathered(function* (own, text): Iterable<Note<DateFact>> {
  const years = free(own, text);
  let year: DateFact | undefined;
  for (const date of own.dates) {
    if (years.has(date)) year = date;
    if (date.year !== undefined || date.month === undefined || !/月/.test(text.slice(date.start, date.end))) continue;
    if (year && tells(text, year, date)) continue;
    // Only what was or will be held then: a day that recurs or names something has no year.
    if (HELD.test(text.slice(date.end, date.end + 84))) yield ['undated', date];
  }
});

const HELD =
  /^(?:(?:及び|と|[，、,～〜・]|から)[0-9０-９一二三四五六七八九十]{1,3}日)?(?:中|上旬|中旬|下旬|末)?(?:に|まで[，、,]?)[^。]{0,60}(?:開催|実施|行われ|署名|発足|発効|採択|訪問|発表|効力を生じ|設立|開始|締結|施行|開かれ)/;

/** Words that place a date by another, or say that it recurs or lies near. */
const RELATIVE =
  /[同本今昨来翌前毎例当]年|年次|年度|来る|きたる|去る|先般|先月|来月|本月|今月|同月|毎月|会計|定期的|原則として|年[ 　]?[0-9０-９一二三四]{1,2}[ 　]?回/;

/** ・双方は，…した。: an item that stands by itself, as a paragraph does. */
const isSentence = ({ kind, text }: Block): boolean =>
  kind === 'item' && /は[，、,]/.test(text) && text.trimEnd().endsWith('。');

/** True if the block or one above it places its dates otherwise than by a year. */
function relative(block: Block): boolean {
  for (let at: Block | undefined = block; at; at = at.parent) if (RELATIVE.test(at.text)) return true;
  return false;
}

/** Dates with a year that are no instrument's own, no term of years and stand in no name: the others tell nothing of when a meeting was. */
function free({ dates, citations }: BlockFacts, text: string): ReadonlySet<DateFact> {
  const own = new Set(citations.map(({ date }) => date));
  return new Set(
    dates.filter(
      (date) =>
        date.year !== undefined &&
        !own.has(date) &&
        !(date.month === undefined && (date.range || /^(?:まで|以来|以降)/.test(text.slice(date.end, date.end + 2)))) &&
        !/^に[^，、,。]{0,40}(?:以降|以来)/.test(text.slice(date.end, date.end + 44)) &&
        !/^(?:付|の[^，、,。会訪]{0,30}(?:協定|条約|覚書|声明|宣言)|に[^，、,。]{0,16}(?:署名|採択)された)/.test(
          text.slice(date.end, date.end + 40),
        ) &&
        !/^[^「」]{0,40}」/.test(text.slice(date.end)),
    ),
  );
}

/** True if a year before a date stands in its sentence or the one before. */
const tells = (text: string, year: DateFact, date: DateFact): boolean =>
  text.slice(year.end, date.start).split('。').length <= 2;
