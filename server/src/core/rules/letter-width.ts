import { defineRule } from '../rule';
import { inWidth } from '../text/width';

export const letterWidth = defineRule({
  id: 'letter-width',
  needs: 'text',
  severity: 'warning',
  title: { ja: '英字の全角・半角の不統一', en: 'Latin letters of mixed width' },
  why: {
    ja: '略語や人名の英字は、全角か半角かを文書内で統一する。',
    en: 'Acronyms and initials keep one width throughout the document.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，ＷＴＯ及びＡＰＥＣでの協力を確認した。\n２　両首脳は，‹L.›ベルク特別代表の活動を支持した。',
      good: '共同声明\n\n１　両首脳は，ＷＴＯ及びＡＰＥＣでの協力を確認した。\n２　両首脳は，Ｌ．ベルク特別代表の活動を支持した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，ＷＴＯ，ＡＰＥＣ及びＡＳＥＡＮでの協力（The Treaty of Amity and Cooperation）を確認した。',
  ],
  *check(reading) {
    const width = reading.house.letters;
    if (!width) return;
    const letters = [...reading.facts.every('characters')].filter(
      ([, character]) => character.what === 'letters' && !character.foreign,
    );
    const model = letters.find(([, character]) => character.width === width);
    for (const [block, character] of letters) {
      if (character.width === width) continue;
      const right = inWidth(character.text, width);
      const [ja, en] = width === 'full' ? ['全角', 'full-width'] : ['半角', 'half-width'];
      yield {
        span: block.flow.toSource(character),
        message: {
          ja: `英字「${character.text}」の幅が、ほかの英字（${ja}）と異なります。「${right}」とします。`,
          en: `“${character.text}” differs in width from the other Latin letters (${en}); write “${right}”.`,
        },
        ...(model
          ? { related: [{ span: model[0].flow.toSource(model[1]), message: { ja: `${ja}の例`, en: `${en} letters` } }] }
          : {}),
        fixes: [
          {
            title: { ja: `${ja}の「${right}」にする`, en: `Change to “${right}”` },
            edits: block.flow.replace(character, right),
            safe: true,
          },
        ],
      };
    }
  },
});
