import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import type { Span } from '../text/span';

/** 〈date〉付け〈title〉 and 〈date〉付けの〈title〉 in one document: the minority. */
export const citationForm = defineRule({
  id: 'citation-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: '「付けの」「付け」「付の」の混在', en: '付けの, 付け and 付の mixed' },
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
    {
      bad: '１　両首脳は，２００１年３月１日付けの書簡を想起した。\n２　両首脳は，２００２年４月２日‹付›の学術交流に関する協定を想起した。',
      good: '１　両首脳は，２００１年３月１日付けの書簡を想起した。\n２　両首脳は，２００２年４月２日付けの学術交流に関する協定を想起した。',
    },
    {
      bad: '１　両首脳は，２００２年４月２日‹付け›所得に対する租税に関する二重課税の回避のための協定を想起した。',
      good: '１　両首脳は，２００２年４月２日付けの所得に対する租税に関する二重課税の回避のための協定を想起した。',
    },
  ],
  clean: [
    '１　両首脳は，２００１年３月１日付の文化交流に関する協定及び２００２年４月２日付の学術交流に関する協定を想起した。',
    '１　両首脳は，２００１年３月１日付けの文化交流に関する協定を想起した。\n２　両首脳は，２００２年４月２日付けで任命された委員を歓迎した。',
    '１　両首脳は，２００１年３月１日付け首脳会合の共同声明を想起した。\n２　両首脳は，２００２年４月２日付け外相会合の共同声明を想起した。',
    '１　両首脳は，２００１年３月１日付けの文化交流に関する協定及び２００３年の日ア行動計画を想起した。',
  ],
  *check(reading): Iterable<Finding> {
    const marks = [...marksOf(reading)];
    yield* minority(marks, ({ text }) => text);
    const joints = [...jointsOf(reading)];
    yield* minority(joints, ({ text }) => (text.endsWith('の') ? 'の' : ''));
    // One alone is measured by the norm.
    const [mark, other] = marks;
    if (mark && !other && mark.text !== '付け') yield report(mark, '付け', [], 'hint');
    const [joint, second] = joints;
    if (joint && !second && joint.long && !joint.text.endsWith('の'))
      yield report(joint, `${joint.text}の`, [], 'hint');
  },
});

/** A word between a date and what it dates. */
interface Attached {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  /** True before a title of several words, which の must join to the date. */
  readonly long?: boolean;
}

/** 付け, 付, づけ after a date, whatever is dated. */
function* marksOf({ statement, facts }: Reading): Generator<Attached> {
  for (const block of statement.blocks) {
    for (const { end } of facts.of(block).dates) {
      const text = /^(?:付け|付|づけ)(?=[の一-龠ァ-ヶで「])/.exec(block.text.slice(end, end + 3))?.[0];
      if (text) yield { block, span: { start: end, end: end + text.length }, text };
    }
  }
}

/** The same with の, before instruments alone: 付け書簡 is one word. */
function* jointsOf({ facts }: Reading): Generator<Attached> {
  for (const [block, { form = '', date, name }] of facts.every('citations')) {
    if (!date || !/^(?:付け|付)の?$/.test(form)) continue;
    const long = /に関する|における|のための/.test(name);
    yield { block, span: { start: date.end, end: date.end + form.length }, text: form, long };
  }
}

/** The fewer of two forms, each with the others linked; of as many the one that is not the norm (付け, の). */
function* minority(places: readonly Attached[], formOf: (place: Attached) => string): Iterable<Finding> {
  const norm = (form: string): number => Number(form === '付け' || form === 'の');
  const [majority, ...rest] = [...groupBy(places, formOf)].sort(
    ([a, one], [b, other]) => other.length - one.length || norm(b) - norm(a),
  );
  if (!majority) return;
  const [form, others] = majority;
  for (const [, fewer] of rest) {
    for (const place of fewer) {
      const bare = place.text.replace(/の$/, '');
      yield report(place, form === 'の' || form === '' ? bare + form : form, others);
    }
  }
}

function report(
  { block, span, text }: Attached,
  expected: string,
  others: readonly Attached[],
  severity?: 'hint',
): Finding {
  return {
    span: block.flow.toSource(span),
    ...(severity && { severity }),
    message:
      others.length > 0
        ? {
            ja: `日付の後が「${text}」です。この文書の他の${others.length}か所は「${others[0]!.text}」です。`,
            en: `${text} after the date; ${others.length} other place(s) of this document have ${others[0]!.text}.`,
          }
        : {
            ja: `日付の後が「${text}」です。「${expected}」と書くのが通例です。`,
            en: `${text} after the date; it is usually written ${expected}.`,
          },
    related: others.slice(0, 3).map((other) => ({
      span: other.block.flow.toSource(other.span),
      message: { ja: `「${other.text}」の例`, en: `Written ${other.text} here` },
    })),
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Change to ${expected}` },
        safe: false,
        edits: block.flow.replace(span, expected),
      },
    ],
  };
}
