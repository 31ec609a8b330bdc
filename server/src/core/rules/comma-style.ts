import { defineRule } from '../rule';

export const commaStyle = defineRule({
  id: 'comma-style',
  needs: 'text',
  severity: 'warning',
  title: { ja: '読点「，」「、」の混在', en: 'Commas of two styles' },
  why: { ja: '読点は「，」又は「、」のいずれかに統一する。', en: 'A document uses either “，” or “、”.' },
  source: {
    ja: '「公用文作成の考え方」（令和４年）は「、」を原則とし「，」も認める。昭和27年の要領は「，」。',
    en: 'Guidelines for official texts (2022): “、” in principle, “，” allowed; the 1952 rules: “，”.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，貿易，投資及び観光を協議した。\n２　両首脳は‹、›会談した。',
      good: '共同声明\n\n１　両首脳は，貿易，投資及び観光を協議した。\n２　両首脳は，会談した。',
    },
  ],
  clean: ['共同声明\n\n１　両首脳は、１，０００人の交流、貿易及び投資を歓迎した。'],
  *check(reading) {
    const comma = reading.house.comma;
    if (!comma) return;
    const commas = [...reading.facts.every('characters')].filter(
      ([, character]) => character.what === 'comma' && !character.foreign,
    );
    const model = commas.find(([, character]) => character.text === comma);
    for (const [block, character] of commas) {
      if (character.text === comma) continue;
      yield {
        span: block.flow.toSource(character),
        message: {
          ja: `読点「${character.text}」が混じっています。この文書の読点は「${comma}」です。`,
          en: `A comma “${character.text}” among “${comma}”.`,
        },
        ...(model
          ? {
              related: [
                {
                  span: model[0].flow.toSource(model[1]),
                  message: { ja: `「${comma}」の例`, en: `“${comma}” elsewhere` },
                },
              ],
            }
          : {}),
        fixes: [
          {
            title: { ja: `「${comma}」にする`, en: `Change to “${comma}”` },
            edits: block.flow.replace(character, comma),
            safe: true,
          },
        ],
      };
    }
  },
});
