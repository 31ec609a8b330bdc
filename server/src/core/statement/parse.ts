import { Memory } from '../text/wording';
import { classify } from './classify';
import { join } from './drafts';
import { readLayout } from './layout';
import { readLines } from './lines';
import { nest } from './nest';
import type { Statement } from './statement';

/**
 * Reads a source into a statement: lines → flows → blocks → tree. Linear in the source; never throws. With the memory of the version
 * before, what is told from a line's or a block's own text costs nothing where that text has not changed.
 */
export function parseStatement(source: string, memory = new Memory()): Statement {
  const { lines, dropped, misread, unseen } = readLines(source, memory);
  const layout = readLayout(lines);
  const drafts = join(lines, layout, memory);
  classify(drafts);
  const { blocks, series } = nest(drafts);
  memory.settle(blocks);
  return { memory, source, misread, unseen, blocks, series, dropped, wrapped: layout !== undefined };
}
