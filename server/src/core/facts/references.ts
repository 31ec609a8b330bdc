import type { Span } from '../text/span';

/** A reference to a paragraph of this statement: 上記１２, 第３項, パラグラフ５, 前項. Never one to an article of a cited treaty. */
export interface ParagraphReference extends Span {
  /** The number as written (digits only). */
  readonly number: Span;
  readonly value: number;
}

/** The references in a block's body. */
export function collectReferences(_text: string, _body: number): readonly ParagraphReference[] {
  return [];
}
