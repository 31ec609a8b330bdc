import type { Block } from '../statement/statement';
import { daysInMonth } from '../text/numerals';
import type { Span } from '../text/span';
import type { Citation, DateRole } from './citations';
import type { DateFact } from './dates';
import { ofDocument } from './gathered';
import type { Facts } from './index';
import { MULTILATERAL } from './known-instruments';
import { type Difference, differenceOf, readTitle, type Title } from './titles';

/** One place where an instrument is cited. */
export type Place = readonly [Block, Citation];

/** One instrument with all its citations in a document. */
export interface InstrumentGroup {
  /** As cited first. */
  readonly title: string;
  readonly head: string;
  readonly parties: readonly string[];
  /** Every date that a citation gives, with its role; ISO, of the precision written. */
  readonly dates: readonly { readonly date: string; readonly role: DateRole }[];
  readonly citations: readonly Place[];
}

/** A title that is known from elsewhere: the profile, or the user's own list. */
export interface KnownInstrument {
  readonly title: string;
  readonly dates?: readonly { readonly date: string; readonly role: DateRole }[];
}

/** A citation that differs from the other citations of the same instrument, or from its known title. */
export interface Deviation {
  readonly what: 'title' | 'date' | 'place';
  readonly place: Place;
  /** What differs, in the block's flow, and what should stand there. */
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  /** The whole title expected. */
  readonly title: string;
  /** True if a date, a place or a known title tells that one instrument is meant; otherwise the words alone do. */
  readonly sure: boolean;
  /** True if two instruments may be meant after all. */
  readonly likely?: boolean;
  /** The citations it differs from; empty where only the known title tells. */
  readonly others: readonly Place[];
}

/** A date in ISO form, of the precision written; empty without a year. */
export const isoDate = ({ year, month, day }: DateFact): string =>
  year === undefined
    ? ''
    : [String(year).padStart(4, '0'), month, day]
        .filter((part) => part !== undefined)
        .map((part) => String(part).padStart(2, '0'))
        .join('-');

/** The instruments that a document's body cites, in the order of their first citation. The title block names the document itself. */
export function instruments(facts: Facts): InstrumentGroup[] {
  return groups(facts).map(({ title, places }) => ({
    title: title.name,
    head: places[0]![1].head,
    parties: places[0]![1].parties.map((party) => places[0]![0].text.slice(party.start, party.end)),
    dates: datesOf(places),
    citations: places,
  }));
}

/** True if two citations in different documents mean one instrument: their titles differ in form alone, and their dates agree. */
export function sameInstrument(a: { title: string; date?: string }, b: { title: string; date?: string }): boolean {
  const [left, right] = [readTitle(a.title), readTitle(b.title)];
  if (a.date && b.date && !a.date.startsWith(b.date) && !b.date.startsWith(a.date)) return false;
  return (
    left.key === right.key || differenceOf(left, right, a.date && a.date === b.date ? 'date' : 'none') !== undefined
  );
}

interface Group {
  readonly title: Title;
  /** The date of signature or the like; an entry into force is not compared with it. */
  date: string;
  readonly places: Place[];
}

const comparable = ({ date, role }: Citation): string => (date && role !== 'in-force' ? isoDate(date) : '');

/** The citations by instrument. */
const groups: (facts: Facts) => readonly Group[] = ofDocument((facts) => {
  const byKey = new Map<string, Group[]>();
  const all: Group[] = [];
  for (const place of facts.every('citations')) {
    const [block, citation] = place;
    if (block.kind === 'title' || block.kind === 'heading') continue;
    const title = readTitle(citation.name);
    const date = comparable(citation);
    const same = byKey.get(title.key) ?? [];
    byKey.set(title.key, same);
    const group = same.find((each) => !each.date || !date || each.date.startsWith(date) || date.startsWith(each.date));
    if (group) {
      group.places.push(place);
      if (date.length > group.date.length) group.date = date;
    } else {
      const made = { title, date, places: [place] };
      same.push(made);
      all.push(made);
    }
  }
  return all;
});

function datesOf(places: readonly Place[]): { date: string; role: DateRole }[] {
  const seen = new Map<string, { date: string; role: DateRole }>();
  for (const [, { date, role }] of places) {
    if (date && role) seen.set(`${isoDate(date)} ${role}`, { date: isoDate(date), role });
  }
  return [...seen.values()].filter(({ date }) => date !== '');
}

/** What the comparison looks at; a reading is one. */
interface Compared {
  readonly facts: Facts;
  readonly profile: { readonly instruments: readonly KnownInstrument[] };
  readonly known: readonly string[];
}

const done = new WeakMap<Facts, readonly Deviation[]>();

/** The citations that differ from what the others, or the known titles, say. Worked out once for a reading. */
export function deviations(reading: Compared): readonly Deviation[] {
  const known = done.get(reading.facts) ?? compare(reading);
  done.set(reading.facts, known);
  return known;
}

/** What is yet to be made has no date, and is none that was named before. */
const YET_TO_BE = /^[^。、，]{0,4}(?:交渉|締結|署名|作成|策定|妥結|新た)/;

/** A single citation without a date, after one that has it: it tells the instrument as known. */
function isCitedAgain({ date, places }: Group, other: Group): boolean {
  const [block, { end }] = places[0]!;
  const before = other.places[0]?.[0];
  if (date || !other.date || places.length > 1 || !before || before.index >= block.index) return false;
  return !YET_TO_BE.test(block.text.slice(end, end + 10));
}

/** What is known from elsewhere, in the form in which it is compared. */
interface Known {
  readonly own: readonly string[];
  readonly keys: ReadonlySet<string>;
  /** By the edges of their titles. */
  readonly near: ReadonlyMap<string, readonly Group[]>;
  readonly dates: ReadonlyMap<string, NonNullable<KnownInstrument['dates']>>;
}

const MULTILATERAL_KEYS = new Set(MULTILATERAL.map((title) => readTitle(title).key));
const knownTo = new WeakMap<Compared['profile'], Known>();

/** The known titles: the same from version to version. */
function knownOf({ profile, known: own }: Compared): Known {
  const before = knownTo.get(profile);
  if (before?.own === own) return before;
  const all: KnownInstrument[] = [...[...own, ...MULTILATERAL].map((title) => ({ title })), ...profile.instruments];
  const groups = all.map(({ title, dates }) => ({
    title: readTitle(title),
    date: dates?.find(({ role }) => role !== 'in-force')?.date ?? '',
    places: [],
  }));
  const made = {
    own,
    keys: new Set(groups.map(({ title }) => title.key)),
    near: edges(groups),
    dates: new Map(all.map(({ title, dates }) => [readTitle(title).key, dates ?? []])),
  };
  knownTo.set(profile, made);
  return made;
}

/** Linear but for titles that share an edge. */
function compare(compared: Compared): Deviation[] {
  const all = groups(compared.facts);
  if (all.length === 0) return [];
  const known = knownOf(compared);
  const own = edges(all);
  const near = ({ title }: Group) =>
    new Set(
      edgesOf(title).flatMap((edge) => [...(own.get(edge) ?? []), ...(known.near.get(edge) ?? [])].slice(0, CROWD)),
    );
  const order = new Map(all.map((group, i) => [group, i]));
  const out: Deviation[] = [];
  for (const group of all) {
    if (known.keys.has(group.title.key)) continue;
    const better = (other: Group): boolean =>
      known.keys.has(other.title.key) ||
      other.places.length > group.places.length ||
      (other.places.length === group.places.length && order.get(other)! < order.get(group)!);
    let best: { readonly other: Group; readonly difference: Difference; readonly sure: boolean } | undefined;
    for (const other of near(group)) {
      if (!better(other) || (best && best.other.places.length >= other.places.length)) continue;
      if (group.date && other.date && !group.date.startsWith(other.date) && !other.date.startsWith(group.date))
        continue;
      const trust = MULTILATERAL_KEYS.has(other.title.key)
        ? 'known'
        : group.date.length === 10 && group.date === other.date
          ? 'date'
          : isCitedAgain(group, other)
            ? 'again'
            : 'none';
      const difference = differenceOf(group.title, other.title, trust);
      if (difference)
        best = { other, difference, sure: trust === 'date' || trust === 'known' || difference.sure === true };
    }
    if (best) out.push(...titleDeviations(group, best.other, best.difference, best.sure));
  }
  return [...out, ...dateDeviations(all, known.dates), ...all.flatMap(placeDeviations)];
}

const titleDeviations = (
  group: Group,
  other: Group,
  { found, expected, likely }: Difference,
  sure: boolean,
): Deviation[] =>
  group.places.map((place) => {
    const { name, title } = place[1];
    // Citations of one group may differ in width and commas: the stretch counts from the end where lengths differ.
    const by = title.start + (name === group.title.name ? 0 : name.length - group.title.name.length);
    return {
      what: 'title',
      sure,
      ...(likely && { likely }),
      place,
      span: { start: by + found.start, end: by + found.end },
      found: group.title.name.slice(found.start, found.end),
      expected: other.title.name.slice(expected.start, expected.end),
      title: other.title.name,
      others: other.places,
    };
  });

/** The place of signature, where citations of one instrument name two: the fewer, or the later of as many. */
function placeDeviations({ title, places }: Group): Deviation[] {
  const byPlace = new Map<string, Place[]>();
  for (const place of places) {
    const [block, { place: at, role }] = place;
    if (!at || role !== 'signed') continue;
    const name = block.text.slice(at.start, at.end);
    byPlace.set(name, [...(byPlace.get(name) ?? []), place]);
  }
  const [first, ...rest] = [...byPlace].sort(([, a], [, b]) => b.length - a.length);
  if (!first) return [];
  const [expected, others] = first;
  return rest.flatMap(([found, minority]) =>
    // ワシントン and ワシントンＤＣ are one place.
    found.includes(expected) || expected.includes(found)
      ? []
      : minority.map((place) => ({
          what: 'place' as const,
          sure: true,
          place,
          span: place[1].place!,
          found,
          expected,
          title: title.name,
          others,
        })),
  );
}

/** A crowd at one edge is cut off. */
const CROWD = 24;

/** What titles share that are near enough to be compared: one skeleton, or the same beginning or end. */
const edgesOf = ({ key, skeleton }: Title): readonly string[] =>
  key.length < 8
    ? []
    : [`=${skeleton}`, ...[4, 10].flatMap((edge) => [`<${skeleton.slice(0, edge)}`, `>${skeleton.slice(-edge)}`])];

function edges(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const buckets = new Map<string, Group[]>();
  for (const group of groups) {
    for (const edge of edgesOf(group.title)) {
      const bucket = buckets.get(edge) ?? [];
      buckets.set(edge, bucket);
      if (bucket.length < CROWD) bucket.push(group);
    }
  }
  return buckets;
}

/** Instruments of which there is usually one by the name, so that another year is an error rather than another instrument. */
/** A statement about an act that happens once is one statement, whatever its head. */
const ONCE = /の(?:採択|締結|署名|発効|設立|設置|樹立)に関する/;
const UNIQUE = /^(?:行動計画|協定|条約|覚書|憲章|議定書|ロードマップ)$/;

function dateDeviations(all: readonly Group[], known: Known['dates']): Deviation[] {
  const byKey = new Map<string, Group[]>();
  for (const group of all) {
    if (group.date === '') continue;
    const same = byKey.get(group.title.key) ?? [];
    byKey.set(group.title.key, same);
    same.push(group);
  }
  const out: Deviation[] = [];
  for (const [key, same] of byKey) {
    const head = same[0]!.places[0]![1].head;
    if (key.length < 6 || same.length > 2) continue;
    const ofProfile = (known.get(key) ?? []).filter(({ role }) => role !== 'in-force').map(({ date }) => date);
    if (ofProfile.length > 1) continue;
    for (const group of same) {
      const other = same.find((each) => each !== group);
      const right = ofProfile[0] ?? other?.date;
      if (
        right === undefined ||
        right === group.date ||
        !oneComponent(group.date, right, UNIQUE.test(head) || ONCE.test(group.title.name))
      )
        continue;
      if (ofProfile.length === 0 && !minority(group, other!, same)) continue;
      // Two in one paragraph are meant to be two; one cited there without a date may be either.
      const dated = ([block, { date }]: Place, here: Block): boolean => date !== undefined && block === here;
      if (other?.places.some((place) => group.places.some(([here]) => dated(place, here)))) continue;
      for (const place of group.places) {
        const [block, citation] = place;
        if (!citation.date || comparable(citation) !== group.date) continue;
        const model = other?.places.find(([, each]) => comparable(each) === right);
        const found = block.text.slice(citation.date.start, citation.date.end);
        const written = model ? model[0].text.slice(model[1].date!.start, model[1].date!.end) : right;
        out.push({
          what: 'date',
          sure: true,
          place,
          span: citation.date,
          found,
          expected: right.length === group.date.length ? written : withYear(found, written),
          title: group.title.name,
          others: other?.places ?? [],
        });
      }
    }
  }
  return out;
}

const minority = (group: Group, other: Group, same: readonly Group[]): boolean =>
  exists(other.date) &&
  (!exists(group.date) ||
    group.places.length < other.places.length ||
    (group.places.length === other.places.length && same.indexOf(group) > same.indexOf(other)));

/** A day that the calendar has: another is never the right one of two. */
function exists(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return day <= daysInMonth(year!, month);
}

/**
 * True if two dates of one precision differ in one part: a full date in year, month or day; a year where `years` allows it. A year alone
 * is compared with that of a full date by its digits: one may be mistyped.
 */
function oneComponent(a: string, b: string, years: boolean): boolean {
  const [left, right] = [a.split('-'), b.split('-')];
  if (left.length !== right.length)
    return years && left.length + right.length === 4 && differing(left[0]!, right[0]!) === 1;
  if (left.length < 3 && !years) return false;
  return differing(left, right) === 1;
}

const differing = (a: string | readonly string[], b: string | readonly string[]): number =>
  [...a].filter((part, i) => part !== b[i]).length;

const YEAR = /[0-9０-９]{4}(?=年)/;
/** A date as written with another one's year. */
const withYear = (date: string, other: string): string => date.replace(YEAR, YEAR.exec(other)?.[0] ?? '$&');
