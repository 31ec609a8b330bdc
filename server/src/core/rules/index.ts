import type { Rule } from '../rule';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';

/** Every rule, in the order of the norm's sections: numbering. */
export const RULES: readonly Rule[] = [numberingSequence, numberingStart, numberingStyle];
