import type { Ordinal } from '../facts/numbers';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import { arabic } from '../text/numerals';

export const ordinalForm = defineRule({
  id: 'ordinal-form',
  needs: 'text',
  severity: 'warning',
  house: ['digits'],
  title: { ja: '序数の書き方の不統一（第一回・第１０回）', en: 'Ordinals in two forms (第一回, 第１０回)' },
  why: {
    ja: '同じ種類の会合の回次は、算用数字か漢数字かをそろえる。横書きでは算用数字を用いる。',
    en: 'The count of like meetings is written in one kind of numeral; horizontal text uses arabic ones.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の数字の使い方',
    en: 'Guidelines for official texts (2022), on numerals',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，政府間委員会第１０回会合を評価した。\n２　双方は，作業部会の‹第一回›会合を歓迎した。',
      good: '共同声明\n\n１　双方は，政府間委員会第１０回会合を評価した。\n２　双方は，作業部会の第１回会合を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，第二次世界大戦後の協力，第一原子力発電所，第三者及び第１０回会合に留意した。',
    '共同声明\n\n１　双方は，第一回会合及び第十回会合を歓迎した。第１に，これは重要である。',
  ],
  *check(reading) {
    const frames = new Map<string, { block: Block; ordinal: Ordinal }[]>();
    for (const [block, ordinal] of reading.facts.every('ordinals')) {
      const places = frames.get(ordinal.frame);
      if (places) places.push({ block, ordinal });
      else frames.set(ordinal.frame, [{ block, ordinal }]);
    }
    for (const places of frames.values()) {
      const arabics = places.filter(({ ordinal }) => ordinal.form === 'arabic');
      const chinese = places.filter(({ ordinal }) => ordinal.form === 'kanji');
      if (arabics.length === 0 || chinese.length === 0) continue;
      const [minority, majority] = chinese.length > 2 * arabics.length ? [arabics, chinese] : [chinese, arabics];
      const model = majority[0]!;
      const usual = text(model.block, model.ordinal);
      for (const { block, ordinal } of minority) {
        const { digits } = reading.house;
        const width = digits === 'half' || (digits === 'one-full' && ordinal.value > 9) ? 'half' : 'full';
        const written = arabic(ordinal.value, width);
        yield {
          span: block.flow.toSource(ordinal),
          message: {
            ja: `「${text(block, ordinal)}」と「${usual}」とで、同じ種類の回次の数字の書き方が異なります。`,
            en: `“${text(block, ordinal)}” and “${usual}” count like meetings in two kinds of numerals.`,
          },
          related: [
            { span: model.block.flow.toSource(model.ordinal), message: { ja: '多数の書き方', en: 'The other form' } },
          ],
          fixes:
            ordinal.form === 'kanji'
              ? [
                  {
                    title: { ja: `「${written}」にする`, en: `Write “${written}”` },
                    edits: block.flow.replace(ordinal.number, written),
                    safe: false,
                  },
                ]
              : [],
        };
      }
    }
  },
});

const text = (block: Block, { start, end }: Ordinal): string => block.text.slice(start, end);
