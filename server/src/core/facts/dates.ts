import type { Span } from '../text/span';

/** A date as written, of any precision: ２０１３年, ２０１３年４月, ２０１３年４月２９日, 平成２５年４月２９日（月）. */
export interface DateFact extends Span {
  /** Western year; `undefined` where only a month or day is written and the block does not say which year. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The era as written, with its year. */
  readonly era?: { readonly name: string; readonly year: number };
  /** The weekday as written (日月火水木金土). */
  readonly weekday?: string;
  /** Of a range (４月２８日から３０日まで): the place in it. */
  readonly range?: 'from' | 'to';
}

/** The dates of a block's body, in order. */
export function collectDates(_text: string, _body: number): readonly DateFact[] {
  return [];
}
