import { Facts } from '../facts';
import { detectHouse } from '../facts/house';
import { isoDate } from '../facts/instruments';
import { type Mention, partiesOf } from '../facts/parties';
import { personsOf } from '../facts/persons';
import type { Sentence } from '../facts/sentences';
import { signsOf, stateKey } from '../facts/states';
import { isProse, searchFor } from '../facts/terms';
import { parseStatement } from '../statement/parse';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { contains, overlaps, type Span, shift } from '../text/span';
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

/** The sentences of a block as precedents hold them; none for what is not read as sentences. */
export function sentencesOf(facts: Facts, block: Block): PrecedentSentence[] {
  if (!isProse(block)) return [];
  return facts.of(block).sentences.flatMap((sentence, index) => {
    const described = describe(facts, block, sentence, index);
    return described.text.length > 1 ? [described] : [];
  });
}

function describe(facts: Facts, block: Block, sentence: Sentence, index: number): PrecedentSentence {
  const own = facts.of(block);
  const { text } = sentence;
  const inside = <T extends Span>(found: readonly T[]): T[] => found.filter((each) => contains(sentence, each));
  const written = ({ start, end }: Span): string => block.text.slice(start, end);
  const here = ({ start, end }: Span): Span => shift({ start, end }, -sentence.start);
  const predicates = own.predicates.filter((predicate) => predicate.sentence === index);
  const verbs = predicates.flatMap(({ verb }) => verb ?? []);
  const last = predicates.at(-1);
  return {
    text,
    span: block.flow.toSource(sentence),
    paragraph: placeOf(block),
    verbs,
    ...(last?.final && last.verb ? { final: last.verb } : {}),
    acts: predicates.map(({ verb, ...span }) => ({ ...here(span), ...(verb ? { verb } : {}) })),
    ...(sentence.subject && {
      subject: { ...here(sentence.subject), kind: subjectKind(facts, block, sentence.subject) },
    }),
    cites: inside(own.citations).map((citation) => ({
      ...here(citation),
      title: citation.name,
      form: written(citation),
      ...(citation.date && isoDate(citation.date) ? { date: isoDate(citation.date) } : {}),
    })),
    resolutions: inside(own.resolutions).map(({ body, numbers, ...span }) => ({
      ...here(span),
      body: body.replace('国際連合', '国連').replace(/^(?:国連)?安保理$/, '国連安全保障理事会'),
      numbers: numbers.map(({ value }) => value),
    })),
    terms: termsOf(facts).flatMap(({ name, search }) => (search(text).length > 0 ? name : [])),
    slots: slotsOf(facts, block, sentence),
  };
}

/** The day in the title, where no closing line tells it. */
function dateOfTitle(facts: Facts): string | undefined {
  for (const [block, date] of facts.every('dates')) {
    if (block.kind !== 'title') return undefined;
    if (date.year !== undefined) return isoDate(date);
  }
  return undefined;
}

const ALL = /^(?:両|双方|我々|われわれ|全ての|[三四五六七八九]|参加|締約|署名|当事)/;

function subjectKind(facts: Facts, block: Block, subject: Span): SubjectKind {
  if (ALL.test(block.text.slice(subject.start, subject.end))) return 'all';
  const named = new Set(
    partiesOf(facts)
      .mentions(block)
      .filter((mention) => contains(subject, mention))
      .map(({ party }) => party.key),
  );
  return named.size > 1 ? 'all' : named.size === 1 ? 'one' : 'other';
}

const actorsByFacts = new WeakMap<Facts, { readonly name: string | undefined }>();

/** What the statement calls all that make it: the subject that acts most. */
export function actorsOf(facts: Facts): string | undefined {
  const known = actorsByFacts.get(facts) ?? { name: mostActing(facts) };
  actorsByFacts.set(facts, known);
  return known.name;
}

function mostActing(facts: Facts): string | undefined {
  const counts = new Map<string, number>();
  for (const [block, { subject }] of facts.every('sentences')) {
    const name = subject && block.text.slice(subject.start, subject.end);
    if (name && name.length <= 12 && ALL.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const termsByFacts = new WeakMap<Facts, { name: string; search: ReturnType<typeof searchFor> }[]>();

/** The terms and abbreviations that a statement defines; what it calls itself and its parties is none of the matter. */
function termsOf(facts: Facts): { name: string; search: ReturnType<typeof searchFor> }[] {
  const known = termsByFacts.get(facts);
  if (known) return known;
  const names = new Set([...facts.every('definitions')].map(([, { name }]) => name));
  const actors = actorsOf(facts);
  const found = [...names]
    .filter((name) => name.length > 1 && name !== actors && !ALL.test(name))
    .map((name) => ({ name, search: searchFor(name) }));
  termsByFacts.set(facts, found);
  return found;
}

/** What is found in blocks of one statement, by block. */
interface ByBlock {
  readonly parties: ReadonlyMap<string, readonly (Mention & { readonly block: Block })[]>;
  readonly persons: ReadonlyMap<
    string,
    readonly { readonly name: Span; readonly state: string; readonly block: Block }[]
  >;
  readonly keys: readonly string[];
}

const byBlock = new WeakMap<Facts, ByBlock>();

function occasionOf(facts: Facts): ByBlock {
  const known = byBlock.get(facts);
  if (known) return known;
  const { rows, list } = partiesOf(facts);
  const compact = rows
    .filter((row) => row.compact)
    .flatMap(({ block, mentions }) => mentions.map((mention) => ({ ...mention, block })));
  const found = {
    parties: groupBy(compact, ({ block }) => String(block.index)),
    persons: groupBy(personsOf(facts), ({ block }) => String(block.index)),
    keys: list.map(({ key }) => key),
  };
  byBlock.set(facts, found);
  return found;
}

/** The characters before and after a span. */
const around = (text: string, { start, end }: Span): string => `${text[start - 1] ?? ''}${text[end] ?? ''}`;

/** Where something was held or signed: 東京で開催された, ネアポリスにおいて署名された. */
const PLACE =
  /(?<=[にの日月年，、,])([一-龠々]{2,6}|[ァ-ヶー・]{2,16})(?=(?:で|において)(?:開催|開か|開い|行わ|行っ|実施|署名|採択|発出|発表|会談))/g;
/** Two signs side by side, which begin a word. */
const PAIR = /(?<![一-龠々ァ-ヶー])[一-龠][一-龠ァ-ヶ](?!ー)/g;
/** 対露, 在日: one sign alone. */
const ALONE = /(?<=[対在訪駐])([一-龠ァ-ヶ])(?![ァ-ヶー])/g;

function slotsOf(facts: Facts, block: Block, sentence: Sentence): Slot[] {
  const { parties, persons, keys } = occasionOf(facts);
  const own = facts.of(block);
  const slots: Slot[] = [];
  const add = (kind: Slot['kind'], span: Span, key?: string): void => {
    if (!contains(sentence, span) || slots.some((slot) => overlaps(slot, span))) return;
    slots.push({ kind, start: span.start, end: span.end, ...(key === undefined ? {} : { key }) });
  };
  for (const { name, state } of persons.get(String(block.index)) ?? []) add('person', name, state);
  for (const date of own.dates) add('date', date);
  for (const { party, ...span } of partiesOf(facts).mentions(block)) add('party', span, party.key);
  for (const { party, ...span } of parties.get(String(block.index)) ?? []) add('party', span, party.key);
  // An instrument's parties need not be this statement's.
  for (const citation of own.citations) {
    for (const party of citation.parties) {
      const end = party.end - (block.text.slice(party.start, party.end).endsWith('政府') ? 2 : 0);
      add('party', { start: party.start, end }, stateKey(block.text.slice(party.start, end)));
    }
  }
  for (const match of sentence.text.matchAll(PLACE)) {
    const start = sentence.start + match.index;
    add('place', { start, end: start + match[0].length });
  }
  const partyOf = (sign: string): string | undefined => keys.find((key) => signsOf(key).includes(sign));
  for (const match of sentence.text.matchAll(ALONE)) {
    const start = sentence.start + match.index;
    const key = partyOf(match[0]);
    if (key) add('party', { start, end: start + 1 }, key);
  }
  // In names, too: 「日露交流年」.
  for (const match of sentence.text.matchAll(PAIR)) {
    const start = sentence.start + match.index;
    const [first, second] = [...match[0]].map(partyOf);
    if (!first || !second || first === second) continue;
    add('party', { start, end: start + 1 }, first);
    add('party', { start: start + 1, end: start + 2 }, second);
  }
  const actors = actorsOf(facts);
  for (const use of actors ? searchFor(actors)(sentence.text) : []) add('actor', shift(use, sentence.start));
  // Ｇ２０ and 「２＋２」 are names.
  for (const number of own.numbers) {
    if (!number.word && !number.foreign && !/[+＋]/.test(around(block.text, number))) add('number', number);
  }
  return slots.map((slot) => ({ ...slot, ...shift(slot, -sentence.start) })).sort((a, b) => a.start - b.start);
}
