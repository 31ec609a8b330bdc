import type { Width } from '../text/width';
import type { Facts } from './index';

/** How a document writes what may be written in more than one way. `undefined`: it has too few cases to tell. */
export interface HouseStyle {
  /** `one-full`: one digit full-width, two or more half-width. */
  readonly digits?: Width | 'one-full';
  readonly letters?: Width;
  readonly comma?: '，' | '、';
  readonly brackets?: Width;
}

/** The style that the document's majority shows. */
export function detectHouse(_facts: Facts): HouseStyle {
  return {};
}
