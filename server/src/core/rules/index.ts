import type { Rule } from '../rule';
import { agreementName } from './agreement-name';
import { bracketBalance } from './bracket-balance';
import { bracketWidth } from './bracket-width';
import { citationForm } from './citation-form';
import { commaStyle } from './comma-style';
import { dateInvalid } from './date-invalid';
import { digitWidth } from './digit-width';
import { doubledParticle } from './doubled-particle';
import { halfWidthPunctuation } from './half-width-punctuation';
import { letterWidth } from './letter-width';
import { misreadEncoding } from './misread-encoding';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { openPoint } from './open-point';
import { ordinalForm } from './ordinal-form';
import { partyName } from './party-name';
import { resolutionNumber } from './resolution-number';
import { spellingVariant } from './spelling-variant';
import { straySpace } from './stray-space';
import { termTwice } from './term-twice';
import { topicComma } from './topic-comma';

/** Every rule, in the order of the norm's sections: numbering, numerals, characters, dates, citations, terms, sentences, words, draft. */
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
  agreementName,
  partyName,
  citationForm,
  resolutionNumber,
  termTwice,
  topicComma,
  doubledParticle,
  spellingVariant,
  openPoint,
  misreadEncoding,
];
