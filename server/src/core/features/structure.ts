import type { Reading } from '../reading';
import type { Edit } from '../statement/flow';
import { labelLike, numberLike } from '../statement/labels';
import { type Block, blockAt, type Series, sourceSpan } from '../statement/statement';
import { contains, type Span } from '../text/span';
import { filled } from './filling';
import { lastBelow } from './folding';
import { type Change, following, NEW, type Place } from './following';
import { firstRead, flowed, type Restructuring, result, rewritten, texts } from './restructuring';
import { seriesByBlock } from './targets';

/** A new, empty paragraph after the one at a source offset. `undefined` where none is numbered. */
export function insertAfter(reading: Reading, offset: number): Restructuring | undefined {
  const at = paragraphAt(reading, offset);
  if (!at) return undefined;
  const { block, series } = at;
  const label = block.label!;
  const end = region(block).end;
  const i = series.blocks.indexOf(block) + 1;
  const order: readonly Place[] = [...series.blocks.slice(0, i), NEW, ...series.blocks.slice(i)];
  const value = numbersOf(series, order).get(NEW)!;
  const separator = block.text.slice(label.span.end, block.body);
  const text = separation(reading, series) + labelLike(label, value) + separator;
  return result(
    reading,
    [...renumbering(reading, series, order), { span: { start: end, end }, text }],
    end,
    text.length,
  );
}

/** The paragraph at a source offset changes places with the one before (-1) or after it (1); at a section's edge it crosses the heading. */
export function move(reading: Reading, offset: number, by: -1 | 1): Restructuring | undefined {
  const at = paragraphAt(reading, offset);
  if (!at) return undefined;
  const { block, series } = at;
  const i = series.blocks.indexOf(block);
  const other = series.blocks[i + by];
  if (!other) return undefined;
  const [upper, lower] = by < 0 ? [other, block] : [block, other];
  const order = series.blocks.with(i, other).with(i + by, block);
  const [first, second] = [region(upper), region(lower)];
  if (upper.parent === lower.parent) {
    const edits = renumbering(reading, series, order);
    const [above, below] = [rewritten(reading, second, edits), rewritten(reading, first, edits)];
    const outside = edits.filter(({ span }) => !contains(first, span) && !contains(second, span));
    const moved = [...outside, { span: first, text: above }, { span: second, text: below }];
    return by < 0 ? result(reading, moved, first.start, 0) : result(reading, moved, second.start, 0);
  }
  // Across a heading the order of the paragraphs, and so every number, stays as it is.
  const { source } = reading.statement;
  const between = source.slice(first.end, second.start);
  const heading = between.trim();
  const gap = separation(reading, series);
  const [lead, tail] = [
    between.slice(0, between.indexOf(heading)),
    between.slice(between.indexOf(heading) + heading.length),
  ];
  const span = by < 0 ? { start: first.end, end: second.end } : { start: first.start, end: second.start };
  const own = source.slice(region(block).start, region(block).end);
  const text = by < 0 ? gap + own + lead + heading : heading + tail + own + gap;
  return result(reading, [{ span, text }], span.start, by < 0 ? gap.length : heading.length + tail.length);
}

/** Without the paragraph at a source offset and what is below it. A reference to it becomes an open point (上記●). */
export function remove(reading: Reading, offset: number): Restructuring | undefined {
  const at = paragraphAt(reading, offset);
  if (!at) return undefined;
  const { block, series } = at;
  const { blocks, source } = reading.statement;
  const own = region(block);
  const before = blocks[block.index - 1];
  const after = blocks[lastBelow(block).index + 1];
  const span = before
    ? { start: sourceSpan(before).end, end: own.end }
    : { start: own.start, end: after ? sourceSpan(after).start : source.length };
  const order = series.blocks.filter((each) => each !== block);
  const edits = renumbering(reading, series, order);
  const below = lastBelow(block).index - block.index;
  return firstRead(
    reading,
    edits,
    [{ edit: { span, text: '' }, cursor: 0 }],
    texts(reading, edits).toSpliced(block.index, below + 1),
  );
}

/** What stands after a source offset becomes a paragraph of its own. `undefined` outside a paragraph's text. */
export function split(reading: Reading, offset: number): Restructuring | undefined {
  const at = paragraphAt(reading, offset);
  const flow = at?.block.flow.toFlow(offset);
  if (!at || flow === undefined || flow <= at.block.body || flow >= at.block.text.length) return undefined;
  if (blockAt(reading.statement, offset) !== at.block) return undefined;
  const { block, series } = at;
  const i = series.blocks.indexOf(block) + 1;
  const order: readonly Place[] = [...series.blocks.slice(0, i), NEW, ...series.blocks.slice(i)];
  const label = block.label!;
  const number = labelLike(label, numbersOf(series, order).get(NEW)!);
  const gap = separation(reading, series);
  const text = number + block.text.slice(label.span.end, block.body);
  const edits = renumbering(reading, series, order, { split: { block, at: flow } });
  // Not inside of a number that changes.
  if (edits.some(({ span }) => span.start < offset && offset < span.end)) return undefined;
  const rest = { start: offset, end: sourceSpan(block).end };
  const moved = text + flowed(reading, block, edits, flow);
  return firstRead(
    reading,
    edits,
    [
      ...filled(reading.statement, rest, moved).map((each) => ({ span: rest, text: gap + each })),
      { span: { start: offset, end: offset }, text: gap + text },
    ].map((edit) => ({ edit, cursor: gap.length + text.length })),
    texts(reading, edits).toSpliced(block.index, 1, flowed(reading, block, edits, 0, flow).trimEnd(), moved),
  );
}

/** The next paragraph becomes the end of this one; references to it name this one. `undefined` where items stand between the two. */
export function join(reading: Reading, offset: number): Restructuring | undefined {
  const at = paragraphAt(reading, offset);
  if (!at) return undefined;
  const { block, series } = at;
  const next = series.blocks[series.blocks.indexOf(block) + 1];
  if (!next || next.index !== block.index + 1 || next.body >= next.text.length) return undefined;
  const span = {
    start: sourceSpan(block).end,
    end: next.flow.toSource({ start: next.body, end: next.text.length }).start,
  };
  const order = series.blocks.filter((each) => each !== next);
  const edits = renumbering(reading, series, order, { joined: { block: next, into: block } });
  const last = block.flow.pieces.at(-1)!;
  const both = { start: last.source, end: sourceSpan(next).end };
  const end = flowed(reading, block, edits, last.at);
  const rest = flowed(reading, next, edits, next.body);
  return firstRead(
    reading,
    edits,
    [
      ...filled(reading.statement, both, end + rest).map((text) => ({
        edit: { span: both, text },
        cursor: end.length,
      })),
      { edit: { span, text: '' }, cursor: 0 },
    ],
    texts(reading, edits).toSpliced(block.index, 2, flowed(reading, block, edits) + rest),
  );
}

/** The series at a source offset (the whole document without one) numbered from its first number on, inserted numbers (４bis) counted in. */
export function renumber(reading: Reading, offset?: number): Restructuring | undefined {
  const all = reading.statement.series.filter(({ kind }) => kind !== 'bullet');
  const one = offset === undefined ? undefined : paragraphAt(reading, offset)?.series;
  const edits = (one ? [one] : all).flatMap((series) => renumbering(reading, series, series.blocks, { final: true }));
  return edits.length === 0 ? undefined : result(reading, edits, offset ?? 0, 0);
}

/** The numbered block at an offset, or the nearest one above it, with its siblings. */
function paragraphAt(reading: Reading, offset: number): { block: Block; series: Series } | undefined {
  let block = blockAt(reading.statement, offset);
  while (block && !(block.label && block.label.kind !== 'bullet')) block = block.parent;
  const series = block && seriesByBlock(reading.statement).get(block);
  return block && series ? { block, series } : undefined;
}

/** A block with all that is below it (source offsets). */
const region = (block: Block): Span => ({ start: sourceSpan(block).start, end: sourceSpan(lastBelow(block)).end });

/** The number of each place in a new order. An inserted number (４bis) goes by the one before it unless `final`. */
function numbersOf(series: Series, order: readonly Place[], final = false): Map<Place, number> {
  const numbers = new Map<Place, number>();
  let value = series.first - 1;
  for (const place of order) {
    const follows = !final && place !== NEW && place.label!.suffix !== undefined && value >= series.first;
    if (!follows) value++;
    numbers.set(place, value);
  }
  return numbers;
}

interface How extends Pick<Change, 'joined' | 'split'> {
  /** Inserted numbers (４bis) are counted in. */
  readonly final?: boolean;
}

/** The edits that give the labels of a series, and the references to them, their numbers in a new order. */
function renumbering(
  reading: Reading,
  series: Series,
  order: readonly Place[],
  { final = false, ...how }: How = {},
): Edit[] {
  const numbers = numbersOf(series, order, final);
  const edits: Edit[] = [];
  for (const block of series.blocks) {
    const value = numbers.get(block);
    const label = block.label!;
    if (value === undefined) continue;
    const drop = final && label.suffix !== undefined;
    const span = drop ? { start: label.number.start, end: label.span.end } : label.number;
    const text = numberLike(label, value);
    if (text !== block.text.slice(span.start, span.end)) edits.push(...block.flow.replace(span, text));
  }
  edits.push(...following(reading, { series, order, numbers, ...how }));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** What stands between two siblings: the line ends, and the indent of the second one. */
function separation({ statement: { source } }: Reading, { blocks }: Series): string {
  for (let i = 1; i < blocks.length; i++) {
    const between = source.slice(region(blocks[i - 1]!).end, region(blocks[i]!).start);
    if (between.trim() === '') return between;
  }
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  return eol;
}
