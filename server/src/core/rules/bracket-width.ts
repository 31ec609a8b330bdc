import { defineRule } from '../rule';
import { inWidth } from '../text/width';

export const bracketWidth = defineRule({
  id: 'bracket-width',
  needs: 'text',
  severity: 'warning',
  title: { ja: '括弧の全角・半角の不統一', en: 'Brackets of mixed width' },
  why: {
    ja: '和文の括弧は、全角か半角かを文書内で統一する。',
    en: 'Brackets in Japanese text keep one width throughout the document.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，経済連携協定（ＥＰＡ）及び投資協定（ＢＩＴ）を協議した。\n２　両首脳は，国際協力機構‹(›ＪＩＣＡ）の活動を歓迎した。',
      good: '共同声明\n\n１　両首脳は，経済連携協定（ＥＰＡ）及び投資協定（ＢＩＴ）を協議した。\n２　両首脳は，国際協力機構（ＪＩＣＡ）の活動を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，協定（以下「協定」という。）の［早期の］署名［及び発効］を，作業部会（Track 2）で協議した。',
  ],
  *check(reading) {
    const width = reading.house.brackets;
    if (!width) return;
    for (const [block, character] of reading.facts.every('characters')) {
      // Square brackets mark what is still negotiated, in either width.
      if (
        character.what !== 'bracket' ||
        character.foreign ||
        character.width === width ||
        /[[\]［］]/.test(character.text)
      )
        continue;
      const right = inWidth(character.text, width);
      const [ja, en] = width === 'full' ? ['全角', 'full-width'] : ['半角', 'half-width'];
      yield {
        span: block.flow.toSource(character),
        message: {
          ja: `括弧「${character.text}」の幅が、ほかの括弧（${ja}）と異なります。`,
          en: `The bracket “${character.text}” differs in width from the others (${en}).`,
        },
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
