import { readLabel } from './labels';
import { endsSentence, type Line, ofLine } from './lines';
import { isFurniture, PARTICLE } from './marks';

/** How a text is wrapped: the column at which lines are cut, the blank lines that a wrap may leave, and the indent of what follows a cut. */
export interface Layout {
  readonly column: number;
  readonly gap: number;
  readonly indent: number;
}

/** Lines that stop in mid-sentence and are shorter than this are titles, headings and list items. */
const SHORTEST_WRAP = 30;

/** The layout if lines are cut at a column; `undefined` if each line is a paragraph. */
export function readLayout(lines: readonly Line[]): Layout | undefined {
  const cut = lines.filter((line, i) => {
    const next = lines[i + 1];
    // A recital ends in a comma before a blank line: 双方は，⏎⏎　友好関係を発展させることを希望し，
    if (next && next.gap > 0 && /[、，]$/.test(line.text)) return false;
    return next && line.columns >= SHORTEST_WRAP && !ends(line) && !isTable(line) && goesOn(next);
  });
  if (cut.length < 2) return undefined;
  const sorted = cut.map((line) => line.columns).sort((a, b) => a - b);
  const column = sorted[Math.floor(sorted.length * 0.9)]!;
  const near = sorted.filter((each) => each >= column - 10).length;
  const longer = lines.filter((line) => line.columns > column + 6).length;
  // Lines that run over the column tell against it, all the more where only few end at it.
  if (near < sorted.length * 0.6 || longer > lines.length * 0.1 || 2 * longer >= cut.length) return undefined;
  // Blank lines after a cut line that the text runs over: a PDF extract has one after every physical line.
  const after = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before && !line.pageBreak && !ends(before) && before.columns >= column - 10;
  });
  return {
    column,
    gap: mostFrequent(after.map(({ gap }) => gap)),
    indent: mostFrequent(after.map(({ indent }) => indent)),
  };
}

/** The label that a line may begin with. Whether it is one, the lines around decide. */
export const labelAt = ofLine(readLabel);
/** True if a line ends a sentence. */
export const ends = ofLine(endsSentence);
/** True for columns set by spaces: a table, or two signatories side by side. */
export const isTable = ofLine((text) => /\S[ \u3000]{3,}\S/.test(text));

/** False for a line that begins something of its own, whatever stands before it. */
const goesOn = ofLine((text) => {
  const label = readLabel(text);
  return !isFurniture(text) && (!label?.strong || PARTICLE.test(text.slice(label.body)));
});

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
