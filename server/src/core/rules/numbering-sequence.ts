import { type DecimalSlip, decimalSlips } from '../facts/decimal-numbers';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Fix } from '../rule';
import { labelLike, numberLike } from '../statement/labels';
import type { Block, Series } from '../statement/statement';

/** A label with the value it should have had, and what is wrong with it. */
type Slip =
  | { readonly kind: 'gap'; readonly block: Block; readonly before: Block; readonly missing: readonly number[] }
  | { readonly kind: 'duplicate'; readonly block: Block; readonly first: Block; readonly expected: number }
  | { readonly kind: 'order'; readonly block: Block; readonly before?: Block; readonly expected: number };

export const numberingSequence = defineRule({
  id: 'numbering-sequence',
  needs: 'text',
  severity: 'error',
  title: { ja: '項番号の欠番・重複・順序', en: 'Paragraph numbers: gaps, duplicates, order' },
  why: {
    ja: '項番号は合意後の引用の手掛かりである。欠番や重複は、項が落ちたこと、又は二度貼り付けられたことを示す。',
    en: 'Paragraphs are cited by number for decades. A gap or a duplicate shows that one was lost or pasted twice.',
  },
  examples: [
    {
      bad: '日本国とアルカディア共和国の共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n‹４›　両首脳は，歓迎した。',
      good: '日本国とアルカディア共和国の共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同声明\n\n一、双方は、会談した。\n二、双方は、一致した。\n‹二›、双方は、歓迎した。',
      good: '共同声明\n\n一、双方は、会談した。\n二、双方は、一致した。\n三、双方は、歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、会談した。\n1bis. 双方は、一致した。\n‹1bis›. 双方は、歓迎した。\n2. 双方は、支持した。',
      good: '共同声明\n\n1. 双方は、会談した。\n1bis. 双方は、一致した。\n1ter. 双方は、歓迎した。\n2. 双方は、支持した。',
    },
    {
      bad: '覚書\n\n第１条\n　この覚書の適用上、\n‹（２）›「資料」とは、数値をいう。\n（２）「事業」とは、研修をいう。\n（３）「機関」とは、研究所をいう。\n第２条\n　双方は、協力する。',
      good: '覚書\n\n第１条\n　この覚書の適用上、\n（１）「資料」とは、数値をいう。\n（２）「事業」とは、研修をいう。\n（３）「機関」とは、研究所をいう。\n第２条\n　双方は、協力する。',
    },
    {
      bad: '宣言\n\n１．０　前文\n１．１　我々は，会合した。\n２．０　経済\n２．１　我々は，一致する。\n‹２．３›　我々は，歓迎する。\n２．３　我々は，支持する。',
      good: '宣言\n\n１．０　前文\n１．１　我々は，会合した。\n２．０　経済\n２．１　我々は，一致する。\n２．２　我々は，歓迎する。\n２．３　我々は，支持する。',
    },
  ],
  clean: [
    '宣言\n\n１．１　我々は，会合した。\n１．２　我々は，一致する。\n１．２．１　我々は，歓迎する。\n１．２．２　我々は，支持する。\n１．３　我々は，確認する。\n３．０　社会\n３．１　我々は，重視する。\n４．１．１　我々は，強調する。',
    '共同声明\n\n【政治】\n1. 双方は、一致した。\n2. 双方は、歓迎した。\n【経済】\n1. 双方は、一致した。\n2. 双方は、歓迎した。',
    '共同声明\n\n【政治】\n1. 双方は、一致した。\n2. 双方は、歓迎した。\n【経済】\n3. 双方は、一致した。\n3bis. 双方は、支持した。\n4. 双方は、歓迎した。',
  ],
  *check(reading) {
    for (const series of reading.statement.series) {
      if (isCounted(series)) continue;
      for (const [i, slip] of slips(fromOne(series)).entries()) {
        const found = finding(slip);
        yield i < MOST_FIXES ? { ...found, fixes: renumber(reading, series, slip) } : found;
      }
      yield* insertedTwice(series);
    }
    for (const slip of decimalSlips(reading.facts)) yield outOfRow(slip);
  },
});

/** ３．１, ３．３. */
const outOfRow = ({ block, span, written, expected }: DecimalSlip): Finding => ({
  span: block.flow.toSource(span),
  message: {
    ja: `番号「${written}」は順序が合いません。ここは「${expected}」になるはずです。`,
    en: `Number ${written} is out of order; ${expected} is due here.`,
  },
  fixes: [
    {
      title: { ja: `「${expected}」にする`, en: `Change to ${expected}` },
      edits: block.flow.replace(span, expected),
      safe: false,
    },
  ],
});

/** Where more numbers are wrong, those fixes already put all the rest right: each of them rewrites every number that follows. */
const MOST_FIXES = 50;

/** The order of what follows the number of an inserted paragraph. */
const INSERTED = ['bis', 'ter', 'quater'];

/** Inserted paragraphs that bear one number: 8bis, 8bis. They take no part in the count. */
function* insertedTwice(series: Series): Generator<Finding> {
  const known = new Map<string, Block>();
  for (const block of series.blocks) {
    const { value, suffix, text, span } = block.label!;
    if (suffix === undefined) continue;
    const first = known.get(`${value} ${suffix}`);
    known.set(`${value} ${suffix}`, first ?? block);
    if (!first) continue;
    const next = INSERTED[INSERTED.indexOf(suffix) + 1];
    const due = INSERTED.includes(suffix) && next ? `${text.slice(0, -suffix.length)}${next}` : undefined;
    yield {
      span: block.flow.toSource(span),
      message: {
        ja: `項番号「${text}」が重複しています。${due ? `ここは「${due}」になるはずです。` : ''}`,
        en: `Number “${text}” is used twice${due ? `; “${due}” is due here` : ''}.`,
      },
      related: [
        {
          span: first.flow.toSource(first.label!.span),
          message: { ja: `先に現れる「${text}」`, en: `“${text}” the first time` },
        },
      ],
      fixes: due
        ? [
            {
              title: { ja: `「${due}」にする`, en: `Write “${due}”` },
              edits: block.flow.replace(span, due),
              safe: false,
            },
          ]
        : [],
    };
  }
}

/** Paragraphs of an article may begin with ２; items that begin with ２ twice have lost their １. */
function fromOne(series: Series): Series {
  const [one, two] = series.blocks.slice(0, 2).map(({ label }) => label!);
  return series.kind !== 'arabic' && one && one.value === 2 && two?.value === 2 ? { ...series, first: 1 } : series;
}

/** True if every label is the one before and one: nearly always. */
function isCounted({ blocks }: Series): boolean {
  const first = blocks[0]!.label!.value;
  return blocks.every(({ label }, i) => label!.suffix === undefined && label!.value === first + i);
}

/** What is wrong in one series of siblings. Linear where nothing is. */
function slips(series: Series): Slip[] {
  const blocks = series.blocks.filter((block) => block.label!.suffix === undefined);
  const values = blocks.map((block) => block.label!.value);
  if (values.every((value, i) => value === values[0]! + i)) return [];
  // Of １ ３ ３ ４ either ３ may be the right one: the reading with the fewer slips is the likelier, then the one with more numbers in place.
  const readings = [false, true].map((later) => {
    const anchors = longestRise(values, later);
    const inPlace = anchors.filter((i) => values[i] === series.first + i).length;
    return { slips: slipsAround(anchors, series, blocks, values), inPlace };
  });
  const [earlier, later] = [readings[0]!, readings[1]!];
  const fewer = later.slips.length - earlier.slips.length || earlier.inPlace - later.inPlace;
  return fewer < 0 ? later.slips : earlier.slips;
}

/** The slips of a series, if the labels at `anchors` are taken to be right. */
function slipsAround(
  anchors: readonly number[],
  series: Series,
  blocks: readonly Block[],
  values: readonly number[],
): Slip[] {
  const present = new Set(values);
  const firsts = new Map<number, Block>();
  for (const i of anchors) firsts.set(values[i]!, blocks[i]!);
  const out: Slip[] = [];
  let previous = -1;
  for (const anchor of [...anchors, values.length]) {
    const from = previous < 0 ? series.first - 1 : values[previous]!;
    const to = anchor < values.length ? values[anchor]! : Number.POSITIVE_INFINITY;
    let expected = from;
    for (let i = previous + 1; i < anchor; i++) {
      expected = Math.min(expected + 1, to);
      const block = blocks[i]!;
      const first = firsts.get(values[i]!);
      const before = blocks[i - 1];
      if (first && first.index < block.index) out.push({ kind: 'duplicate', block, first, expected });
      else out.push({ kind: 'order', block, expected, ...(before ? { before } : {}) });
    }
    // The first label's own start is another rule's matter.
    if (previous >= 0 && anchor < values.length && to - expected > 1 && to - expected < 1000) {
      const missing: number[] = [];
      for (let value = expected + 1; value < to; value++) if (!present.has(value)) missing.push(value);
      if (missing.length > 0) out.push({ kind: 'gap', block: blocks[anchor]!, before: blocks[anchor - 1]!, missing });
    }
    previous = anchor;
  }
  return out;
}

interface Rise {
  readonly length: number;
  readonly steps: number;
  readonly at: number;
}

/**
 * The indexes of the longest strictly rising subsequence; of equal ones that with the most steps of exactly one, and of those the earlier
 * or the later. What is not in it is out of place. O(n log n), by a Fenwick tree over the values.
 */
function longestRise(values: readonly number[], later: boolean): number[] {
  const better = (a: Rise, b: Rise | undefined): boolean =>
    !b || a.length > b.length || (a.length === b.length && (a.steps > b.steps || (later && a.steps === b.steps)));
  const ranks = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(ranks.map((value, i) => [value, i + 1]));
  const tree: (Rise | undefined)[] = new Array(ranks.length + 1).fill(undefined);
  const best = new Map<number, Rise>();
  const from: number[] = [];
  let top: Rise | undefined;
  values.forEach((value, at) => {
    let before: Rise | undefined;
    for (let i = rank.get(value)! - 1; i > 0; i -= i & -i) {
      const rise = tree[i];
      if (rise && better(rise, before)) before = rise;
    }
    const neighbour = best.get(value - 1);
    const step =
      neighbour !== undefined &&
      before !== undefined &&
      neighbour.length === before.length &&
      neighbour.steps + 1 > before.steps;
    const chosen = step ? neighbour : before;
    from[at] = chosen?.at ?? -1;
    const steps = (chosen?.steps ?? 0) + (chosen && values[chosen.at]! + 1 === value ? 1 : 0);
    const rise = { length: (chosen?.length ?? 0) + 1, steps, at };
    if (better(rise, best.get(value))) best.set(value, rise);
    for (let i = rank.get(value)!; i < tree.length; i += i & -i) if (better(rise, tree[i])) tree[i] = rise;
    if (better(rise, top)) top = rise;
  });
  const out: number[] = [];
  for (let at = top?.at ?? -1; at >= 0; at = from[at]!) out.push(at);
  return out.reverse();
}

function finding(slip: Slip): Finding {
  const { block } = slip;
  const label = block.label!;
  const span = block.flow.toSource(label.span);
  const at = (other: Block) => other.flow.toSource(other.label!.span);
  const name = (value: number) => labelLike(label, value);
  const own = label.text;
  if (slip.kind === 'gap') {
    const { missing, before } = slip;
    const list = missing.length > 3 ? `${name(missing[0]!)}～${name(missing.at(-1)!)}` : missing.map(name).join('・');
    return {
      span,
      message: {
        ja: `項番号「${list}」が抜けています（「${before.label!.text}」の次が「${own}」）。`,
        en: `Number “${list}” is missing: “${before.label!.text}” is followed by “${own}”.`,
      },
      related: [{ span: at(before), message: { ja: '前の項', en: 'The paragraph before' } }],
    };
  }
  const expected = name(slip.expected);
  if (slip.kind === 'duplicate') {
    return {
      span,
      message: {
        ja: `項番号「${own}」が重複しています。ここは「${expected}」になるはずです。`,
        en: `Number “${own}” is used twice; “${expected}” is due here.`,
      },
      related: [{ span: at(slip.first), message: { ja: `先に現れる「${own}」`, en: `“${own}” the first time` } }],
    };
  }
  return {
    span,
    message: {
      ja: `項番号「${own}」は順序が合いません。ここは「${expected}」になるはずです。`,
      en: `Number “${own}” is out of order; “${expected}” is due here.`,
    },
    related: slip.before ? [{ span: at(slip.before), message: { ja: '前の項', en: 'The paragraph before' } }] : [],
  };
}

/** Numbers this block and the siblings after it anew. References in the text are counted in the title, never changed. */
function renumber(reading: Reading, series: Series, slip: Slip): Fix[] {
  const edits: Fix['edits'][number][] = [];
  const moved = new Set<number>();
  const { block } = slip;
  let value = slip.kind === 'gap' ? slip.missing[0]! : slip.expected;
  for (const each of series.blocks.slice(series.blocks.indexOf(block))) {
    const label = each.label!;
    if (label.suffix !== undefined) continue;
    const text = numberLike(label, value);
    if (text !== each.text.slice(label.number.start, label.number.end)) {
      edits.push(...each.flow.replace(label.number, text));
      moved.add(label.value);
    }
    value++;
  }
  if (edits.length === 0) return [];
  let references = 0;
  for (const [, { target, value: to }] of reading.facts.every('references')) {
    if (target === 'paragraph' && moved.has(to)) references++;
  }
  const [ja, en] =
    references === 0
      ? ['', '']
      : [`（本文中の参照${references}箇所は変更しません）`, ` (${references} references in the text stay as they are)`];
  return [
    {
      title: { ja: `ここから番号を振り直す${ja}`, en: `Renumber from here${en}` },
      edits,
      safe: false,
    },
  ];
}
