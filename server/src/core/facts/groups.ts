import type { Block } from '../statement/statement';
import { anyNumber } from '../text/numerals';
import type { Span } from '../text/span';
import { fold } from '../text/width';
import { remembered } from '../text/wording';
import { gatheredOf, ofDocument, type Place } from './gathered';
import { type Facts, factsOf } from './index';
import type { Sentence } from './sentences';
import { definedTerms, partsOf } from './terms';

/** Without a definition, a subject that stands this often is the document's own. */
const FEWEST = 4;
/** Longer subjects name more than a group: 両国の外務大臣及び…. */
const LONGEST_GROUP = 20;

/** A group of office holders as a subject names it: how many, of what class, and their field, as far as the words tell. */
export interface Group {
  readonly count?: number;
  readonly kind: string;
  readonly field?: string;
}

/** A sentence with its acting subject: what stands after the last comma before は. */
export interface Act {
  readonly block: Block;
  readonly span: Span;
  readonly name: string;
  /** The whole subject. */
  readonly whole: string;
  readonly group?: Group;
  readonly tense?: string;
}

/** The name that a group goes by in a part of the document. */
export interface Ruler extends Group {
  readonly name: string;
  readonly part: number;
  /** Words that tell the group's field: the defined name and what it stands for. */
  readonly about?: string;
  /** Where it is defined; nothing before it competes. */
  readonly after?: { readonly block: Block; readonly span: Span };
}

const STATES = '(?:[かカヶヵ箇]?国)(?:政府)?の?';
const GROUP = new RegExp(
  `^(?:(?<two>両国(?:政府)?の?|両政府の?|両|双方の?)|(?<number>[二三四五六七八九十0-9]{1,2})(?:${STATES})?の?)?(?<head>[^の両]{1,12})$`,
);
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['leader', /^(?:首脳|首相|総理|総理大臣|大統領|元首|国家主席)$/],
  ['minister', /^(?<field>[一-龠・]{0,8}?)(?:担当)?(?:大臣|相|閣僚)$/],
  ['side', /^(?:署名者|当事者|締約者|参加者)$/],
  ['other', /^(?:政府|当事国|締約国|参加国|代表者?|議長|次官|長官|首席代表)$/],
];

/** Reads 両首脳, 両国の外務大臣, 三か国首脳. */
function readGroup(name: string): Group | undefined {
  const groups = GROUP.exec(fold(name))?.groups;
  if (!groups) return undefined;
  const count = groups.two ? 2 : groups.number ? anyNumber(groups.number) : undefined;
  return withKind(groups.head!, count);
}

function withKind(head: string, count: number | undefined): Group | undefined {
  for (const [kind, regex] of KINDS) {
    const match = regex.exec(head);
    if (!match) continue;
    const field = match.groups?.field;
    return {
      kind: kind === 'other' ? head : kind,
      ...(count === undefined ? {} : { count }),
      ...(field ? { field } : {}),
    };
  }
  return undefined;
}

/** A sentence's acting subject as its block's text has it. */
type Acting = Omit<Act, 'block'>;

/** Every sentence of a block that has an acting subject. */
const actsIn = remembered((wording): readonly Acting[] => {
  const { sentences, predicates } = factsOf(wording);
  const { text } = wording;
  const tenses = new Map(predicates.flatMap((each) => (each.final ? [[each.sentence, each.tense] as const] : [])));
  return sentences.flatMap((sentence, i) => {
    const span = subjectOf(text, sentence);
    if (!span) return [];
    const name = text.slice(span.start, span.end);
    const group = groupOf(name);
    const tense = tenses.get(i);
    const whole = text.slice(sentence.subject!.start, sentence.subject!.end);
    return [{ span, name, whole, ...(group && { group }), ...(tense && { tense }) }];
  });
});
/** By name and tense. */
const acts = gatheredOf(function* (wording) {
  for (const act of actsIn(wording)) yield [`${act.name}\t${act.tense ?? ''}`, act];
});

/** The acts of a document, by the name of who acts. */
export interface Acts {
  /** How often each name acts. */
  readonly counts: ReadonlyMap<string, number>;
  /** In which tenses a name acts; `undefined` stands for a verb of no tense. */
  tenses(name: string): ReadonlySet<string | undefined>;
  /** In reading order. */
  of(name: string): readonly Act[];
  /** The first act of a name. */
  first(name: string): Act | undefined;
  /** The acts of the subjects that end where a name for them is defined. */
  endingAt(definition: Ruler['after']): readonly Acting[];
}

export const actsOf: (facts: Facts) => Acts = ofDocument((facts) => {
  const all = acts(facts);
  const counts = new Map<string, number>();
  const keys = new Map<string, string[]>();
  for (const [key, count] of all.counts) {
    const name = key.slice(0, key.indexOf('\t'));
    counts.set(name, (counts.get(name) ?? 0) + count);
    const own = keys.get(name);
    if (own) own.push(key);
    else keys.set(name, [key]);
  }
  const act = ([block, acting]: Place<Acting>): Act => ({ ...acting, block });
  const inOrder = (some: readonly Act[]): readonly Act[] =>
    [...some].sort((a, b) => a.block.index - b.block.index || a.span.start - b.span.start);
  const keysOf = (name: string): readonly string[] => keys.get(name) ?? [];
  return {
    counts,
    tenses: (name) => new Set(keysOf(name).map((key) => key.slice(name.length + 1) || undefined)),
    of: (name) => inOrder(keysOf(name).flatMap((key) => all.places(key).map(act))),
    endingAt: (definition) =>
      definition ? actsIn(definition.block.wording).filter(({ span }) => span.end === definition.span.start) : [],
    first: (name) => inOrder(keysOf(name).flatMap((key) => (all.first(key) ? [act(all.first(key)!)] : [])))[0],
  };
});

/** The group that a subject names, if it names one. */
export const groupOf = (name: string): Group | undefined =>
  name.length <= LONGEST_GROUP ? readGroup(name) : undefined;

function subjectOf(whole: string, { subject }: Sentence): Span | undefined {
  if (!subject) return undefined;
  const text = whole.slice(subject.start, subject.end);
  const comma = Math.max(...['，', '、', ','].map((each) => text.lastIndexOf(each)));
  return { start: subject.start + comma + 1, end: subject.end };
}

const BOTH: Group = { kind: 'side', count: 2 };
const APPOSITION = /^(?<name>我々|われわれ|私たち)[，、](?<full>.+)$/;

/** Defined names of groups; where none is defined, the subject that stands most often. */
export const rulersOf: (facts: Facts) => readonly Ruler[] = ofDocument((facts) => {
  const acts = actsOf(facts);
  const parts = partsOf(facts.statement);
  const rulers: Ruler[] = [];
  for (const { block, definition, part } of definedTerms(facts)) {
    if (definition.kind !== 'term') continue;
    // 両者 points back, unless it is given as the name of the two.
    const group = definition.name === '両者' ? BOTH : (readGroup(definition.name) ?? standsFor(definition.fullName));
    if (!group) continue;
    const { name, fullName } = definition;
    rulers.push({ ...group, name, part, about: name + fullName, after: { block, span: definition } });
  }
  // 我々，日本国，エルダ共和国及びファロス国の首脳は: who 我々 are. There the name that acts is what stands after the last comma.
  for (const [block, { span, whole }] of appositions(facts).all()) {
    const apposition = APPOSITION.exec(whole)?.groups;
    const group = apposition && standsFor(apposition.full!);
    const part = parts[block.index]!;
    if (group) rulers.push({ ...group, name: apposition.name!, part, about: apposition.full!, after: { block, span } });
  }
  const counts: { readonly name: string; readonly group: Group; readonly count: number }[] = [];
  const onePart = parts.at(-1) === 0;
  for (const [name, count] of acts.counts) {
    const group = groupOf(name);
    if (group?.count && (onePart || parts[acts.first(name)!.block.index] === 0)) counts.push({ name, group, count });
  }
  for (const { name, group, count } of counts) {
    const rivals = counts.filter((each) => each.name !== name && isSame(each.group, group));
    const defined = rulers.some((ruler) => isSame(group, ruler));
    if (!defined && count >= FEWEST && rivals.every((each) => each.count * FEWEST <= count)) {
      rulers.push({ ...group, name, part: 0 });
    }
  }
  return rulers;
});

const appositions = gatheredOf(function* (wording) {
  for (const act of actsIn(wording)) if (APPOSITION.test(act.whole)) yield ['', act];
});

/** 我々, for 日本国，エルダ共和国及びファロス国の首脳: as many as are named. */
function standsFor(full: string): Group | undefined {
  // A bracket inside defines something else: 日本国外務大臣（以下「日本側」という。）及び….
  const head = /[（(]/.test(full) ? undefined : /(?:首脳|大臣|外相|閣僚)$/.exec(full)?.[0];
  const count = full.split(/[，、,]|及び|並びに/).length;
  return head && count > 1 ? withKind(head, count) : undefined;
}

/** True if a group surely is the one that a ruler names. */
export function isSame(group: Group, ruler: Group & { readonly about?: string }): boolean {
  if (group.kind !== ruler.kind || (ruler.count !== undefined && group.count !== ruler.count)) return false;
  if (group.count === undefined) return false;
  const field = group.field?.[0];
  if (!field || field === ruler.field?.[0]) return true;
  return ruler.about?.includes(field) ?? false;
}

/** True for an act after a definition. */
export const isAfter = (act: Act, { block, span }: NonNullable<Ruler['after']>): boolean =>
  act.block.index > block.index || (act.block === block && act.span.start > span.end);
