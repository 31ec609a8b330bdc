import type { CharacterFact } from '../facts/characters';
import { commasOf, whose } from '../facts/house';
import { defineRule } from '../rule';

export const commaStyle = defineRule({
  id: 'comma-style',
  needs: 'text',
  severity: 'warning',
  house: ['comma'],
  title: { ja: '読点「，」「、」の不統一', en: 'Two styles of comma' },
  why: {
    ja: '読点は「，」か「、」のいずれかに、一つの文書の中で統一する。',
    en: 'A document uses either ， or 、 throughout.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の句読点',
    en: 'Guidelines for official texts (2022), on punctuation',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，会談し，協力を確認した。\n２　双方は‹、›貿易，投資及び観光を歓迎した。\n３　双方は，一致した。',
      good: '共同声明\n\n１　双方は，会談し，協力を確認した。\n２　双方は，貿易，投資及び観光を歓迎した。\n３　双方は，一致した。',
    },
    {
      bad: '共同声明\n\n１　双方は、会談し、協力を確認した。\n２　双方は‹,›貿易、投資及び観光を歓迎した。',
      good: '共同声明\n\n１　双方は、会談し、協力を確認した。\n２　双方は、貿易、投資及び観光を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、会談し、協力を確認した。\n2. 双方は、WTO‹,›IAEA及びAPECを支持した。',
      good: '共同声明\n\n1. 双方は、会談し、協力を確認した。\n2. 双方は、WTO、IAEA及びAPECを支持した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，会談し，１，０００名，2,000名の交流を確認した。\n２　双方は，「平和、友好及び協力」を歓迎し，支持した。',
  ],
  *check(reading) {
    const { comma } = reading.house;
    if (!comma) return;
    const by = whose(reading.house, 'comma');
    const commas = commasOf(reading.facts);
    const minority = commas
      .all([comma])
      .filter(([block, fact]) => fact.text !== ',' || !betweenAscii(block.text, fact));
    const [model] = minority.length > 0 ? commas.places(comma) : [];
    for (const [block, fact] of minority) {
      yield {
        span: block.flow.toSource(fact),
        message: {
          ja: `読点「${fact.text}」が使われていますが、${by.ja}読点は「${comma}」です。`,
          en: `“${fact.text}”: ${by.en} the comma is “${comma}”.`,
        },
        ...(model && {
          related: [{ span: model[0].flow.toSource(model[1]), message: { ja: '他の読点', en: 'Written so here' } }],
        }),
        fixes: [
          {
            title: { ja: `「${comma}」にする`, en: `Write “${comma}”` },
            edits: block.flow.replace(fact, comma),
            safe: true,
          },
        ],
      };
    }
  },
});

/** Half-width text keeps its commas: Tokyo, Japan. Between two acronyms of a Japanese row (WTO,IAEA及び) it is a slip. */
const betweenAscii = (text: string, { start, end }: CharacterFact): boolean =>
  /[!-~]/.test(text[start - 1] ?? '') &&
  /[ -~]/.test(text[end] ?? ' ') &&
  !(ACRONYM_BEFORE.test(text.slice(Math.max(0, start - 9), start)) && ACRONYM_AFTER.test(text.slice(end, end + 9)));
const ACRONYM_BEFORE = /(?:^|[^!-~])[A-Z]{2,8}$/;
const ACRONYM_AFTER = /^[A-Z]{2,8}(?:$|[^!-~])/;
