import type { Rule } from '../rule';
import { doubledParticle } from './doubled-particle';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { spellingVariant } from './spelling-variant';
import { termTwice } from './term-twice';
import { topicComma } from './topic-comma';

/** Every rule, in the order of the norm's sections: numbering, terms, sentences. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingStart,
  numberingStyle,
  termTwice,
  topicComma,
  doubledParticle,
  spellingVariant,
];
