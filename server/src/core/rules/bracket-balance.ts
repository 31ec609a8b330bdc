import { defineRule } from '../rule';

const TEXTS = {
  unopened: { ja: '対応する始めの括弧がありません', en: 'has no opening partner' },
  unclosed: { ja: '閉じられていません', en: 'is not closed' },
  crossed: { ja: 'ほかの括弧と交差しています', en: 'crosses another pair' },
} as const;

export const bracketBalance = defineRule({
  id: 'bracket-balance',
  needs: 'text',
  severity: 'error',
  title: { ja: '括弧の対応', en: 'Unbalanced brackets' },
  why: { ja: '括弧やかぎ括弧は、項の中で閉じる。', en: 'Brackets and quotation marks close within their paragraph.' },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳‹（›以下「両首脳」という。は，会談した。',
      good: '共同声明\n\n１　両首脳（以下「両首脳」という。）は，会談した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，対話」‹」›を歓迎した。'.replace('対話」', '「対話」'),
      good: '共同声明\n\n１　両首脳は，「対話」を歓迎した。',
    },
  ],
  clean: ['共同声明\n\n１　双方は、1) 貿易及び2) 投資を協議した。'],
  *check(reading) {
    for (const [block, bracket] of reading.facts.every('bracketFaults')) {
      const { ja, en } = TEXTS[bracket.fault];
      yield {
        span: block.flow.toSource(bracket),
        message: {
          ja: `括弧「${bracket.text}」が${ja}。`.replace('が対応', 'に対応'),
          en: `The bracket “${bracket.text}” ${en}.`,
        },
      };
    }
  },
});
