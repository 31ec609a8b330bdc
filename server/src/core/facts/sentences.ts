import type { Span } from '../text/span';

/** One sentence of a block (flow offsets), its 。 included. A sentence in brackets belongs to the one around it. */
export interface Sentence extends Span {
  readonly text: string;
  /** The acting subject with its particle left out, where the sentence opens with one: 両首脳, ロシア連邦大統領. */
  readonly subject?: Span;
  /** True if it ends with 。 (or ｡ ．): a half-typed line does not. */
  readonly complete: boolean;
}

/** The sentences of a block's body. */
export function collectSentences(_text: string, _body: number): readonly Sentence[] {
  return [];
}
