import type { Facts } from '../facts';
import type { DateRole } from '../facts/citations';
import type { Definition } from '../facts/definitions';
import { detectHouse, type HouseStyle } from '../facts/house';
import { instruments, isoDate } from '../facts/instruments';
import { LADDER } from '../facts/ladder';
import { type Block, paragraphOf } from '../statement/statement';
import { contains } from '../text/span';
import { collectFormulas, LONGEST_LITERAL } from './formulas';

/** An instrument as reference statements cite it. */
export interface Instrument {
  readonly title: string;
  readonly head: string;
  readonly parties: readonly string[];
  /** As cited: every date with its role. ISO, of the precision written: 2003, 2003-01, 2003-01-10. */
  readonly dates: readonly { readonly date: string; readonly role: DateRole }[];
  readonly place?: string;
  /** Labels of the paragraphs that cite it. */
  readonly paragraphs: readonly string[];
}

/** A set phrase with slots, by its operative verb. */
export interface Formula {
  /** `{主語}は，{…}を歓迎した。`: the subject and what the drafter fills in are slots; a short set sentence has none. */
  readonly pattern: string;
  /** The ladder's key. */
  readonly verb: string;
  readonly paragraphs: readonly string[];
}

/** What such documents say, folded from the facts of one or more statements. Plain data: `derive` prints it as JSON. */
export interface Profile {
  readonly version: 1;
  readonly sources: readonly { readonly title: string; readonly date?: string; readonly paragraphs: number }[];
  readonly house: HouseStyle;
  readonly instruments: readonly Instrument[];
  readonly terms: readonly { readonly term: string; readonly full: string; readonly paragraph: string }[];
  readonly abbreviations: readonly { readonly term: string; readonly full: string; readonly paragraph: string }[];
  readonly names: readonly { readonly kind: string; readonly name: string; readonly paragraphs: readonly string[] }[];
  readonly formulas: readonly Formula[];
}

/** A profile that knows nothing: `--profile none`. */
export const EMPTY_PROFILE: Profile = {
  version: 1,
  sources: [],
  house: {},
  instruments: [],
  terms: [],
  abbreviations: [],
  names: [],
  formulas: [],
};

/** Reads a profile from parsed JSON; `undefined` for what is none. A list that is missing is empty. */
export function parseProfile(value: unknown): Profile | undefined {
  const given = value as Partial<Record<keyof Profile, unknown>> | null | undefined;
  if (typeof given !== 'object' || given?.version !== 1) return undefined;
  const profile: Record<string, unknown> = { ...EMPTY_PROFILE };
  for (const [key, empty] of Object.entries(EMPTY_PROFILE)) {
    const own = given[key as keyof Profile];
    if (own === undefined) continue;
    if (Array.isArray(own) !== Array.isArray(empty) || typeof own !== typeof empty || own === null) return undefined;
    profile[key] = own;
  }
  return profile as unknown as Profile;
}

/** The label of the paragraph that a block belongs to; empty in the title, the preamble and the closing. */
export const placeOf = (block: Block): string => paragraphOf(block)?.label?.text ?? '';

/** Folds statements into a profile: what they cite, define, name and say. The first statement's house style leads. */
export function deriveProfile(documents: readonly Facts[]): Profile {
  const formulas = new Map<string, { pattern: string; verb: string; paragraphs: Set<string> }>();
  const names = new Map<string, { kind: string; name: string; paragraphs: Set<string> }>();
  const definitions = { term: new Map<string, Defined>(), abbreviation: new Map<string, Defined>() };
  const cited = new Map<string, Instrument>();
  for (const facts of documents) {
    for (const instrument of instrumentsOf(facts)) {
      cited.set(instrument.title, merge(cited.get(instrument.title), instrument));
    }
    for (const { block, pattern, verb } of collectFormulas(facts)) {
      note(formulas, pattern, { pattern, verb, paragraphs: new Set<string>() }, block);
    }
    for (const [block, { kind, name }] of facts.every('names')) {
      note(names, `${kind} ${name}`, { kind, name, paragraphs: new Set<string>() }, block);
    }
    for (const [block, definition] of facts.every('definitions')) {
      const known = definitions[definition.kind];
      const { name: term } = definition;
      if (!known.has(term))
        known.set(term, { term, full: fullOf(facts, block, definition), paragraph: placeOf(block) });
    }
  }
  return {
    version: 1,
    sources: documents.map(sourceOf),
    house: Object.assign({}, ...documents.map(detectHouse).reverse()),
    instruments: [...cited.values()],
    terms: [...definitions.term.values()],
    abbreviations: [...definitions.abbreviation.values()],
    names: [...names.values()].map(plain),
    formulas: [...formulas.values()].map(plain).sort(byRung),
  };
}

interface Defined {
  readonly term: string;
  readonly full: string;
  readonly paragraph: string;
}

/** The instruments that a statement cites, each with the place of its signature where one is told. */
function instrumentsOf(facts: Facts): Instrument[] {
  return instruments(facts).map(({ title, head, parties, dates, citations }) => {
    const placed = citations.find(([, citation]) => citation.place);
    const place = placed?.[0].text.slice(placed[1].place!.start, placed[1].place!.end);
    const paragraphs = unique(citations.map(([block]) => placeOf(block)).filter((label) => label !== ''));
    return { title, head, parties, dates, ...(place ? { place } : {}), paragraphs };
  });
}

/** The same title in two statements: what either says of it. */
const merge = (known: Instrument | undefined, found: Instrument): Instrument =>
  known
    ? {
        ...found,
        ...known,
        dates: [
          ...new Map([...known.dates, ...found.dates].map((each) => [`${each.date} ${each.role}`, each])).values(),
        ],
        paragraphs: unique([...known.paragraphs, ...found.paragraphs]),
      }
    : found;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** What a term stands for, persons left out (the offices remain) and cut where it is a sentence's worth of text. */
function fullOf(facts: Facts, block: Block, { full }: Definition): string {
  let text = '';
  let from = full.start;
  for (const name of facts.of(block).names) {
    if (name.kind !== 'person' || !contains(full, name)) continue;
    text += block.text.slice(from, name.start);
    from = name.end + (block.text[name.end] === '・' ? 1 : 0);
  }
  text += block.text.slice(from, full.end);
  return text.length > LONGEST_LITERAL ? `${text.slice(0, LONGEST_LITERAL - 1)}…` : text;
}

function note<T extends { paragraphs: Set<string> }>(into: Map<string, T>, key: string, entry: T, block: Block): void {
  const known = into.get(key) ?? entry;
  into.set(key, known);
  const place = placeOf(block);
  if (place !== '') known.paragraphs.add(place);
}

const plain = <T extends { paragraphs: Set<string> }>(entry: T): Omit<T, 'paragraphs'> & { paragraphs: string[] } => ({
  ...entry,
  paragraphs: [...entry.paragraphs],
});

const KEYS = new Map(LADDER.rungs.map(({ key }, i) => [key, i]));

/** By the ladder, then the most used first; what is equal stays in reading order. */
const byRung = (a: Formula, b: Formula): number =>
  (KEYS.get(a.verb) ?? KEYS.size) - (KEYS.get(b.verb) ?? KEYS.size) || b.paragraphs.length - a.paragraphs.length;

function sourceOf(facts: Facts): Profile['sources'][number] {
  const { blocks } = facts.statement;
  const dated = blocks.find(({ kind }) => kind === 'date');
  const written = dated && facts.of(dated).dates[0];
  const date = written && isoDate(written);
  return {
    title: blocks
      .filter(({ kind }) => kind === 'title')
      .map(({ text }) => text.trim())
      .join(''),
    ...(date ? { date } : {}),
    paragraphs: blocks.filter(({ kind, annex }) => kind === 'paragraph' && !annex).length,
  };
}
