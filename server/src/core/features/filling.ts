// Keeps the lines of a text that is cut at a column at that column where paragraphs are split or joined.

import type { Statement } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import { columns } from '../text/width';

/** How the lines of a text are cut: the column, and what stands between two lines of a paragraph. */
interface Wrap {
  readonly column: number;
  readonly between: string;
}

/** The most frequent length of a line that is cut; `undefined` for a text in flowing form. */
function wrapOf({ source, blocks, wrapped }: Statement): Wrap | undefined {
  if (!wrapped) return undefined;
  const counts = new Map<number, number>();
  let between: string | undefined;
  for (const { flow } of blocks) {
    for (const [i, piece] of flow.pieces.entries()) {
      const next = flow.pieces[i + 1];
      if (!next) break;
      const end = piece.source + piece.length;
      const length = columns(source.slice(piece.source, end));
      counts.set(length, (counts.get(length) ?? 0) + 1);
      const gap = source.slice(end, next.source);
      if (gap.trim() === '') between ??= gap;
    }
  }
  const [column] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return column === undefined || between === undefined ? undefined : { column, between };
}

/** A Latin word is not cut: it would be read as two. */
const UNITS = /[A-Za-z][A-Za-z0-9'’.-]*|[\s\S]/gu;
const NEVER_FIRST = '、。，．,.）」』］〕】)]・ー々';

/**
 * The ways to write a running text in the place of lines, the best one first; none where no line is cut, or what a page leaves stands
 * among them. Where the statement's lines are not cut at a column, a line broken by hand becomes whole: what is left of it may be too
 * short to be read as broken.
 */
export function filled(statement: Statement, replaced: Span, text: string): readonly string[] {
  if (statement.dropped.some(({ span }) => overlaps(span, replaced))) return [];
  const wrap = wrapOf(statement);
  if (!wrap) return /[\r\n]/.test(statement.source.slice(replaced.start, replaced.end)) ? [text] : [];
  let out = '';
  let used = 0;
  for (const [unit] of text.matchAll(UNITS)) {
    const width = columns(unit);
    if (used > 0 && used + width > wrap.column && !NEVER_FIRST.includes(unit)) {
      out += wrap.between;
      used = 0;
    }
    out += unit;
    used += width;
  }
  return [out, text];
}
