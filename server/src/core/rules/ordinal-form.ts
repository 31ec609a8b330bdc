import type { Count } from '../facts/counts';
import { gathered, type Place } from '../facts/gathered';
import { inChineseNumerals, numeral } from '../facts/house';
import { countKey, mixtures } from '../facts/mixtures';
import { defineRule } from '../rule';

export const ordinalForm = defineRule({
  id: 'ordinal-form',
  needs: 'text',
  severity: 'warning',
  house: ['digits'],
  title: { ja: '序数の書き方の不統一（第一回・第１０回）', en: 'Ordinals in two forms (第一回, 第１０回)' },
  why: {
    ja: '会合の回次、段階、期などの序数は、算用数字か漢数字かをそろえる。横書きでは算用数字を用いる。',
    en: 'Like ordinals (meetings, stages, periods) are written in one kind of numeral; horizontal text uses arabic ones.',
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
    {
      bad: '共同声明\n\n１　双方は，計画の第３段階への移行を歓迎した。\n２　双方は，‹第二段階›の成果を評価した。',
      good: '共同声明\n\n１　双方は，計画の第３段階への移行を歓迎した。\n２　双方は，第２段階の成果を評価した。',
    },
    {
      bad: '共同声明\n\n一　双方は、千九百七十年の第三回会議を想起し、八年間の協力を評価した。\n二　双方は、千九百七十一年及び千九百七十二年に会談した。‹第４回›会議は、来年開催される。',
      good: '共同声明\n\n一　双方は、千九百七十年の第三回会議を想起し、八年間の協力を評価した。\n二　双方は、千九百七十一年及び千九百七十二年に会談した。第四回会議は、来年開催される。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，第二次世界大戦後の協力，第一原子力発電所，第三者，第三国及び第１０回会合に留意した。',
    '共同声明\n\n１　双方は，第一回会合及び第十回会合を歓迎した。第１に，これは重要である。',
    '共同声明\n\n１　双方は，第三の柱，第一線，第五世代移動通信システム，第四次五箇年計画，第３段階及び第２回会合に留意した。',
  ],
  *check(reading) {
    for (const { minority, majority } of mixtures(ordinals(reading.facts), inChineseNumerals(reading.facts))) {
      const model = majority[0]!;
      const usual = text(model);
      for (const place of minority) {
        const [block, count] = place;
        const written = numeral(count.value, reading.house.digits);
        yield {
          span: block.flow.toSource(count),
          message: {
            ja: `「${text(place)}」と「${usual}」とで、同じ種類の序数の書き方が異なります。`,
            en: `“${text(place)}” and “${usual}” are like ordinals in two kinds of numerals.`,
          },
          related: majority.slice(0, 5).map((each) => ({
            span: each[0].flow.toSource(each[1]),
            message: { ja: `「${text(each)}」`, en: text(each) },
          })),
          fixes:
            count.form === 'kanji'
              ? [
                  {
                    title: { ja: `「${written}」にする`, en: `Write “${written}”` },
                    edits: block.flow.replace(count.number, written),
                    safe: false,
                  },
                ]
              : [],
        };
      }
    }
  },
});

const ordinals = gathered<Count>(function* ({ counts }) {
  // Articles and the like are a matter of kanji-numeral.
  for (const count of counts) if (count.ordinal && !/[条項号章]$/.test(count.frame)) yield [countKey(count), count];
});

const text = ([block, count]: Place<Count>): string => block.text.slice(count.start, count.end);
