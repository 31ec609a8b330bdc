// References follow what they name when the order of paragraphs changes.

import { rowOf } from '../facts/places';
import type { NeighbourReference, Owner, ParagraphReference } from '../facts/references';
import type { Reading } from '../reading';
import type { Edit } from '../statement/flow';
import { numberLike } from '../statement/labels';
import type { Block, Series } from '../statement/statement';
import { arabic, kanji } from '../text/numerals';
import type { Span } from '../text/span';
import { articleNamed, ownerOf, partOf, targetOf } from './targets';

/** A paragraph that is not written yet. */
export const NEW = Symbol('a new paragraph');
export type Place = Block | typeof NEW;

/** A change in the order of siblings. */
export interface Change {
  readonly series: Series;
  /** The new order, without those that are no more. */
  readonly order: readonly Place[];
  /** The number of each. */
  readonly numbers: ReadonlyMap<Place, number>;
  /** A block that becomes the end of another one. */
  readonly joined?: { readonly block: Block; readonly into: Block };
  /** A block whose text from a flow offset on becomes the new paragraph, and what is below it with it. */
  readonly split?: { readonly block: Block; readonly at: number };
}

/** Stands for a number that is no more, or for the end of a range that can no longer be said: an open point that no one overlooks. */
const GONE = '●';

interface Rewrite {
  readonly span: Span;
  readonly text: string;
}

/** The edits that make each reference name the same paragraph, item or article as before. */
export function following(reading: Reading, change: Change): readonly Edit[] {
  const edits: Edit[] = [];
  for (const block of reading.statement.blocks) {
    const { references, neighbours } = reading.facts.of(block);
    if (references.length === 0 && neighbours.length === 0) continue;
    const rewrites = new Map<number, Rewrite>();
    for (const group of grouped(block.text, references))
      for (const each of renamed(reading, change, block, group)) rewrites.set(each.span.start, each);
    for (const each of neighbours) {
      const text = respelled(reading, change, block, each);
      if (text !== undefined) rewrites.set(each.start, { span: each, text });
    }
    for (const { span, text } of rewrites.values())
      if (block.text.slice(span.start, span.end) !== text) edits.push(...block.flow.replace(span, text));
  }
  return edits;
}

/** Where a block stands after the change; `undefined` for one that is no more. */
function placeOf({ order, joined }: Change, block: Block): Place | undefined {
  if (block === joined?.block) return joined.into;
  return order.includes(block) ? block : undefined;
}

/** The sibling that a place in a text belongs to after the change; `undefined` outside of the series. */
function homeOf(change: Change, home: Block, at: number): Place | undefined {
  const { series, split } = change;
  let block: Block | undefined = home;
  while (block && !series.blocks.includes(block)) block = block.parent;
  if (!block) return undefined;
  if (block === split?.block && (home !== block || at >= split.at)) return NEW;
  return placeOf(change, block);
}

// Numbers: 上記２，３及び５, 第２条から第４条まで, 第２条第１項, 上記２（３）.

const LINK = /^[）)]?(?:項|条)?(?:及び|並びに|又は|若しくは|から|[，、・～〜－])(?:第|パラグラフ|パラ|[（(])?$/;
const RANGE = /から|[～〜－]/;

/** References that are written as one list or range. */
function grouped(text: string, references: readonly ParagraphReference[]): ParagraphReference[][] {
  const groups: ParagraphReference[][] = [];
  for (const each of references) {
    const last = groups.at(-1)?.at(-1);
    const link = last ? text.slice(last.number.end, each.number.start) : '';
    if (LINK.test(link) && last?.target === each.target && isSameOwner(last.under, each.under))
      groups.at(-1)!.push(each);
    else groups.push([each]);
  }
  return groups;
}

const isSameOwner = (a: Owner | undefined, b: Owner | undefined): boolean =>
  a === b || (a?.target === b?.target && a?.value === b?.value && isSameOwner(a?.under, b?.under));

function* renamed(
  reading: Reading,
  change: Change,
  home: Block,
  group: readonly ParagraphReference[],
): Generator<Rewrite> {
  const { series, order } = change;
  const inSeries = (block: Block | undefined): block is Block => block !== undefined && series.blocks.includes(block);
  const targets = group.map((each) => targetOf(reading, home, each));
  const isRange = (i: number): boolean =>
    i + 1 < group.length && RANGE.test(home.text.slice(group[i]!.number.end, group[i + 1]!.number.start));
  const places = targets.map((target) => (inSeries(target) ? placeOf(change, target) : undefined));
  const isList = targets.every(inSeries) && !group.some((_, i) => isRange(i));
  if (isList) ascend(change, targets, places);
  const twice = isList ? namedTwice(reading, home, group, places) : undefined;
  if (twice !== undefined) yield { span: { start: group[twice - 1]!.end, end: group[twice]!.end }, text: '' };
  for (const [i, reference] of group.entries()) {
    if (i === twice) continue;
    const article = reference.articleNumber && articleNamed(reading, home, reference);
    const owner = reference.under && ownerOf(reading, home, reference.under);
    // Items go with the second half of a paragraph that is split.
    const moved = article === change.split?.block && targets[i] !== undefined && targets[i] !== article;
    if (inSeries(article))
      yield numbered(change, home, reference.articleNumber!, moved ? NEW : placeOf(change, article));
    if (owner && owner === change.split?.block && reference.start < reference.number.start - 1)
      yield numbered(change, home, { start: reference.start, end: reference.number.start - 1 }, NEW);
    const [from, to] = [targets[i], targets[i + 1]];
    if (isRange(i) && inSeries(from) && inSeries(to)) [places[i], places[i + 1]] = ends(change, from, to);
    if (inSeries(targets[i])) yield numbered(change, home, reference.number, places[i], targets[i]);
  }
  const word = home.text.slice(group[0]!.start, group[0]!.start + 2);
  const here = homeOf(change, home, group[0]!.start);
  const opposite = OPPOSITE[word];
  if (!here || !group[0]!.direction || opposite === undefined) return;
  const isBelow = (place: Place | undefined): boolean | undefined =>
    place === undefined || place === here ? undefined : order.indexOf(place) > order.indexOf(here);
  const wanted = group[0]!.direction === 'above';
  if (places.every((place) => isBelow(place) === wanted))
    yield { span: { start: group[0]!.start, end: group[0]!.start + 2 }, text: opposite };
}

/** A list that ascends keeps ascending. What is no more stands last, where it does not part the others from the list. */
function ascend({ order }: Change, targets: readonly Block[], places: (Place | undefined)[]): void {
  if (targets.some((target, i) => i > 0 && target.index < targets[i - 1]!.index)) return;
  places.sort((a, b) => order.indexOf(a!) - order.indexOf(b!));
}

/**
 * The member of a list that goes where two of them have become one paragraph; with it goes what stands before it, so that the last two
 * keep their 及び. Not where items are named after one.
 */
function namedTwice(
  reading: Reading,
  home: Block,
  group: readonly ParagraphReference[],
  places: readonly (Place | undefined)[],
): number | undefined {
  const { references } = reading.facts.of(home);
  if (references.some(({ under, start }) => under && group.some((each) => !each.under && each.start === start)))
    return undefined;
  const second = places.findIndex((place, i) => i > 0 && place !== undefined && place === places[i - 1]);
  if (second < 0) return undefined;
  return second === places.length - 1 && second > 1 ? second - 1 : second;
}

const OPPOSITE: Readonly<Record<string, string>> = { 上記: '下記', 下記: '上記', 前記: '後記', 後記: '前記' };

/** The number in a span of a reference, rewritten for the place that it names, in its own script and width. */
function numbered({ numbers }: Change, home: Block, span: Span, place: Place | undefined, target?: Block): Rewrite {
  const written = home.text.slice(span.start, span.end);
  const own = /[0-9０-９]+|[一二三四五六七八九十百]+/.exec(written);
  const start = span.start + (own?.index ?? 0);
  const digits = own?.[0] ?? written;
  const value = place === undefined ? undefined : numbers.get(place);
  // A letter (上記２（３）ア) is counted as the item that it names.
  const text =
    value === undefined ? GONE : own || !target?.label ? like(digits, value) : numberLike(target.label, value);
  return { span: { start, end: start + digits.length }, text };
}

const like = (written: string, value: number): string =>
  /^[一二三四五六七八九十百]/.test(written) ? kanji(value) : arabic(value, /^[0-9]/.test(written) ? 'half' : 'full');

/** The ends of a range that holds the same paragraphs as before, and new ones between; without an end where no range does. */
function ends(change: Change, from: Block, to: Block): [Place | undefined, Place | undefined] {
  const { series, order, split } = change;
  const members = series.blocks.slice(series.blocks.indexOf(from), series.blocks.indexOf(to) + 1);
  const places = new Set<Place | undefined>(members.map((each) => placeOf(change, each)));
  if (split && members.includes(split.block)) places.add(NEW);
  const at = [...places].flatMap((place) => (place === undefined ? [] : order.indexOf(place))).sort((a, b) => a - b);
  const first: Place | undefined = order[at[0] ?? -1];
  const last: Place | undefined = order[at.at(-1) ?? -1];
  const held = order.slice(at[0] ?? 0, (at.at(-1) ?? -1) + 1).every((each) => each === NEW || places.has(each));
  return [first, held && first !== last ? last : undefined];
}

// Nearness: 前項, 次条.

/** What 前項 and its like must read to name the same place; `undefined` where they still do, or never did. */
function respelled(
  reading: Reading,
  change: Change,
  home: Block,
  { start, step, count, target }: NeighbourReference,
): string | undefined {
  const part = partOf(reading, home);
  const row = rowOf(part, home, target);
  const own = row?.all[row.at];
  const named = row ? row.all.slice(...(step < 0 ? [row.at - count, row.at] : [row.at + 1, row.at + 1 + count])) : [];
  const { series, order, numbers } = change;
  if (!row || !own || (step < 0 && row.at < count) || named.length < count) return undefined;
  if (![own, ...named].some((each) => series.blocks.includes(each))) return undefined;
  const before = series.blocks[0]!;
  const all = row.all.flatMap((each) =>
    each === before ? order : series.blocks.includes(each) ? [] : [each],
  ) as readonly Place[];
  const after = named.map((each) => (series.blocks.includes(each) ? placeOf(change, each) : each));
  const here = series.blocks.includes(own) ? homeOf(change, home, start) : own;
  if (here === undefined) return undefined;
  const from = all.indexOf(here) + (step < 0 ? -count : 1);
  const near = from < 0 ? [] : all.slice(from, from + count);
  if (after.every((each) => each !== undefined && near.includes(each))) return undefined;
  after.sort((a, b) => all.indexOf(a!) - all.indexOf(b!));
  const unit = target === 'article' ? '条' : '項';
  if (after.every((each) => each === here)) return `本${unit}`;
  const model = (own.label ?? named[0]!.label)?.text.slice(own.label?.number.start) ?? '';
  const written = after.map((place) => {
    const value =
      place === undefined
        ? undefined
        : (numbers.get(place) ?? (place as Block).label?.value ?? row.all.indexOf(place as Block) + 1);
    return value === undefined ? GONE : like(model, value);
  });
  // 上記二の: two of what stands above.
  if (part.articles.size > 1 || /^[^0-9０-９]/.test(model))
    return listed(
      reading,
      written.map((each) => `第${each}${unit}`),
    );
  const isBelow = (place: Place | undefined): boolean =>
    place === undefined ? step > 0 : all.indexOf(place) > all.indexOf(here);
  const below = isBelow(after[0]);
  const list = written.map((each, i) =>
    i > 0 && isBelow(after[i]) !== below ? `${below ? '上記' : '下記'}${each}` : each,
  );
  return `${below ? '下記' : '上記'}${listed(reading, list)}`;
}

/** Ａ，Ｂ及びＣ, each once. */
function listed({ house }: Reading, all: readonly string[]): string {
  const once = [...new Set(all)];
  const comma = house.comma ?? '、';
  return [once.slice(0, -1).join(comma), once.at(-1)!].filter(Boolean).join('及び');
}
