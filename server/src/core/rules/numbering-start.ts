import { defineRule } from '../rule';
import { labelLike, numberLike } from '../statement/labels';

export const numberingStart = defineRule({
  id: 'numbering-start',
  needs: 'text',
  severity: 'warning',
  title: { ja: '項番号の始まり', en: 'Numbering that does not start at 1' },
  why: {
    ja: '番号が１から始まらない場合、最初の項が落ちているおそれがある。',
    en: 'Where numbering does not start at 1, the first paragraph may have been lost.',
  },
  examples: [
    {
      bad: '共同声明\n\n‹２›　両首脳は，会談した。\n３　両首脳は，一致した。\n４　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。',
    '覚書\n\n第１条\n　双方は，協力する。\n２　双方は，協議する。\n３　双方は，通報する。\n第２条\n　この覚書は，署名の日に効力を生ずる。',
  ],
  *check(reading) {
    for (const series of reading.statement.series) {
      const { suffix, value: begin } = series.blocks[0]!.label!;
      if (suffix === undefined && begin <= series.first) continue;
      const blocks = series.blocks.filter((block) => block.label!.suffix === undefined);
      const first = blocks[0];
      const second = blocks[1];
      // One label alone, or one that is out of line with the next, says nothing about where the count begins.
      if (!first || !second || first.label!.value <= series.first || second.label!.value <= first.label!.value)
        continue;
      const due = labelLike(first.label!, series.first);
      let value = series.first;
      yield {
        span: first.flow.toSource(first.label!.span),
        message: {
          ja: `番号が「${first.label!.text}」から始まっています。「${due}」から始まるはずです。`,
          en: `Numbering starts at “${first.label!.text}”; “${due}” is due.`,
        },
        fixes: [
          {
            title: { ja: `「${due}」から番号を振り直す`, en: `Renumber from “${due}”` },
            edits: blocks.flatMap((block) =>
              block.flow.replace(block.label!.number, numberLike(block.label!, value++)),
            ),
            safe: false,
          },
        ],
      };
    }
  },
});
