import type { Block } from '../statement/statement';
import { anyNumber } from '../text/numerals';
import type { Span } from '../text/span';
import { fold } from '../text/width';
import type { Facts } from './index';
import type { Sentence } from './sentences';
import { definedTerms } from './terms';

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
  ['other', /^(?:政府|署名者|当事者|当事国|締約者|締約国|参加国|参加者|代表者?|議長|次官|長官|首席代表)$/],
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

/** Every sentence that has an acting subject. */
export function actsOf(facts: Facts): readonly Act[] {
  const groups = new Map<string, Group | undefined>();
  return facts.statement.blocks.flatMap((block) => {
    const { sentences, predicates } = facts.of(block);
    const tenses = new Map(predicates.flatMap((each) => (each.final ? [[each.sentence, each.tense] as const] : [])));
    return sentences.flatMap((sentence, i) => {
      const span = subjectOf(block, sentence);
      if (!span) return [];
      const name = block.text.slice(span.start, span.end);
      if (!groups.has(name)) groups.set(name, name.length <= LONGEST_GROUP ? readGroup(name) : undefined);
      const group = groups.get(name);
      const tense = tenses.get(i);
      const whole = block.text.slice(sentence.subject!.start, sentence.subject!.end);
      return [{ block, span, name, whole, ...(group ? { group } : {}), ...(tense ? { tense } : {}) }];
    });
  });
}

function subjectOf(block: Block, { subject }: Sentence): Span | undefined {
  if (!subject) return undefined;
  const text = block.text.slice(subject.start, subject.end);
  const comma = Math.max(...['，', '、', ','].map((each) => text.lastIndexOf(each)));
  return { start: subject.start + comma + 1, end: subject.end };
}

const APPOSITION = /^(?<name>我々|われわれ|私たち)[，、](?<full>.+)$/;

/** Defined names of groups; where none is defined, the subject that stands most often. */
export function rulersOf(facts: Facts, acts: readonly Act[], parts: readonly number[]): readonly Ruler[] {
  const rulers: Ruler[] = [];
  for (const { block, definition, part } of definedTerms(facts)) {
    if (definition.kind !== 'term') continue;
    const group = readGroup(definition.name) ?? standsFor(definition.fullName);
    if (!group) continue;
    const { name, fullName } = definition;
    rulers.push({ ...group, name, part, about: name + fullName, after: { block, span: definition } });
  }
  // 我々，日本国，エルダ共和国及びファロス国の首脳は: who 我々 are.
  for (const { block, span, whole } of acts) {
    const apposition = APPOSITION.exec(whole)?.groups;
    const group = apposition && standsFor(apposition.full!);
    const part = parts[block.index]!;
    if (group) rulers.push({ ...group, name: apposition.name!, part, about: apposition.full!, after: { block, span } });
  }
  const counts = new Map<string, { act: Act; count: number }>();
  for (const act of acts) {
    const known = counts.get(act.name);
    if (known) known.count++;
    else if (act.group?.count && parts[act.block.index] === 0) counts.set(act.name, { act, count: 1 });
  }
  for (const { act, count } of counts.values()) {
    const group = act.group!;
    const rivals = [...counts.values()].filter((each) => each.act !== act && isSame(each.act.group!, group));
    const defined = rulers.some((ruler) => isSame(group, ruler));
    if (!defined && count >= FEWEST && rivals.every((each) => each.count * FEWEST <= count)) {
      rulers.push({ ...group, name: act.name, part: 0 });
    }
  }
  return rulers;
}

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

/** True for the sentence whose subject is what is being defined. */
export const defines = ({ after }: Ruler, { block, span }: Act): boolean =>
  after?.block === block && after.span.start === span.end;

export const isAfter = (act: Act, { block, span }: NonNullable<Ruler['after']>): boolean =>
  act.block.index > block.index || (act.block === block && act.span.start > span.end);
