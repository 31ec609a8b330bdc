import type { Span } from '../text/span';

/** A predicate that says what a subject does: 歓迎した, 一致し，, 深刻な懸念を表明した. */
export interface Predicate extends Span {
  /** Index into the block's sentences. */
  readonly sentence: number;
  /** The ladder's key in dictionary form (歓迎する, 認識を共有する), or `undefined` if it is off the ladder. */
  readonly verb?: string;
  /** True for the predicate that ends its sentence. */
  readonly final: boolean;
}

/** The predicates of a block's sentences. */
export function collectPredicates(_text: string, _sentences: readonly Span[]): readonly Predicate[] {
  return [];
}
