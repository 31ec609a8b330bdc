import type { Citation } from '../facts/citations';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';

/** 〈date〉付け〈title〉 and 〈date〉付けの〈title〉 in one document: the minority. */
export const citationForm = defineRule({
  id: 'citation-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: '「付け」と「付けの」の混在', en: '付け and 付けの mixed' },
  why: {
    ja: '文書を日付で引用する形は，一つの文書の中ではそろえる。',
    en: 'The form by which instruments are cited with their date should be one within a document.',
  },
  source: { ja: '共同声明の実例（…付けの…協定）', en: 'Joint statements read (…付けの…協定)' },
  examples: [
    {
      bad: [
        '１　両首脳は，２００１年３月１日付けの文化交流に関する協定を想起した。',
        '２　両首脳は，２００２年４月２日付けの学術交流に関する協定を想起した。',
        '３　両首脳は，２００３年５月３日‹付け›首脳会合の共同声明を想起した。',
      ].join('\n'),
      good: [
        '１　両首脳は，２００１年３月１日付けの文化交流に関する協定を想起した。',
        '２　両首脳は，２００２年４月２日付けの学術交流に関する協定を想起した。',
        '３　両首脳は，２００３年５月３日付けの首脳会合の共同声明を想起した。',
      ].join('\n'),
    },
  ],
  clean: [
    '１　両首脳は，２００１年３月１日付け首脳会合の共同声明を想起した。\n２　両首脳は，２００２年４月２日付け外相会合の共同声明を想起した。',
    '１　両首脳は，２００１年３月１日付けの文化交流に関する協定及び２００３年の日ア行動計画を想起した。',
  ],
  *check({ facts }): Iterable<Finding> {
    const places = [...facts.every('citations')].filter(([, citation]) => /^(?:付け|付)の?$/.test(citation.form ?? ''));
    const withNo = places.filter(([, citation]) => citation.form!.endsWith('の'));
    const without = places.filter(([, citation]) => !citation.form!.endsWith('の'));
    if (withNo.length === 0 || without.length === 0) return;
    const [minority, majority] = withNo.length < without.length ? [withNo, without] : [without, withNo];
    const form = majority[0]![1].form!;
    const related = majority.slice(0, 3).map(([block, citation]) => ({
      span: block.flow.toSource(formSpan(block, citation)),
      message: { ja: `「${form}」の例`, en: `Written ${form} here` },
    }));
    for (const [block, citation] of minority) {
      const span = formSpan(block, citation);
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `日付の後が「${citation.form}」です。この文書では「${form}」が${majority.length}か所，「${citation.form}」が${minority.length}か所あります。`,
          en: `${citation.form} after the date; this document has ${form} ${majority.length} times and ${citation.form} ${minority.length} times.`,
        },
        related,
        fixes: [
          {
            title: { ja: `「${form}」にする`, en: `Change to ${form}` },
            safe: false,
            edits: block.flow.replace(span, form),
          },
        ],
      };
    }
  },
});

const formSpan = (block: Block, citation: Citation) => {
  const start = citation.date?.end ?? citation.start;
  return { start, end: Math.min(start + (citation.form?.length ?? 0), block.text.length) };
};
