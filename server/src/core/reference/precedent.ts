import type { HouseStyle } from '../facts/house';
import type { Span } from '../text/span';

/** Who acts: all that make the statement (両首脳, 我々), one of them, or somebody else (具体的な時期は…). */
export type SubjectKind = 'all' | 'one' | 'other';

/**
 * What belongs to the occasion and not to the language agreed: who acts, the parties, their persons, days, places and numbers. Two sentences that
 * differ in these alone say the same of another occasion.
 */
export interface Slot extends Span {
  readonly kind: 'actor' | 'party' | 'person' | 'date' | 'place' | 'number';
  /** Which party: the key of its state. */
  readonly key?: string;
}

/** An instrument that a sentence cites, with its date and place as far as they are told. */
export interface Cited extends Span {
  /** Its title as written. */
  readonly title: string;
  /** The whole citation as written: with its date, its place and what joins them. */
  readonly form: string;
  /** ISO, of the precision written. */
  readonly date?: string;
}

/** Resolutions that a sentence cites in one row. */
export interface CitedResolutions extends Span {
  /** One form for each body: 国連安全保障理事会. */
  readonly body: string;
  readonly numbers: readonly number[];
}

/** What is said to be done; without a verb where the ladder does not know it. */
export interface Act extends Span {
  /** A key of the ladder. */
  readonly verb?: string;
}

/** Who or what a sentence speaks of. */
export interface Subject extends Span {
  readonly kind: SubjectKind;
}

/** A sentence of agreed language. Its `span` counts in the source that was read, the spans of its parts in `text`. */
export interface PrecedentSentence {
  readonly text: string;
  readonly span: Span;
  /** The label of its paragraph; empty where it has none. */
  readonly paragraph: string;
  /** Keys of the ladder in their order; the sentence ends with `final`. */
  readonly verbs: readonly string[];
  readonly final?: string;
  readonly acts: readonly Act[];
  readonly subject?: Subject;
  readonly cites: readonly Cited[];
  readonly resolutions: readonly CitedResolutions[];
  /** Terms and abbreviations that its statement defines. */
  readonly terms: readonly string[];
  readonly slots: readonly Slot[];
}

/** A reference statement as it is indexed and cached. Plain JSON. */
export interface PrecedentDocument {
  readonly version: 1;
  readonly title: string;
  /** ISO, of the precision written: of the closing line, else of the title. */
  readonly date?: string;
  /** Full names, in the document's order. */
  readonly parties: readonly string[];
  /** What it calls all that make it: 両首脳. */
  readonly actors?: string;
  readonly house: HouseStyle;
  readonly sentences: readonly PrecedentSentence[];
}
