import type { Facts } from '../facts';
import { type Mention, partiesOf } from '../facts/parties';
import { personsOf } from '../facts/persons';
import { signsOf, stateKey } from '../facts/states';
import { searchFor } from '../facts/terms';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import type { Span } from '../text/span';
import type { Slot } from './precedent';

/** What the statement calls all that make it, or that says who: 両首脳, 我々, 三か国の首脳. */
export const ALL = /^(?:両|双方|我々|われわれ|全ての|[三四五六七八九]|参加|締約|署名|当事)/;

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

/** What of a block belongs to the occasion, in order; spans are flow offsets. Of two that overlap the first kind below stays. */
export function slotsOf(facts: Facts, block: Block): Slot[] {
  const { parties, persons, keys } = occasionOf(facts);
  const { text, body } = block;
  const own = facts.of(block);
  const slots: Slot[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: Slot['kind'], { start, end }: Span, key?: string): void => {
    if (start < body || taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    slots.push({ kind, start, end, ...(key === undefined ? {} : { key }) });
  };
  for (const { name, state } of persons.get(String(block.index)) ?? []) add('person', name, state);
  for (const date of own.dates) add('date', date);
  for (const mention of partiesOf(facts).mentions(block)) add('party', mention, mention.party.key);
  for (const mention of parties.get(String(block.index)) ?? []) add('party', mention, mention.party.key);
  // An instrument's parties need not be this statement's.
  for (const { start, end } of own.citations.flatMap((citation) => citation.parties)) {
    const state = text.slice(start, end).replace(/政府$/, '');
    add('party', { start, end: start + state.length }, stateKey(state));
  }
  for (const match of text.matchAll(PLACE)) add('place', { start: match.index, end: match.index + match[0].length });
  const partyOf = (sign: string): string | undefined => keys.find((key) => signsOf(key).includes(sign));
  for (const { 0: sign, index } of text.matchAll(ALONE)) {
    const key = partyOf(sign);
    if (key) add('party', { start: index, end: index + 1 }, key);
  }
  // In names, too: 「日露交流年」.
  for (const { 0: pair, index } of text.matchAll(PAIR)) {
    const [first, second] = [...pair].map(partyOf);
    if (!first || !second || first === second) continue;
    add('party', { start: index, end: index + 1 }, first);
    add('party', { start: index + 1, end: index + 2 }, second);
  }
  const actors = actorsOf(facts);
  for (const use of actors ? searchFor(actors)(text) : []) add('actor', use);
  // Ｇ２０ and 「２＋２」 are names.
  for (const number of own.numbers) {
    if (!number.word && !number.foreign && !/[+＋]/.test(around(text, number))) add('number', number);
  }
  return slots.sort((a, b) => a.start - b.start);
}
