import type { DateRole } from '../facts/citations';
import type { HouseStyle } from '../facts/house';

/** An instrument as reference statements cite it. */
export interface Instrument {
  readonly title: string;
  readonly head: string;
  readonly parties: readonly string[];
  /** As cited: every date with its role. ISO, of the precision written: 2003, 2003-01, 2003-01-10. */
  readonly dates: readonly { readonly date: string; readonly role: DateRole }[];
  readonly place?: string;
  /** Labels of the paragraphs that cite it. */
  readonly paragraphs: readonly string[];
}

/** A set phrase with slots, by its operative verb. */
export interface Formula {
  /** `両首脳は，{…}を歓迎した。` */
  readonly pattern: string;
  /** The ladder's key. */
  readonly verb: string;
  readonly paragraphs: readonly string[];
}

/** What such documents say, folded from the facts of one or more statements. Plain data: `derive` prints it as JSON. */
export interface Profile {
  readonly version: 1;
  readonly sources: readonly { readonly title: string; readonly date?: string; readonly paragraphs: number }[];
  readonly house: HouseStyle;
  readonly instruments: readonly Instrument[];
  readonly terms: readonly { readonly term: string; readonly full: string; readonly paragraph: string }[];
  readonly abbreviations: readonly { readonly term: string; readonly full: string; readonly paragraph: string }[];
  readonly names: readonly { readonly kind: string; readonly name: string; readonly paragraphs: readonly string[] }[];
  readonly formulas: readonly Formula[];
}

/** A profile that knows nothing: `--profile none`. */
export const EMPTY_PROFILE: Profile = {
  version: 1,
  sources: [],
  house: {},
  instruments: [],
  terms: [],
  abbreviations: [],
  names: [],
  formulas: [],
};
