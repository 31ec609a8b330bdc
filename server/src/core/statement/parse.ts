import { classify } from './classify';
import { join } from './drafts';
import { readLayout } from './layout';
import { readLines } from './lines';
import { nest } from './nest';
import type { Statement } from './statement';

/** Reads a source into a statement: lines → flows → blocks → tree. Linear in the source; never throws. */
export function parseStatement(source: string): Statement {
  const { lines, dropped } = readLines(source);
  const layout = readLayout(lines);
  const drafts = join(lines, layout);
  classify(drafts);
  const { blocks, series } = nest(drafts);
  return { source, blocks, series, dropped, wrapped: layout !== undefined };
}
