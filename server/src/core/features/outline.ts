import type { Reading } from '../reading';
import type { BlockKind } from '../statement/statement';
import type { Span } from '../text/span';

export interface OutlineNode {
  /** `１２ 覚書の署名を歓迎` */
  readonly name: string;
  readonly kind: BlockKind;
  /** Source offsets: the block with what is below it, and its first line's label or text. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The statement's outline, in order. */
export function outline(_reading: Reading): readonly OutlineNode[] {
  return [];
}
