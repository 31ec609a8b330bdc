// How a change of order is written: what it makes of each text, and the lines that keep it readable.

import { applyEdits } from '../check';
import type { Reading } from '../reading';
import type { Edit } from '../statement/flow';
import { parseStatement } from '../statement/parse';
import { type Block, sourceSpan } from '../statement/statement';
import { contains, overlaps, type Span } from '../text/span';
import { Memory } from '../text/wording';

/** A change of the order of paragraphs: numbers and references follow, all in one step. */
export interface Restructuring {
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
  /** Where the cursor goes, in the changed text. */
  readonly cursor: number;
}

/** The part of a source span with the edits inside it made. */
export function rewritten(reading: Reading, span: Span, edits: readonly Edit[]): string {
  let out = '';
  let at = span.start;
  for (const edit of edits.filter((each) => contains(span, each.span))) {
    out += reading.statement.source.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + reading.statement.source.slice(at, span.end);
}

/** The text of a block between two flow offsets, as a reader reads it, with the edits made. */
export function flowed(
  reading: Reading,
  { text, flow }: Block,
  edits: readonly Edit[],
  from = 0,
  to = Number.POSITIVE_INFINITY,
): string {
  return flow.pieces
    .filter(({ at, length }) => at + length > from && at < to)
    .map(({ at, source, length }) => {
      const span = { start: source + Math.max(0, from - at), end: source + Math.min(length, to - at) };
      // The space that stands for a line end between Latin words is none of the source's.
      const same = reading.statement.source.startsWith(text.slice(at, at + length), source);
      return same ? rewritten(reading, span, edits) : text.slice(at, at + length);
    })
    .join('');
}

/** The texts of all blocks with the edits made. */
export const texts = (reading: Reading, edits: readonly Edit[]): string[] =>
  reading.statement.blocks.map((block) => {
    const whole = sourceSpan(block);
    const own = edits.filter(({ span }) => contains(whole, span));
    return own.length === 0 ? block.text : flowed(reading, block, own);
  });

/** One way to write a change, with the place of the cursor in what it writes. */
interface Way {
  readonly edit: Edit;
  readonly cursor: number;
}

/**
 * The first way after which the statement is read as it is meant. Where few cut lines are left they may not show any more that they are
 * cut, and each would be a paragraph: then all lines become whole.
 */
export function firstRead(
  reading: Reading,
  edits: readonly Edit[],
  ways: readonly Way[],
  meant: readonly string[],
): Restructuring {
  const { source, wrapped, memory } = reading.statement;
  const made = ways.map(({ edit, cursor }) => {
    const others = edits.filter(({ span }) => !contains(edit.span, span));
    return result(reading, [...others, edit], edit.span.start, cursor);
  });
  if (!wrapped && made.length === 1) return made[0]!;
  const isRead = (change: Restructuring): boolean => {
    const { blocks } = parseStatement(applyEdits(source, change.edits), trialOf(memory));
    return blocks.length === meant.length && blocks.every(({ text }, i) => text === meant[i]);
  };
  const found = made.find(isRead);
  if (found || !wrapped) return found ?? made[0]!;
  const whole = ways.map(({ edit, cursor }, i) =>
    result(reading, [...made[i]!.edits, ...joints(reading, made[i]!.edits)], edit.span.start, cursor),
  );
  return whole.find(isRead) ?? made[0]!;
}

/** What is remembered of texts that are only tried, apart from those of the document itself. */
const trials = new WeakMap<Memory, Memory>();
function trialOf(memory: Memory): Memory {
  const trial = trials.get(memory) ?? new Memory();
  trials.set(memory, trial);
  return trial;
}

/** What joins the cut lines of each block, but where an edit already stands. */
function* joints({ statement: { source, blocks, dropped } }: Reading, edits: readonly Edit[]): Generator<Edit> {
  for (const { text, body, flow } of blocks) {
    const lines = flow.pieces.filter(({ at, source: start, length }) =>
      source.startsWith(text.slice(at, at + length), start),
    );
    for (let i = 1; i < lines.length; i++) {
      const [before, line] = [lines[i - 1]!, lines[i]!];
      const span = { start: before.source + before.length, end: line.source };
      const taken = [...edits, ...dropped].some((each) => overlaps(each.span, span));
      // A number that stands alone above its text stays there.
      if (!taken && line.at !== body) yield { span, text: text.slice(before.at + before.length, line.at) };
    }
  }
}

/** Edits in order, with the cursor so many characters after what a source offset has become. */
export function result({ statement }: Reading, edits: readonly Edit[], at: number, by: number): Restructuring {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // What changes before the place moves it.
  const shift = ordered
    .filter(({ span }) => span.end <= at && !(span.start === at && span.end === at) && span.start < at)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { edits: ordered, cursor: Math.max(0, Math.min(statement.source.length + shift + by, at + shift + by)) };
}
