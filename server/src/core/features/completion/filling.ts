import type { Facts } from '../../facts';
import { gathered, ofDocument } from '../../facts/gathered';
import { actsOf, rulersOf } from '../../facts/groups';
import { type HouseStyle, numeral } from '../../facts/house';
import type { Name } from '../../facts/names';
import { type Party, partiesOf } from '../../facts/parties';
import { type Person, personsOf } from '../../facts/persons';
import type { Predicate } from '../../facts/predicates';
import { stateKey } from '../../facts/states';
import { partsOf } from '../../facts/terms';
import type { Reading } from '../../reading';
import type { Block } from '../../statement/statement';
import { fold } from '../../text/width';

/** Who leads a party, as the document has it. */
export interface Leader {
  readonly party: Party;
  /** 日本国総理大臣; `undefined` where the document names no office of the party. */
  readonly office?: string;
  /** The person by name with the office: 山田太郎日本国総理大臣. */
  readonly person?: Person;
}

/** What the slots of a phrase are filled with: what the document itself says. */
export interface Filling {
  readonly leaders: readonly Leader[];
  /** The name that those who make the statement go by: 両首脳, 両大臣, 双方, 我々. */
  readonly together: string;
  readonly tense: 'past' | 'present';
  readonly comma: string;
  /** Text of ours as this document writes it: commas, digits, brackets. */
  house(text: string): string;
  /** What a slot of this name holds. */
  fills(slot: string): string | readonly string[] | undefined;
}

const known = new WeakMap<Reading, Map<number, Filling>>();

/** What the document fills slots with in the part (statement, annex) of a block. Worked out once for a reading. */
export function fillingOf(reading: Reading, block?: Block): Filling {
  const part = block ? partsOf(reading.statement)[block.index]! : 0;
  const own = known.get(reading) ?? new Map<number, Filling>();
  known.set(reading, own);
  const before = own.get(part) ?? make(reading, part);
  own.set(part, before);
  return before;
}

function make(reading: Reading, part: number): Filling {
  const house: HouseStyle = { digits: 'full', comma: '，', ...reading.profile.house, ...reading.house };
  const leaders = leadersOf(reading);
  const together = togetherOf(reading, part, leaders);
  const slots: Record<string, string> = { 主語: together };
  leaders.forEach(({ party, office, person }, i) => {
    const name = '甲乙'[i];
    if (!name) return;
    slots[`${name}国`] = party.name;
    slots[`${name}国政府`] = `${party.name}政府`;
    if (!office) return;
    slots[`${name}の職`] = office;
    slots[`${name}の氏名と職`] = person ? textOf(person) : office;
  });
  if (leaders.length > 2)
    slots.各国 = list(
      leaders.map(({ party }) => party.name),
      house.comma ?? '，',
    );
  return {
    leaders,
    together,
    tense: tenseOf(reading),
    comma: house.comma ?? '，',
    house: (text) => inHouse(text, house),
    fills: (slot) => slots[slot],
  };
}

/** A person as the document writes the name with its office. */
export const textOf = ({ block, start, end }: Person): string => block.text.slice(start, end);

/** Ａ，Ｂ及びＣ. */
export const list = (names: readonly string[], comma: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(comma)}及び${names.at(-1)}`;

/** More of them make no statement together. */
const MOST = 5;

const offices = gathered<Name>(function* ({ names }) {
  for (const name of names) if (name.kind === 'office') yield [name.name, name];
});

/** The offices that a document names, in the order of their first places. */
export const officesOf = ofDocument((facts: Facts): readonly string[] => {
  const { counts, first } = offices(facts);
  const index = (name: string): number => first(name)?.[0].index ?? 0;
  return [...counts.keys()].sort((a, b) => index(a) - index(b));
});

function leadersOf({ facts }: Reading): Leader[] {
  const parties = partiesOf(facts).list;
  if (parties.length > MOST) return [];
  const named = officesOf(facts);
  const persons = personsOf(facts).filter(({ block }) => block.kind !== 'signature');
  return parties.map((party) => {
    const person = persons.find(({ state }) => state !== '' && stateKey(state) === party.key);
    const office = person?.title ?? named.find((name) => name.startsWith(party.name) || name.startsWith(party.key));
    return { party, ...(office ? { office } : {}), ...(person ? { person } : {}) };
  });
}

/** Subjects that all who make the statement are. */
const ALL =
  /^(?:[両双]|我々|われわれ|[三四五六七八](?:か国|カ国|箇国)?の?(?:首脳|大臣|外相|国|者)|首脳|閣僚|大臣|締約国|参加)/;

function togetherOf({ facts }: Reading, part: number, leaders: readonly Leader[]): string {
  const rulers = rulersOf(facts);
  const ruler = rulers.find((each) => each.part === part) ?? rulers[0];
  if (ruler) return ruler.name;
  const [usual] = [...actsOf(facts).counts].filter(([name]) => ALL.test(name)).sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual) return usual;
  if (leaders.length > 2) return '我々';
  const offices = leaders.map(({ office = '' }) => office);
  return offices.some((office) => /(?<!総理)大臣$|外相$/.test(office)) ? '両大臣' : '両首脳';
}

const tenses = gathered<Predicate>(function* ({ predicates }) {
  for (const predicate of predicates) if (predicate.final) yield [predicate.tense, predicate];
});

function tenseOf({ facts, statement, profile }: Reading): Filling['tense'] {
  const { counts } = tenses(facts);
  const past = counts.get('past') ?? 0;
  const present = counts.get('present') ?? 0;
  if (past !== present) return past > present ? 'past' : 'present';
  // Agreements and memoranda are written in the present.
  const title = statement.blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  if (/(?:協定|覚書|取決め|取極|議定書)/.test(title)) return 'present';
  return profile.formulas.length === 0 || profile.formulas.some(({ pattern }) => /た。$/.test(pattern))
    ? 'past'
    : 'present';
}

/** Text of ours, or of the profile, as a document of this style would write it. */
export function inHouse(text: string, { comma, digits, brackets }: HouseStyle): string {
  let out = comma ? text.replace(/[，、]/g, comma) : text;
  if (brackets === 'half') out = out.replace(/[（）]/g, (bracket) => fold(bracket));
  return digits === undefined ? out : out.replace(/[0-9０-９]+/g, (number) => numeral(number, digits));
}

/**
 * A phrase with slots in snippet syntax, filled: each slot a tab stop with what the document knows for it as its default (the first
 * of several, which are offered to choose from), the same name the same number. `{…}` is a new one each time, `{名=既定}` has a default
 * of its own.
 */
export function fillIn(phrase: string, { house, fills }: Pick<Filling, 'house' | 'fills'>): string {
  const names: string[] = [];
  return phrase
    .split(/(\{[^{}]*\})/)
    .map((text) => {
      if (!/^\{.*\}$/.test(text)) return escaped(house(text));
      const [name = '', own] = text.slice(1, -1).split('=');
      // An open slot is a new one each time.
      const index = name === '…' ? -1 : names.indexOf(name);
      const number = index < 0 ? names.push(name) : index + 1;
      const value = fills(name) ?? own ?? (name === '…' ? '内容' : name);
      if (typeof value === 'string' || value.length === 1) return `\${${number}:${escaped(house(String(value)))}}`;
      return `\${${number}|${value.map((each) => house(each).replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
    })
    .join('');
}

/** Text as it stands in a snippet. */
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A snippet as the text that it becomes when its slots are left as they are: for a client that has none. */
export const withoutSlots = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([\\$},|])/g, '$1');
