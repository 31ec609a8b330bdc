import type { Rule } from '../rule';
import { agreementName } from './agreement-name';
import { citationForm } from './citation-form';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { partyName } from './party-name';
import { resolutionNumber } from './resolution-number';
import { termTwice } from './term-twice';
import { topicComma } from './topic-comma';

/** Every rule, in the order of the norm's sections: numbering, citations, terms, sentences. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingStart,
  numberingStyle,
  agreementName,
  partyName,
  citationForm,
  resolutionNumber,
  termTwice,
  topicComma,
];
