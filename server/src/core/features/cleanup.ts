import type { Block, Dropped, Statement } from '../statement/statement';
import type { Span } from '../text/span';

/** What a clean-up leaves out beside line ends and margins. Spans are source offsets. */
export interface CleanUp {
  /** One line for each block, every character of content kept. */
  readonly text: string;
  readonly removed: readonly Dropped[];
}

/**
 * A text pasted from a PDF in flowing form: wraps joined, page numbers, running heads and margins dropped. `undefined` where no line is
 * cut, for then there is nothing to clean. Without white space the result is the source but for what `removed` lists. Never throws.
 */
export function cleanUp(statement: Statement): CleanUp | undefined {
  const { source, blocks, dropped, wrapped } = statement;
  if (!wrapped && dropped.length === 0) return undefined;
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const gap = wrapGap(source, blocks);
  let text = source.startsWith('\ufeff') ? '\ufeff' : '';
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before) {
      // Page furniture and its blank lines between two blocks say nothing about the space between them.
      const between = { start: endOf(before), end: startOf(block) };
      const furniture = dropped.some(({ span }) => between.start <= span.start && span.end <= between.end);
      text += eol + (furniture || blankLines(source, between) > gap ? eol : '');
    }
    text += indentOf(source, startOf(block)) + flowing(source, block, eol);
  });
  return { text: text + (blocks.length > 0 ? eol : ''), removed: dropped };
}

/** The text of a block in one line; a number that stands alone above it (第１条) stays above it. */
function flowing(source: string, { text, body, flow, label }: Block, eol: string): string {
  const second = flow.pieces[1];
  if (!label || second?.at !== body) return text;
  return text.slice(0, second.at) + eol + indentOf(source, second.source) + text.slice(second.at);
}

const startOf = (block: Block): number => block.flow.pieces[0]?.source ?? 0;
const endOf = (block: Block): number => {
  const last = block.flow.pieces.at(-1);
  return last ? last.source + last.length : 0;
};

const blankLines = (source: string, { start, end }: Span): number =>
  Math.max(0, (source.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0) - 1);

/** Blank lines that a wrap leaves: a PDF extract may have one after every physical line. */
function wrapGap(source: string, blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const { flow } of blocks) {
    flow.pieces.forEach((piece, i) => {
      const before = flow.pieces[i - 1];
      if (!before) return;
      const gap = blankLines(source, { start: before.source + before.length, end: piece.source });
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The full-width spaces (or tabs) before a block's first line; the single spaces of a PDF's margin are none of the text's. */
function indentOf(source: string, start: number): string {
  const line = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  return source.slice(line, start).replace(/[^\u3000\t]/g, '');
}
