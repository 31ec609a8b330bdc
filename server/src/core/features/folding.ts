import type { Block, Statement } from '../statement/statement';
import { sourceSpan } from '../statement/statement';
import type { Span } from '../text/span';

/**
 * What an editor may fold (source offsets, first line's start to last line's end): sections and annexes with all that is below them,
 * paragraphs with their items, and wrapped paragraphs. In order of their start; a span of one line is left to the caller to drop.
 */
export function folds({ blocks }: Statement): readonly Span[] {
  const out: Span[] = [];
  blocks.forEach((block) => {
    // An annex's blocks follow its heading without being its children.
    const last = block.kind === 'annex' ? lastOfAnnex(blocks, block) : lastBelow(block);
    if (last !== block || block.flow.pieces.length > 1) {
      out.push({ start: sourceSpan(block).start, end: sourceSpan(last).end });
    }
  });
  return out;
}

/** The last block in the tree below a block; the block itself without children. */
export function lastBelow(block: Block): Block {
  let last = block;
  while (last.children.length > 0) last = last.children.at(-1)!;
  return last;
}

function lastOfAnnex(blocks: readonly Block[], annex: Block): Block {
  const next = blocks.findIndex((block, i) => i > annex.index && block.kind === 'annex');
  return blocks[(next < 0 ? blocks.length : next) - 1]!;
}
