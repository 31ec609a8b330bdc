import type { Span } from '../text/span';
import type { Citation } from './citations';

/** What is quoted is written as its author wrote it. */
const QUOTED = /「[^「」]*」|『[^『』]*』/g;

/** Tells which spans of a block touch an official title, or a quotation: what must stay as it is written. */
export function verbatim(
  text: string,
  citations: readonly Citation[],
  quotations: 'quotations' | 'titles only' = 'quotations',
): (span: Span) => boolean {
  // One mark for each character, so that asking costs nothing however many titles there are.
  const marks = new Uint8Array(text.length);
  // A title within another is marked with it.
  for (const { title } of citations) {
    if (marks[title.start] === 0 || marks[title.end - 1] === 0) marks.fill(1, title.start, title.end);
  }
  if (quotations === 'quotations') {
    for (const match of text.matchAll(QUOTED)) marks.fill(1, match.index, match.index + match[0].length);
  }
  return ({ start, end }) => marks.subarray(start, end).includes(1);
}
