import type { Span } from '../text/span';
import type { Width } from '../text/width';

/** A run of arabic digits in a block, its label's included. */
export interface NumberFact extends Span {
  readonly text: string;
  readonly value: number;
  readonly width: Width | 'mixed';
  /** True for digits that are half-width by nature: URLs, document symbols (S/RES/1718), quoted foreign text. */
  readonly foreign: boolean;
}

/** An ordinal in its frame: 第一回会合, 第１０回会合. */
export interface Ordinal extends Span {
  /** What is counted, so that only like is compared with like: 第{n}回会合. */
  readonly frame: string;
  readonly form: 'arabic' | 'kanji';
  readonly value: number;
}

/** The runs of arabic digits of a block. */
export function collectNumbers(_text: string): readonly NumberFact[] {
  return [];
}

/** The ordinals of a block's body. */
export function collectOrdinals(_text: string, _body: number): readonly Ordinal[] {
  return [];
}
