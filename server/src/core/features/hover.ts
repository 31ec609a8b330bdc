import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Span } from '../text/span';

export interface Hover {
  /** Source offsets. */
  readonly span: Span;
  /** Markdown; text of the document is escaped. The most useful line first. */
  readonly text: Localized;
}

/** What there is to tell about the place at a source offset; `undefined` where there is nothing. */
export function hover(_reading: Reading, _offset: number): Hover | undefined {
  return undefined;
}
