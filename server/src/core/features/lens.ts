import { type DigitStyle, numeral } from '../facts/house';
import { LADDER_GROUPS } from '../facts/ladder';
import type { Predicate } from '../facts/predicates';
import type { Sentence } from '../facts/sentences';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Block } from '../statement/statement';
import { overlaps, type Span } from '../text/span';

/** How much the lens shows: the place on the ladder, or who acts as well. */
export type LensDetail = 'quiet' | 'full';

/** What stands after a predicate: its place on the working ladder. */
export interface LensMark {
  /** Source offset: the predicate's end. */
  readonly at: number;
  readonly label: Localized;
  readonly tooltip: Localized;
}

/** The marks of the predicates in a part of the source. Predicates off the ladder have one only in full detail. */
export function lens(reading: Reading, part: Span, detail: LensDetail): readonly LensMark[] {
  const marks: LensMark[] = [];
  for (const block of reading.statement.blocks) {
    if (!overlaps(block.flow.toSource({ start: 0, end: block.text.length + 1 }), part)) continue;
    const { predicates, sentences } = reading.facts.of(block);
    for (const predicate of predicates) {
      const mark = markOf(reading, block, predicate, sentences[predicate.sentence], detail);
      if (mark) marks.push(mark);
    }
  }
  return marks;
}

function markOf(
  { facts: { ladder }, house }: Reading,
  block: Block,
  predicate: Predicate,
  sentence: Sentence | undefined,
  detail: LensDetail,
): LensMark | undefined {
  const rung = ladder.rungOf(predicate.verb);
  if (!rung || (rung.rank === undefined && detail === 'quiet')) return undefined;
  const group = LADDER_GROUPS[rung.group];
  const place = (digits?: DigitStyle): string =>
    rung.rank === undefined ? '' : ` ${numeral(rung.rank, digits)}/${numeral(ladder.topOf(rung.group), digits)}`;
  const who =
    detail === 'full' && sentence?.subject
      ? `${block.text.slice(sentence.subject.start, sentence.subject.end)} · `
      : '';
  return {
    at: block.flow.toSource(predicate).end,
    label: { ja: `${who}${group.ja}${place(house.digits)}`, en: `${who}${group.en}${place('half')}` },
    tooltip: {
      ja: `${rung.key}（作業用の目安であり、公式の序列ではありません）`,
      en: `${rung.key}${rung.gloss && `, “${rung.gloss}”`} (a working heuristic, not an official scale)`,
    },
  };
}
