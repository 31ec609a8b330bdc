import type { Rule } from '../rule';

/** Every rule, in the order of the norm's sections. */
export const RULES: readonly Rule[] = [];
