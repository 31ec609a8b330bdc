import type { HouseStyle } from '../facts/house';
import { OFFICE, officeKey } from '../facts/offices';
import { type Party, partiesOf } from '../facts/parties';
import { personsOf } from '../facts/persons';
import { namesOf, signsOf, stateKey } from '../facts/states';
import type { Reading } from '../reading';
import { actorsOf } from '../reference/occasion';
import type { Slot } from '../reference/precedent';
import type { PrecedentPlace } from '../reference/precedent-source';
import { contains, overlaps, type Span } from '../text/span';
import { fold, inWidth } from '../text/width';

/** A wording that is put into a draft. Spans count in its text. */
export interface Adapted {
  readonly text: string;
  /** What the drafter has to look at: days, numbers, places, instruments, persons and parties that this draft does not tell. */
  readonly stops: readonly Span[];
}

/** A precedent's wording with the parties, the persons, the defined term, the width of digits and letters and the commas of a draft. */
export function adapt(
  reading: Reading,
  { document, sentence }: Pick<PrecedentPlace, 'document' | 'sentence'>,
): Adapted {
  const { text, cites } = sentence;
  const titles = cites.map(({ title, end }) => ({ start: end - title.length, end }));
  const occasion = occasionOf(reading, document.parties);
  const defined = definedIn(reading);
  const stops: Span[] = [];
  let out = '';
  const write = (span: Span): void => {
    out += inHouse(text, span, titles, reading.house);
  };
  const marks: (Slot | (Span & { readonly kind: 'gloss' }))[] = [...sentence.slots, ...glosses(text, defined)];
  let at = 0;
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue;
    write({ start: at, end: mark.start });
    const from = out.length;
    at = mark.end;
    if (mark.kind === 'gloss') continue;
    const pair = mark.kind === 'party' && occasion.pair(text, mark, sentence.slots);
    if (pair) {
      out += pair.text;
      at = pair.end;
      // A body or a year that is named after the two may not exist for these two.
      const name = NAME_AFTER.exec(text.slice(at))?.[0] ?? '';
      if (name !== '') stops.push({ start: from, end: out.length });
      continue;
    }
    const by = occasion.write(text, mark);
    if (by === undefined) write(mark);
    else out += by;
    const told =
      mark.kind === 'actor' || (mark.kind === 'party' && by !== undefined) || (by !== undefined && by !== OPEN);
    if (!told) stops.push({ start: from, end: out.length });
  }
  write({ start: at, end: text.length });
  for (const { form } of cites) {
    const start = out.indexOf(form);
    if (start >= 0) stops.push({ start, end: start + form.length });
  }
  return { text: out, stops: stops.sort((a, b) => a.start - b.start).filter((stop, i, all) => !within(stop, all, i)) };
}

const within = (stop: Span, all: readonly Span[], i: number): boolean =>
  all.some(
    (other, j) => j !== i && contains(other, stop) && (j < i || other.end - other.start > stop.end - stop.start),
  );

/** A word that a pair of parties begins as a name: 日露|行動計画; not 日露|間, 日露|関係. */
const NAME_AFTER = /^[一-龠々ァ-ヶー・]{4,}/;

/** What a drafter writes where something is open. */
const OPEN = '●●';

/** How this draft writes what belongs to the occasion. */
interface Occasion {
  /** `undefined`: as the precedent has it. */
  write(text: string, slot: Slot): string | undefined;
  /** 日露 as one word: 日・アルカディア. */
  pair(text: string, slot: Slot, slots: readonly Slot[]): { readonly text: string; readonly end: number } | undefined;
}

function occasionOf({ facts }: Reading, theirs: readonly string[]): Occasion {
  const { list, rows } = partiesOf(facts);
  const actors = actorsOf(facts);
  const counterpart = counterparts(theirs.map(stateKey), list);
  const persons = personsOf(facts);
  const compact = rows.find((row) => row.compact && row.mentions.length === list.length);
  return {
    write(text, slot) {
      const party = slot.key === undefined ? undefined : counterpart.get(slot.key);
      if (slot.kind === 'actor') return actors;
      if (slot.kind === 'party') return party && partyIn(text.slice(slot.start, slot.end), slot.key!, party);
      if (slot.kind !== 'person' || !party) return undefined;
      const office = officeBeside(text, slot);
      return (
        persons.find(({ state, officeText }) => state === party.key && officeKey(officeText) === office)?.nameText ??
        OPEN
      );
    },
    pair(text, slot, slots) {
      const after = text[slot.end] === '・' ? slot.end + 1 : slot.end;
      const next = slots.find((other) => other.kind === 'party' && other.start === after);
      const [first, second] = [slot, next].map((each) => each?.key !== undefined && counterpart.get(each.key));
      if (!next || slot.end - slot.start > 1 || !first || !second) return undefined;
      if (next.end - next.start > 1 && after === slot.end) return undefined;
      const own = compact && text.length > 0 && compact.block.text.slice(compact.start, compact.end);
      return { text: own || compactForm(first, second), end: next.end };
    },
  };
}

/** 日中 where both have a sign in kanji, else 日・アルカディア. */
function compactForm(first: Party, second: Party): string {
  const [a, b] = [first, second].map(({ key }) => (/^[一-龠]/.test(signsOf(key)) ? signsOf(key)[0]! : ''));
  return a && b ? a + b : `${a || first.key}・${second.key}`;
}

/** Which party of the draft stands for which one of the precedent: the same state, the others in their order. */
function counterparts(theirs: readonly string[], ours: readonly Party[]): ReadonlyMap<string, Party> {
  const found = new Map<string, Party>();
  for (const party of ours) if (theirs.includes(party.key)) found.set(party.key, party);
  const left = ours.filter(({ key }) => !found.has(key));
  for (const key of theirs) {
    if (found.has(key)) continue;
    const party = left.shift();
    if (party) found.set(key, party);
  }
  return found;
}

/** A party in the form that the precedent has for its own: by its full or its short name. */
const partyIn = (written: string, key: string, party: Party): string =>
  written.length > 1 && written !== key && !namesOf(key).short.includes(written) ? party.name : party.key;

const OFFICE_AFTER = new RegExp(`^[^、，。（]{0,24}?(${OFFICE})`);
const OFFICE_BEFORE = new RegExp(`(${OFFICE})・?$`);

/** The office that a person is named with, before the name or after it. */
function officeBeside(text: string, { start, end }: Span): string | undefined {
  const office =
    OFFICE_BEFORE.exec(text.slice(Math.max(0, start - 24), start)) ?? OFFICE_AFTER.exec(text.slice(end, end + 48));
  return office ? officeKey(office[1]!) : undefined;
}

/** The names that the draft defines. */
const definedIn = ({ facts }: Reading): ReadonlySet<string> =>
  new Set([...facts.every('definitions')].map(([, { name }]) => fold(name)));

const GLOSS = /（(?:以下「([^「」]{1,30})」という。?|「?([A-ZＡ-Ｚ][^（）「」]{1,20})」?)）/g;

/** Definitions of what the draft has defined already: a term is defined once. */
const glosses = (text: string, defined: ReadonlySet<string>): (Span & { readonly kind: 'gloss' })[] =>
  [...text.matchAll(GLOSS)]
    .filter(([, term, acronym]) => defined.has(fold(term ?? acronym ?? '')))
    .map((match) => ({ kind: 'gloss', start: match.index, end: match.index + match[0].length }));

/** A stretch of a text in the draft's widths and commas; official titles stay as they are. */
function inHouse(text: string, { start, end }: Span, titles: readonly Span[], house: HouseStyle): string {
  return text
    .slice(start, end)
    .replace(/[0-9０-９]+|[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９]*|[，、]/g, (run: string, offset: number) => {
      const at = { start: start + offset, end: start + offset + run.length };
      if (titles.some((title) => overlaps(title, at))) return run;
      if (/[，、]/.test(run)) {
        const grouped = /[0-9０-９]/.test(text[at.start - 1] ?? '') && /[0-9０-９]/.test(text[at.end] ?? '');
        return grouped ? run : (house.comma ?? run);
      }
      const letters = house.letters ?? (house.digits === 'one-full' ? undefined : house.digits);
      if (!/^[0-9０-９]/.test(run)) return letters ? inWidth(run, letters) : run;
      const digits = house.digits === 'one-full' ? (run.length === 1 ? 'full' : 'half') : house.digits;
      return digits ? inWidth(run, digits) : run;
    });
}
