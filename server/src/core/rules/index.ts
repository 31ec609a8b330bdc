import type { Rule } from '../rule';
import { bracketBalance } from './bracket-balance';
import { bracketWidth } from './bracket-width';
import { commaStyle } from './comma-style';
import { dateInvalid } from './date-invalid';
import { digitWidth } from './digit-width';
import { halfWidthPunctuation } from './half-width-punctuation';
import { letterWidthRule } from './letter-width';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { ordinalForm } from './ordinal-form';
import { straySpace } from './stray-space';

/** Every rule, in the order of the norm's sections: numbering; numerals and characters. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingStart,
  numberingStyle,
  digitWidth,
  letterWidthRule,
  halfWidthPunctuation,
  bracketWidth,
  commaStyle,
  straySpace,
  bracketBalance,
  ordinalForm,
  dateInvalid,
];
