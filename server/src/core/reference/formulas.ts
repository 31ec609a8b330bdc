import type { Facts } from '../facts';
import { conjugate } from '../facts/conjugation';
import { detectHouse } from '../facts/house';
import type { Predicate } from '../facts/predicates';
import type { Sentence } from '../facts/sentences';
import type { Block } from '../statement/statement';

/** One use of a set phrase. */
export interface FormulaUse {
  readonly block: Block;
  /** `{主語}は，{…}を歓迎した。` */
  readonly pattern: string;
  /** The ladder's key. */
  readonly verb: string;
}

const LINK = '(?:ことの|との|という|への|に対する|に関する|についての|する|の)';
/** Abstract nouns that belong to the phrase, not to what the drafter fills in: …の重要性を強調した. */
const NOUN = '(?:必要性|重要性|意義|意向|意思|認識|確信|見解|意見)';
const CASE = '(?:を|が|で|に|と|につき|について|に関し|に対して?|への|についての)';
const ADVERB = '(?:特に|高く|肯定的に|強く|改めて|全面的に|公式に?|実務|一致した)';
/** The set part of a phrase between its slot and its verb. */
const FRAME = new RegExp(`(?:(?:${LINK}?${NOUN}|こと)${CASE}|よう[，、]?に?|${LINK}|${CASE})${ADVERB}?$`);
const FRAME_LENGTH = 20;
/** The addressee of a demand: 全ての当事者に対し，…よう呼びかけた. */
const ADDRESSEE = /に対して?[，、]/;
/** No more of a statement's own words in a row than this: a profile holds phrases, not sentences. */
export const LONGEST_LITERAL = 29;

/** The set phrases of a statement: each operative predicate with its frame, the rest as slots, in the form that ends a sentence. */
export function* collectFormulas(facts: Facts): Generator<FormulaUse> {
  const comma = detectHouse(facts).comma ?? '，';
  for (const block of facts.statement.blocks) {
    const { sentences, predicates } = facts.of(block);
    for (const [index, sentence] of sentences.entries()) {
      const inside = predicates.filter((predicate) => predicate.sentence === index);
      const tense = inside.at(-1)?.tense === 'present' ? 'present' : 'past';
      let from = sentence.topic?.end ?? sentence.start;
      for (const predicate of inside) {
        const rung = facts.ladder.rungOf(predicate.verb);
        const written = block.text.slice(predicate.start, predicate.end);
        const verb = predicate.final || !rung ? written : conjugate(rung.forms, written, tense, predicate.passive);
        const pattern = patternOf(block.text, sentence, predicate, from, verb, comma);
        if (
          predicate.verb !== undefined &&
          pattern.split(/\{[^{}]*\}/).every((part) => part.length <= LONGEST_LITERAL)
        ) {
          yield { block, pattern, verb: predicate.verb };
        }
        from = predicate.end;
      }
    }
  }
}

function patternOf(
  text: string,
  sentence: Sentence,
  predicate: Predicate,
  from: number,
  verb: string,
  comma: string,
): string {
  // 時期は外交経路を通じて調整される。: a short sentence in which no one acts is a phrase as it stands.
  if (predicate.passive && predicate.final && !sentence.subject && sentence.text.length <= LONGEST_LITERAL) {
    return sentence.text;
  }
  const before = text.slice(from, predicate.start);
  const frame = FRAME.exec(before.slice(-FRAME_LENGTH))?.[0] ?? '';
  const addressee = frame.startsWith('よう') && ADDRESSEE.test(before) ? `{…}に対し${comma}` : '';
  const subject = predicate.passive ? '' : `{主語}は${comma}`;
  return `${subject}${addressee}{…}${frame}${verb}。`;
}
