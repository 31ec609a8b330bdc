import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Span } from '../text/span';

export interface Completion {
  readonly label: string;
  readonly kind: 'number' | 'formula' | 'agreement' | 'term' | 'party' | 'resolution' | 'date';
  readonly detail: Localized;
  /** What is replaced (source offsets), and what a typist may have typed for it. */
  readonly span: Span;
  readonly filterText: string;
  readonly newText: string;
  /** True if `newText` is in snippet syntax. */
  readonly snippet: boolean;
  /** Orders the list; smaller first. */
  readonly rank: number;
}

/** What may be inserted at a source offset, best first. */
export function complete(_reading: Reading, _offset: number): readonly Completion[] {
  return [];
}
