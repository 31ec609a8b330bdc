import type { Span } from '../text/span';

/** A term or abbreviation where it is defined. */
export interface Definition extends Span {
  /** （以下「両首脳」という。） defines a term; 国際協力銀行（ＪＢＩＣ） glosses an abbreviation. */
  readonly kind: 'term' | 'abbreviation';
  /** The term itself, without brackets and quotes. */
  readonly term: Span;
  readonly name: string;
  /** What it stands for, as far as grammar tells: the noun phrase before the bracket. */
  readonly full: Span;
  readonly fullName: string;
}

/** The definitions in a block's body. */
export function collectDefinitions(_text: string, _body: number): readonly Definition[] {
  return [];
}
