import type { Reading } from '../../reading';
import { type Block, blockAt, sourceSpan } from '../../statement/statement';
import { touches } from '../../text/span';

/** Where the cursor stands, as far as that decides what may be written there. */
export interface Place {
  /** Source offset of the cursor. */
  readonly at: number;
  /** The block that the cursor stands in or right behind; none on a line of its own. */
  readonly block?: Block;
  /** The blocks that begin before the cursor, without that one. */
  readonly before: readonly Block[];
  /** Before the first number; among the paragraphs; on a line of its own behind the last one. */
  readonly zone: 'opening' | 'body' | 'closing';
  /** True where a numbered document wants a number first. */
  readonly unnumbered: boolean;
  /** What the sentence says up to the cursor, and what the paragraph does. */
  readonly left: string;
  readonly paragraph: string;
  /** What stands on the line after the cursor. */
  readonly after: string;
  /** True inside the quotation marks of a title or a term that is complete. */
  readonly settled: boolean;
}

/** Longer sentences and paragraphs are no statement's. */
const LONGEST_LEFT = 1000;
const LONGEST_PARAGRAPH = 4000;

export function placeAt(reading: Reading, at: number): Place {
  const { statement, facts } = reading;
  const { source, blocks } = statement;
  const near = blockAt(statement, at);
  const block = near && holds(near, source, at) ? near : undefined;
  const before = blocks.slice(0, near ? near.index + (block ? 0 : 1) : 0);
  const after = /^[^\r\n]*/.exec(source.slice(at, at + 200))![0];
  const flowAt = block && (block.flow.toFlow(at) ?? block.text.length);
  const begin = lineStart(source, at);
  // A word on a line of its own: a number or a part is to stand there.
  const alone =
    WORD.test(source.slice(begin, at)) &&
    after.trim() === '' &&
    (!block || (!block.label && sourceSpan(block).start >= begin));
  const zone = zoneOf(reading, block, before, alone);
  const unnumbered = alone && blocks.some(isNumbered);
  if (!block || flowAt === undefined) {
    return { at, before, zone, unnumbered, left: '', paragraph: '', after, settled: false };
  }
  const { sentences, citations, definitions } = facts.of(block);
  const last = sentences.findLast(({ start }) => start <= flowAt);
  const from = last ? (last.complete && last.end <= flowAt ? last.end : last.start) : Math.min(block.body, flowAt);
  const quoted = citations
    .map(({ title }) => title)
    .filter(({ start }) => '「『'.includes(block.text[start - 1] ?? ' '));
  const settled = [...quoted, ...definitions.map(({ term }) => term)].some(
    (span) => touches(span, flowAt) && '」』'.includes(block.text[span.end] ?? ' '),
  );
  const left = block.text.slice(Math.max(from, flowAt - LONGEST_LEFT), flowAt);
  const paragraph = block.text.slice(Math.max(block.body, flowAt - LONGEST_PARAGRAPH), flowAt);
  return { at, block, before, zone, unnumbered, left, paragraph, after, settled };
}

/** Nothing, or what may be the name of a part. */
const WORD = /^[ \t\u3000]*[ぁ-んァ-ヶー一-龠々A-Za-zＡ-Ｚａ-ｚ]{0,10}[ \t\u3000]*$/;

export const lineStart = (source: string, at: number): number =>
  Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;

/** True if the cursor stands in the block, or behind it with nothing but space between. */
function holds(block: Block, source: string, at: number): boolean {
  const { start, end } = sourceSpan(block);
  return start <= at && (at <= end || /^[ \t\u3000]*$/.test(source.slice(end, at)));
}

const isNumbered = ({ label }: Block): boolean => label !== undefined && label.kind !== 'bullet';
const RUNNING = ['preamble', 'paragraph', 'item', 'text'];

function zoneOf(
  { statement }: Reading,
  block: Block | undefined,
  before: readonly Block[],
  alone: boolean,
): Place['zone'] {
  const upTo = block ? [...before, block] : before;
  const rest = statement.blocks.slice(upTo.length);
  const running = (each: Block): boolean => isNumbered(each) || RUNNING.includes(each.kind);
  if (upTo.at(-1)?.annex) return 'body';
  const main = rest.filter(({ annex }) => !annex);
  // A fragment without a title begins with its body.
  const titled = upTo.some(({ kind }) => kind === 'title');
  const begun = statement.blocks.some(isNumbered) ? upTo.some(isNumbered) : (titled ? before : upTo).some(running);
  if (!begun) return 'opening';
  const told = before.some((each) => running(each) && each.kind !== 'preamble');
  return alone && told && !main.some(running) && /[。｡）)にてで日]$/.test(before.at(-1)?.text ?? '')
    ? 'closing'
    : 'body';
}
