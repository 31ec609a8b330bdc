import { Facts } from '../facts';
import { detectHouse } from '../facts/house';
import { isoDate } from '../facts/instruments';
import { partiesOf } from '../facts/parties';
import { isProse, searchFor } from '../facts/terms';
import { parseStatement } from '../statement/parse';
import type { Block } from '../statement/statement';
import { contains, type Span, shift } from '../text/span';
import { ALL, actorsOf, slotsOf } from './occasion';
import type { PrecedentDocument, PrecedentSentence, Slot, SubjectKind } from './precedent';
import { placeOf, sourceOf } from './profile';

/** Reads a reference statement. Never throws. */
export const readPrecedent = (source: string): PrecedentDocument => precedentOf(new Facts(parseStatement(source)));

/** A statement whose facts are at hand already. */
export function precedentOf(facts: Facts): PrecedentDocument {
  const { title, date = dateOfTitle(facts) } = sourceOf(facts);
  const actors = actorsOf(facts);
  return {
    version: 1,
    title,
    ...(date ? { date } : {}),
    parties: partiesOf(facts).list.map(({ name }) => name),
    ...(actors ? { actors } : {}),
    house: detectHouse(facts),
    sentences: facts.statement.blocks.flatMap((block) => sentencesOf(facts, block)),
  };
}

const described = new WeakMap<Facts, Map<Block, readonly PrecedentSentence[]>>();

/** The sentences of a block as precedents hold them; none for what is not read as sentences. Worked out once for a document. */
export function sentencesOf(facts: Facts, block: Block): readonly PrecedentSentence[] {
  const known = described.get(facts) ?? new Map<Block, readonly PrecedentSentence[]>();
  described.set(facts, known);
  const found = known.get(block) ?? (isProse(block) ? describe(facts, block) : []);
  known.set(block, found);
  return found;
}

function describe(facts: Facts, block: Block): PrecedentSentence[] {
  const own = facts.of(block);
  const { sentences } = own;
  const citations = spread(sentences, own.citations);
  const resolutions = spread(sentences, own.resolutions);
  const slots = spread(sentences, slotsOf(facts, block));
  const predicates = spread(sentences, own.predicates);
  return sentences.flatMap(({ subject, ...sentence }, i) => {
    const here = ({ start, end }: Span): Span => shift({ start, end }, -sentence.start);
    const acts = predicates[i]!;
    const last = acts.at(-1);
    const inside = slots[i]!;
    if (sentence.text.length < 2) return [];
    return {
      text: sentence.text,
      span: block.flow.toSource(sentence),
      paragraph: placeOf(block),
      verbs: acts.flatMap(({ verb }) => verb ?? []),
      ...(last?.final && last.verb ? { final: last.verb } : {}),
      acts: acts.map(({ verb, ...span }) => ({ ...here(span), ...(verb ? { verb } : {}) })),
      ...(subject && { subject: { ...here(subject), kind: subjectKind(block, subject, inside) } }),
      cites: citations[i]!.map((citation) => ({
        ...here(citation),
        title: citation.name,
        form: block.text.slice(citation.start, citation.end),
        ...(citation.date && isoDate(citation.date) ? { date: isoDate(citation.date) } : {}),
      })),
      resolutions: resolutions[i]!.map(({ body, numbers, ...span }) => ({
        ...here(span),
        body: body.replace('国際連合', '国連').replace(/^(?:国連)?安保理$/, '国連安全保障理事会'),
        numbers: numbers.map(({ value }) => value),
      })),
      terms: termsOf(facts).flatMap(({ name, search }) => (search(sentence.text).length > 0 ? name : [])),
      slots: inside.map((slot) => ({ ...slot, ...here(slot) })),
    };
  });
}

/** Which of some spans lie in which sentence. Both in order. */
function spread<T extends Span>(sentences: readonly Span[], spans: readonly T[]): readonly T[][] {
  const found = sentences.map((): T[] => []);
  let at = 0;
  for (const each of spans) {
    while (at < sentences.length && sentences[at]!.end <= each.start) at++;
    const sentence = sentences[at];
    if (sentence && contains(sentence, each)) found[at]!.push(each);
  }
  return found;
}

/** The day in the title, where no closing line tells it. */
function dateOfTitle(facts: Facts): string | undefined {
  for (const [block, date] of facts.every('dates')) {
    if (block.kind !== 'title') return undefined;
    if (date.year !== undefined) return isoDate(date);
  }
  return undefined;
}

function subjectKind({ text }: Block, subject: Span, slots: readonly Slot[]): SubjectKind {
  if (ALL.test(text.slice(subject.start, subject.end))) return 'all';
  const named = new Set(slots.filter((slot) => slot.kind === 'party' && contains(subject, slot)).map(({ key }) => key));
  return named.size > 1 ? 'all' : named.size === 1 ? 'one' : 'other';
}

const termsByFacts = new WeakMap<Facts, { name: string; search: ReturnType<typeof searchFor> }[]>();

/** More terms than this no statement defines. */
const MOST_TERMS = 200;

/** The terms and abbreviations that a statement defines; what it calls itself and its parties is none of the matter. */
function termsOf(facts: Facts): { name: string; search: ReturnType<typeof searchFor> }[] {
  const known = termsByFacts.get(facts);
  if (known) return known;
  const names = new Set([...facts.every('definitions')].map(([, { name }]) => name));
  const actors = actorsOf(facts);
  const found = [...names]
    .slice(0, MOST_TERMS)
    .filter((name) => name.length > 1 && name !== actors && !ALL.test(name))
    .map((name) => ({ name, search: searchFor(name) }));
  termsByFacts.set(facts, found);
  return found;
}
