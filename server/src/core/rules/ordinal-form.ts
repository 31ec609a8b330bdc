import type { Ordinal } from '../facts/numbers';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';

export const ordinalForm = defineRule({
  id: 'ordinal-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: '回数の書き方の不統一（第一回・第１０回）', en: 'Ordinals of one kind in two forms' },
  why: {
    ja: '会合の回数は、漢数字か算用数字のいずれかに統一する。',
    en: 'Meetings of one kind are counted in one form, Chinese or arabic numerals.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，第１０回会合及び第１１回会合を歓迎した。\n２　両首脳は，作業部会の‹第一回›会合を歓迎した。',
      good: '共同声明\n\n１　両首脳は，第１０回会合及び第１１回会合を歓迎した。\n２　両首脳は，作業部会の第１回会合を歓迎した。',
    },
  ],
  clean: ['共同声明\n\n１　両首脳は，第二次世界大戦及び第一原子力発電所並びに第１０回会合に言及した。'],
  *check(reading) {
    const frames = new Map<string, (readonly [Block, Ordinal])[]>();
    for (const entry of reading.facts.every('ordinals')) {
      const { frame } = entry[1];
      frames.set(frame, [...(frames.get(frame) ?? []), entry]);
    }
    for (const entries of frames.values()) {
      const arabic = entries.filter(([, { form }]) => form === 'arabic');
      const kanji = entries.filter(([, { form }]) => form === 'kanji');
      if (arabic.length === 0 || kanji.length === 0) continue;
      // Horizontal text counts in arabic digits: at a draw the Chinese numeral is the odd one.
      const [odd, usual] = kanji.length <= arabic.length ? [kanji, arabic] : [arabic, kanji];
      const [modelBlock, model] = usual[0]!;
      const shown = modelBlock.text.slice(model.start, model.end);
      for (const [block, ordinal] of odd) {
        const own = block.text.slice(ordinal.start, ordinal.end);
        yield {
          span: block.flow.toSource(ordinal),
          message: {
            ja: `「${own}」と「${shown}」の書き方が異なります。文書内でそろえます。`,
            en: `“${own}” beside “${shown}”: one kind of meeting is counted in two forms.`,
          },
          related: [{ span: modelBlock.flow.toSource(model), message: { ja: '多数の書き方', en: 'The usual form' } }],
        };
      }
    }
  },
});
