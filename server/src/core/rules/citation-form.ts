import { type Gathered, gathered, type Note, type Place, ranked } from '../facts/gathered';
import { defineRule, type Finding } from '../rule';
import { times } from '../text/numerals';
import type { Span } from '../text/span';

/** 〈date〉付け〈title〉 and 〈date〉付けの〈title〉 in one document: the minority. */
export const citationForm = defineRule({
  id: 'citation-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: '「付けの」「付け」「付の」の混在', en: '付けの, 付け and 付の mixed' },
  why: {
    ja: '文書を日付で引用する形は、一つの文書の中ではそろえる。',
    en: 'A document cites instruments by their dates in one form throughout.',
  },
  source: {
    ja: '公表された共同声明の慣行（…付けの…協定）',
    en: 'Practice of published joint statements (…付けの…協定)',
  },
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
  *check({ facts }): Iterable<Finding> {
    const [marks, joints] = [marksOf(facts), jointsOf(facts)];
    yield* minority(marks);
    yield* minority(joints);
    // One alone is measured by the norm.
    const mark = only(marks);
    if (mark && mark[1].text !== '付け') yield report(mark, '付け', [], 'hint');
    const joint = only(joints);
    if (joint?.[1].long && !joint[1].text.endsWith('の')) yield report(joint, `${joint[1].text}の`, [], 'hint');
  },
});

/** A word between a date and what it dates. */
interface Attached extends Span {
  readonly text: string;
  /** True before a title of several words, which の must join to the date. */
  readonly long?: boolean;
}

/** 付け, 付, づけ after a date, whatever is dated. */
const marksOf = gathered(function* ({ dates }, text): Iterable<Note<Attached>> {
  for (const { end } of dates) {
    const mark = /^(?:付け|付|づけ)(?=[の一-龠ァ-ヶで「])/.exec(text.slice(end, end + 3))?.[0];
    if (mark) yield [mark, { start: end, end: end + mark.length, text: mark }];
  }
});

/** The same with の or without, before instruments alone: 付け書簡 is one word. */
const jointsOf = gathered(function* ({ citations }): Iterable<Note<Attached>> {
  for (const { form: text = '', date, name } of citations) {
    if (!date || !/^(?:付け|付)の?$/.test(text)) continue;
    const long = /に関する|における|のための/.test(name);
    yield [text.endsWith('の') ? 'の' : '', { start: date.end, end: date.end + text.length, text, long }];
  }
});

function only({ counts, all }: Gathered<Attached>): Place<Attached> | undefined {
  const [count, other] = counts.values();
  return count === 1 && other === undefined ? all()[0] : undefined;
}

/** The fewer of two forms, each with the others linked; of as many the one that is not the norm (付け, の). */
function* minority(attached: Gathered<Attached>): Iterable<Finding> {
  if (attached.counts.size < 2) return;
  const [majority, ...rest] = ranked(attached, attached.counts.keys(), (form) =>
    Number(form === '付け' || form === 'の'),
  );
  if (!majority) return;
  const [form, others] = majority;
  for (const [, fewer] of rest) {
    for (const place of fewer) {
      const bare = place[1].text.replace(/の$/, '');
      yield report(place, form === 'の' || form === '' ? bare + form : form, others);
    }
  }
}

function report(
  [block, attached]: Place<Attached>,
  expected: string,
  others: readonly Place<Attached>[],
  severity?: 'hint',
): Finding {
  const { text } = attached;
  return {
    span: block.flow.toSource(attached),
    ...(severity && { severity }),
    message:
      others.length > 0
        ? {
            ja: `日付の後が「${text}」です。この文書の他の${others.length}か所は「${others[0]![1].text}」です。`,
            en: `“${text}” follows the date; elsewhere this document has “${others[0]![1].text}” (${times(others.length)}).`,
          }
        : {
            ja: `日付の後が「${text}」です。「${expected}」と書くのが通例です。`,
            en: `“${text}” follows the date; “${expected}” is usual.`,
          },
    related: others.slice(0, 3).map(([other, like]) => ({
      span: other.flow.toSource(like),
      message: { ja: `「${like.text}」の例`, en: `“${like.text}” here` },
    })),
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
        safe: false,
        edits: block.flow.replace(attached, expected),
      },
    ],
  };
}
