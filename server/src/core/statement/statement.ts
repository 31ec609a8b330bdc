import type { Span } from '../text/span';
import type { Width } from '../text/width';
import type { Memory, Wording } from '../text/wording';
import type { Flow } from './flow';

/** What a block is to a reader of a joint statement. */
export type BlockKind =
  | 'title'
  | 'preamble'
  /** A section's heading, numbered or not. */
  | 'heading'
  /** A numbered paragraph or article (項・条) of the highest numbered level that holds running text. */
  | 'paragraph'
  /** A numbered item or bullet below a paragraph. */
  | 'item'
  /** Running text without a number: below a paragraph, an item or a heading, or the body of an unnumbered statement. */
  | 'text'
  | 'date'
  | 'place'
  | 'signature'
  /** The mark that closes a text: （了）, 以上. */
  | 'end'
  /** The heading of an annex (附属書, 別添). What follows it has `annex` set. */
  | 'annex';

/** The family a label belongs to: siblings share it, whatever their width and separator. */
export type LabelKind =
  | 'arabic' // １ / 1. / １．
  | 'paren' // （１） / (1) / 1)
  | 'kanji' // 一、
  | 'paren-kanji' // （一）
  | 'kana' // ア
  | 'paren-kana' // （ア）
  | 'latin' // a.
  | 'paren-latin' // (a)
  | 'roman' // Ⅰ / I.
  | 'paren-roman' // (i)
  | 'circled' // ①
  | 'article' // 第１条
  | 'ordinal' // 第１ (level above 1)
  | 'chapter' // 第１章, 第１節, 第１部
  | 'bullet'; // ・ ○ -

/** The number at the start of a block. All spans are flow offsets of its block. */
export interface Label {
  readonly kind: LabelKind;
  /** The label as a reader names it, without separator: `１`, `（２）`, `第３条`, `４bis`. */
  readonly text: string;
  readonly span: Span;
  /** The digits, kana or letters alone: what a renumbering rewrites. */
  readonly number: Span;
  readonly value: number;
  /** `bis`, `ter`, `の２`: a paragraph inserted while negotiating. It does not take part in the count. */
  readonly suffix?: string;
  /** Width of the number's digits or letters; `mixed` for ４1. */
  readonly width?: Width | 'mixed';
  /** True for kana counted イロハ. */
  readonly iroha?: boolean;
  /** True where the number is a Chinese numeral (第一条, 一、). */
  readonly chinese: boolean;
  /** What stands around the number, digits taken out, separator included: `{n}　`, `{n}．`, `（{n}）`, `第{n}条　`. Empty separator: `{n}`. */
  readonly form: string;
}

/** One block of a statement: what a reader sees as one paragraph, item, heading or line, with its wraps joined. */
export interface Block {
  readonly kind: BlockKind;
  /** Its place in `Statement.blocks`. */
  readonly index: number;
  /** The text with what is remembered of it. */
  readonly wording: Wording;
  readonly flow: Flow;
  /** The flow's text (label included). */
  readonly text: string;
  /** Flow offset where the body begins, after label and separator; 0 without a label. */
  readonly body: number;
  readonly label?: Label;
  /** The heading, paragraph or item above it. */
  readonly parent?: Block;
  readonly children: readonly Block[];
  /** True for what belongs to an annex. */
  readonly annex: boolean;
}

/** Blocks numbered as siblings: same kind of label below the same parent, or running on through sections. */
export interface Series {
  readonly kind: LabelKind;
  readonly blocks: readonly Block[];
  /** The value that its first label must have: 1, or what the section before ended with plus 1. */
  readonly first: number;
}

/** A physical line that is not part of the text: kept out of every block. */
export interface Dropped {
  readonly span: Span;
  readonly what: 'page-number' | 'running-head';
}

/** A joint statement as a reader reads it. Reading never throws: anything that is a string has a statement. */
export interface Statement {
  /** What is remembered of its texts. */
  readonly memory: Memory;
  readonly source: string;
  /** True for a text that was read in a wrong encoding (U+FFFD): it is damaged already, and nothing may be written into it. */
  readonly misread: boolean;
  /** True if it holds characters that nobody sees. */
  readonly unseen: boolean;
  readonly blocks: readonly Block[];
  readonly series: readonly Series[];
  readonly dropped: readonly Dropped[];
  /** True if lines are cut at a column and joined in the flow. */
  readonly wrapped: boolean;
}

/** The source span of a flow span of a block (the whole block without one). */
export const sourceSpan = (block: Block, span: Span = { start: 0, end: block.text.length }): Span =>
  block.flow.toSource(span);

/** The block that holds a source offset, or the nearest one before it. */
export function blockAt(statement: Statement, offset: number): Block | undefined {
  let low = 0;
  let high = statement.blocks.length - 1;
  let found: Block | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = statement.blocks[middle]!;
    if ((block.flow.pieces[0]?.source ?? 0) <= offset) {
      found = block;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The label of the nearest numbered paragraph at or above a block, as a reader names it (`１７`). */
export function paragraphOf(block: Block | undefined): Block | undefined {
  let at = block;
  while (at && at.kind !== 'paragraph') at = at.parent;
  return at;
}
