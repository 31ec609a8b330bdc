import type { CharacterFact } from '../facts/characters';
import { whose } from '../facts/house';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import { inWidth } from '../text/width';

export const bracketWidth = defineRule({
  id: 'bracket-width',
  needs: 'text',
  severity: 'warning',
  house: ['brackets'],
  title: { ja: '括弧の全角・半角の不統一', en: 'Brackets of another width' },
  why: {
    ja: '丸括弧は、一つの文書の中で全角か半角かをそろえる。',
    en: 'Round brackets keep one width within a document.',
  },
  source: { ja: '「公用文作成の考え方」（令和４年）の括弧', en: 'Guidelines for official texts (2022), on brackets' },
  examples: [
    {
      bad: '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，基金‹(›ＤＥＦ）を支持した。',
      good: '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，基金（ＤＥＦ）を支持した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，官民対話(Track 1.5)を支持した。\n３　双方は，[協力]を確認し，(1)貿易及び(2)投資を支持した。',
  ],
  *check(reading) {
    const { brackets } = reading.house;
    if (!brackets) return;
    const by = whose(reading.house, 'brackets');
    const full = brackets === 'full';
    for (const block of reading.statement.blocks) {
      const round = reading.facts
        .of(block)
        .characters.filter(
          ({ what, text, start }) => what === 'bracket' && start >= block.body && /[（）()]/.test(text),
        );
      for (const [i, fact] of round.entries()) {
        if (fact.foreign || /[（）]/.test(fact.text) === full || byNature(block, round, i)) continue;
        const written = inWidth(fact.text, brackets);
        yield {
          span: block.flow.toSource(fact),
          message: {
            ja: `括弧「${fact.text}」は${full ? '半角' : '全角'}ですが、${by.ja}括弧は${full ? '全角' : '半角'}です。`,
            en: `“${fact.text}” is ${full ? 'half' : 'full'}-width; ${by.en} brackets are ${brackets}-width.`,
          },
          fixes: [
            {
              title: { ja: `「${written}」にする`, en: `Write “${written}”` },
              edits: block.flow.replace(fact, written),
              safe: true,
            },
          ],
        };
      }
    }
  },
});

/** Half-width brackets around a number or a lower-case letter count items in the text; a lone `1)` does so too. */
function byNature({ text }: Block, round: readonly CharacterFact[], i: number): boolean {
  const fact = round[i]!;
  const opens = fact.text === '(' || fact.text === '（';
  const pair = opens ? round[i + 1] : round[i - 1];
  const from = opens ? fact.end : (pair?.end ?? Math.max(0, fact.start - 4));
  const to = opens ? (pair?.start ?? fact.end) : fact.start;
  return (
    /^[0-9a-z]{1,4}$/.test(text.slice(from, to)) ||
    (!opens && /(?:^|[^0-9A-Za-z])[0-9a-z]{1,2}$/.test(text.slice(Math.max(0, to - 3), to)))
  );
}
