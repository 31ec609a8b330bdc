import type { Span } from '../text/span';
import type { DateFact } from './dates';

/** What a date says of an instrument: its signature, its entry into force, its adoption, or only 〈date〉の / 〈date〉付け. */
export type DateRole = 'signed' | 'in-force' | 'adopted' | 'dated' | 'of';

/** One citation of an instrument (協定, 条約, 覚書, 共同声明…) as it stands in a block. */
export interface Citation extends Span {
  /** The title: from its first word to its head noun. */
  readonly title: Span;
  /** The title's text, as written. */
  readonly name: string;
  /** The head noun: 協定, 条約, 共同声明…. */
  readonly head: string;
  /** True if the title's left end is certain (a date form, a quotation mark, a topic's comma, the sentence's start). */
  readonly anchored: boolean;
  /** The parties inside the title, in order, as written. */
  readonly parties: readonly Span[];
  readonly date?: DateFact;
  readonly role?: DateRole;
  /** How the date is attached: 付けの, 付け, に…で署名された…. */
  readonly form?: string;
  readonly place?: Span;
  /** The citation whose title holds this one. */
  readonly inside?: Citation;
}

/** The citations of a block's body, in order of their start. */
export function collectCitations(_text: string, _body: number, _dates: readonly DateFact[]): readonly Citation[] {
  return [];
}
