import type { Statement } from './statement';

/** Reads a source into a statement. Never throws. */
export function parseStatement(source: string): Statement {
  return { source, blocks: [], series: [], dropped: [], wrapped: false };
}
