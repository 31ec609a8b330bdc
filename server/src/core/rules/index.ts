import type { Rule } from '../rule';
import { agreementName } from './agreement-name';
import { bracketBalance } from './bracket-balance';
import { bracketWidth } from './bracket-width';
import { citationForm } from './citation-form';
import { closingDate } from './closing-date';
import { commaStyle } from './comma-style';
import { dateInvalid } from './date-invalid';
import { dateRange } from './date-range';
import { dateYear } from './date-year';
import { digitWidth } from './digit-width';
import { doubledParticle } from './doubled-particle';
import { halfWidthPunctuation } from './half-width-punctuation';
import { letterWidth } from './letter-width';
import { misreadEncoding } from './misread-encoding';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { ordinalForm } from './ordinal-form';
import { partyName } from './party-name';
import { resolutionBody } from './resolution-body';
import { resolutionNumber } from './resolution-number';
import { spellingVariant } from './spelling-variant';
import { straySpace } from './stray-space';
import { termTwice } from './term-twice';
import { topicComma } from './topic-comma';

/** Every rule, in the order of the norm's sections: numbering, numerals, characters, dates, citations, terms, sentences, words. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingStart,
  numberingStyle,
  digitWidth,
  ordinalForm,
  letterWidth,
  halfWidthPunctuation,
  commaStyle,
  bracketWidth,
  bracketBalance,
  straySpace,
  dateInvalid,
  dateRange,
  dateYear,
  closingDate,
  agreementName,
  partyName,
  citationForm,
  resolutionNumber,
  resolutionBody,
  termTwice,
  topicComma,
  doubledParticle,
  spellingVariant,
  misreadEncoding,
];
