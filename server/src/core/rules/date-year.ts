import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';

/** A month or day of which neither its paragraph nor the visit tells the year. */
export const dateYear = defineRule({
  id: 'date-year',
  needs: 'text',
  severity: 'information',
  title: { ja: '年の分からない月日', en: 'Month or day without a year' },
  why: {
    ja: '声明は後年にも参照される。年の書かれていない月日は，いつのことか分からなくなる。',
    en: 'Statements are read years later: a month or day without a year can then no longer be placed.',
  },
  source: { ja: '共同声明の実例', en: 'Joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，‹４月›に東京で開催された会合を歓迎した。',
      good: '共同声明\n\n１　両首脳は，２０２５年４月に東京で開催された会合を歓迎した。',
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
    ].join('\n'),
    '共同声明\n\n　カリスト大統領は，２０２５年５月１２日から１５日まで日本国を公式訪問した。\n\n１　両首脳は，５月１３日の会談で一致した。',
  ],
  *check({ statement, facts }): Iterable<Finding> {
    const visit = new Set<number>();
    for (const block of statement.blocks) {
      if (block.kind !== 'title' && block.kind !== 'preamble') continue;
      for (const { year, month } of facts.of(block).dates) if (year !== undefined && month) visit.add(month);
    }
    for (const block of statement.blocks) {
      if (block.annex || !/^(?:paragraph|item|text)$/.test(block.kind) || told(block)) continue;
      // An item or a sentence set apart takes the year of the one before.
      const before = statement.blocks[block.index - 1];
      if (before && block.kind !== 'paragraph' && told(before)) continue;
      for (const date of facts.of(block).dates) {
        if (date.year !== undefined || date.month === undefined || visit.has(date.month)) continue;
        const after = block.text.slice(date.end, date.end + 30);
        // Only what was or will be held then: a day that recurs or names something has no year.
        if (!/^(?:中|上旬|中旬|下旬|末)?に[^。]{0,20}(?:開催|実施|行われ|署名|発足|発効|採択|訪問|発表)/.test(after))
          continue;
        const text = block.text.slice(date.start, date.end);
        yield {
          span: block.flow.toSource(date),
          message: {
            ja: `「${text}」の年が，この項からは分かりません。年を補うことを検討してください。`,
            en: `Nothing in this paragraph tells the year of ${text}; consider adding it.`,
          },
        };
      }
    }
  },
});

const TOLD =
  /[0-9０-９〇一二三四五六七八九十元]年|[同本今昨来翌前毎例当]年|年次|年度|来る|きたる|去る|先般|先月|来月|本月|今月|同月|次回|毎月|会計|定期的/;

/** True if the block or one above it gives a year, or says that the date recurs or lies near. */
function told(block: Block): boolean {
  for (let at: Block | undefined = block; at; at = at.parent) if (TOLD.test(at.text)) return true;
  return false;
}
