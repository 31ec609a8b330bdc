import type { Block } from '../statement/statement';
import { arabicValue } from '../text/numerals';
import type { Span } from '../text/span';
import { inWidth } from '../text/width';
import { gathered, ofDocument, type Place } from './gathered';
import type { Facts } from './index';

/** A number of several parts at the head of a block (３．２　投資, 1.2.3 Trade), or where one refers to it. Spans are flow offsets. */
interface DecimalNumber extends Span {
  readonly parts: readonly number[];
}

/** A number that is not the one due after the number before it. */
export interface DecimalSlip {
  readonly block: Block;
  readonly span: Span;
  readonly written: string;
  readonly expected: string;
}

const N = '[0-9０-９]{1,2}';
const S = '[ \\t\\u3000\\u00a0]';
/** Not a measure at a line's head: 1.5 度. */
const AT_HEAD = new RegExp(`^${N}(?:[．.]${N}){1,3}(?=${S}+[^\\s0-9０-９％%度倍億万兆])`);
const NAMED = new RegExp(
  `(?<![0-9０-９．.第])${N}(?:[．.]${N}){1,3}(?=に(?:規定|定め|掲げ|いう)|の規定|(?:及び|並びに|から)${N}[．.]${N}(?:まで)?に)`,
  'g',
);

const read = (text: string, start: number): DecimalNumber => ({
  start,
  end: start + text.length,
  parts: text.split(/[．.]/).map(arabicValue),
});

const noted = gathered<DecimalNumber>(function* (_own, text) {
  const head = AT_HEAD.exec(text)?.[0];
  if (head) yield ['head', read(head, 0)];
  for (const { 0: found, index } of text.matchAll(NAMED)) yield ['named', read(found, index)];
});

/** Fewer of them are no numbering. */
const FEWEST = 3;

const heads: (facts: Facts) => readonly Place<DecimalNumber>[] = ofDocument((facts) => {
  const all = (noted(facts).counts.get('head') ?? 0) < FEWEST ? [] : noted(facts).places('head');
  return (all[0]?.[1].parts.at(-1) ?? 2) <= 1 ? all : [];
});

/** The numbers of several parts that break their row. */
export function* decimalSlips(facts: Facts): Generator<DecimalSlip> {
  let before: readonly number[] | undefined;
  const all = heads(facts);
  for (const [i, [block, { parts, start, end }]] of all.entries()) {
    if (before && !follows(parts, before)) {
      const due = [...before.slice(0, -1), before.at(-1)! + 1];
      const next = all[i + 1]?.[1].parts;
      const written = block.text.slice(start, end);
      yield { block, span: { start, end }, written, expected: like(written, due) };
      // Where what follows goes on from the number that was due, this one alone is wrong.
      before = next && follows(next, due) ? due : parts;
    } else before = parts;
  }
}

/** True if one may come right after another: the next of its level, the first below it, the next of a level above, or any later part's first. */
function follows(parts: readonly number[], before: readonly number[]): boolean {
  const at = parts.findIndex((part, i) => part !== before[i]);
  if (at < 0) return false;
  const last = at === parts.length - 1;
  if (at >= before.length) return last && parts[at]! <= 1;
  const rises = at === 0 ? parts[0]! > before[0]! : parts[at] === before[at]! + 1;
  return rises && parts.slice(at + 1).every((part) => part <= 1);
}

/** A number as written with other parts: ３．３ → ３．２. */
function like(written: string, parts: readonly number[]): string {
  const width = /[０-９]/.test(written) ? 'full' : 'half';
  const dot = /[．.]/.exec(written)![0];
  return parts.map((part) => inWidth(String(part), width)).join(dot);
}

/** References to a number of several parts that no block has. */
export function* decimalsGone(facts: Facts): Generator<Place<DecimalNumber>> {
  const known = new Set(heads(facts).map(([, { parts }]) => parts.join('.')));
  if (known.size === 0) return;
  for (const place of noted(facts).places('named')) if (!known.has(place[1].parts.join('.'))) yield place;
}
