import type { Rule } from '../rule';
import { abbreviationVariant } from './abbreviation-variant';
import { agreementName } from './agreement-name';
import { anaphoraHead } from './anaphora-head';
import { bracketBalance } from './bracket-balance';
import { bracketWidth } from './bracket-width';
import { citationForm } from './citation-form';
import { closingDate } from './closing-date';
import { commaStyle } from './comma-style';
import { conjunctionLevel } from './conjunction-level';
import { dashForm } from './dash-form';
import { dateInvalid } from './date-invalid';
import { datePrecision } from './date-precision';
import { dateRange } from './date-range';
import { dateYear } from './date-year';
import { digitWidth } from './digit-width';
import { doubledParticle } from './doubled-particle';
import { doubledWord } from './doubled-word';
import { fullStop } from './full-stop';
import { halfWidthPunctuation } from './half-width-punctuation';
import { homoglyph } from './homoglyph';
import { invisibleCharacter } from './invisible-character';
import { kanjiNumeral } from './kanji-numeral';
import { letterWidth } from './letter-width';
import { misreadEncoding } from './misread-encoding';
import { numberingSequence } from './numbering-sequence';
import { numberingStart } from './numbering-start';
import { numberingStyle } from './numbering-style';
import { officialSpelling } from './official-spelling';
import { openPoint } from './open-point';
import { ordinalForm } from './ordinal-form';
import { paragraphEmpty } from './paragraph-empty';
import { paragraphPredicate } from './paragraph-predicate';
import { paragraphReference } from './paragraph-reference';
import { partyForm } from './party-form';
import { partyName } from './party-name';
import { partyOrder } from './party-order';
import { personName } from './person-name';
import { precedentDeviation } from './precedent-deviation';
import { predicateFrame } from './predicate-frame';
import { punctuationDoubled } from './punctuation-doubled';
import { quoteNesting } from './quote-nesting';
import { resolutionBody } from './resolution-body';
import { resolutionNumber } from './resolution-number';
import { signatureParty } from './signature-party';
import { spellingVariant } from './spelling-variant';
import { statementStructure } from './statement-structure';
import { straySpace } from './stray-space';
import { termBeforeDefinition } from './term-before-definition';
import { termFullForm } from './term-full-form';
import { termRival } from './term-rival';
import { termTwice } from './term-twice';
import { termUnused } from './term-unused';
import { topicComma } from './topic-comma';

/** Every rule, in the order of the norm's sections: numbering, numerals, characters, dates, citations, terms, sentences, words, draft. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingStart,
  numberingStyle,
  paragraphReference,
  paragraphEmpty,
  statementStructure,
  digitWidth,
  ordinalForm,
  kanjiNumeral,
  letterWidth,
  homoglyph,
  invisibleCharacter,
  halfWidthPunctuation,
  fullStop,
  punctuationDoubled,
  commaStyle,
  bracketWidth,
  bracketBalance,
  quoteNesting,
  dashForm,
  straySpace,
  dateInvalid,
  dateRange,
  datePrecision,
  dateYear,
  closingDate,
  agreementName,
  anaphoraHead,
  partyName,
  partyOrder,
  partyForm,
  personName,
  signatureParty,
  citationForm,
  resolutionNumber,
  resolutionBody,
  termTwice,
  termUnused,
  abbreviationVariant,
  termBeforeDefinition,
  termFullForm,
  termRival,
  topicComma,
  paragraphPredicate,
  predicateFrame,
  precedentDeviation,
  conjunctionLevel,
  doubledParticle,
  doubledWord,
  spellingVariant,
  officialSpelling,
  openPoint,
  misreadEncoding,
];
