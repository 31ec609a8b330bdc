import type { Citation, DateRole } from '../../facts/citations';
import { instruments } from '../../facts/instruments';
import { MULTILATERAL, SHORT_NAMES } from '../../facts/known-instruments';
import { partiesOf } from '../../facts/parties';
import { isBinding } from '../../facts/terms';
import { readTitle } from '../../facts/titles';
import type { Reading } from '../../reading';
import type { Instrument } from '../../reference/profile';
import type { Localized } from '../../rule';
import { type Block, sourceSpan } from '../../statement/statement';
import { touches } from '../../text/span';
import type { Filling } from './filling';
import type { Offer } from './offer';
import type { Place } from './place';

/**
 * Instruments by any part of their titles: those that this document cites, those that the desk knows, the profile's, then what everybody
 * cites. Each as this document would cite it: with its date and place, by its title alone, and where the document has given it a short
 * name, by that (names.ts: what a term stands for leads to it).
 */
export function agreements(reading: Reading, place: Place, left: string, filling: Filling): readonly Offer[] {
  const short = shortened(reading, place.at);
  const titleOnly = TITLE_ONLY.test(left);
  const listed = reading.known.map((title) =>
    offer(filling.house(title), title, { ja: '登録した協定', en: 'From your own list' }),
  );
  const common = [...MULTILATERAL, ...SHORT_NAMES].map((title) => {
    const detail = { ja: '多数国間の条約等', en: 'Multilateral instrument' };
    return { ...offer(filling.house(title), title, detail), quiet: true };
  });
  return [
    ...cited(reading, place, short, titleOnly),
    ...listed,
    ...ofProfile(reading, short, titleOnly, filling),
    ...common,
  ];
}

/** The cursor stands behind a date form or in quotation marks. */
const TITLE_ONLY = /(?:付けの?|付の|された|した|年の|[「『])$/;

/** What this document cites, in the form in which it does. */
function cited(reading: Reading, { at, block: here }: Place, short: ReadonlySet<string>, titleOnly: boolean): Offer[] {
  const alone = citesAgainByTitle(reading);
  return instruments(reading.facts).flatMap(({ title: name, citations }) => {
    if (short.has(readTitle(name).key)) return [];
    // What the cursor stands in is being typed.
    const others = citations.filter(([block, span]) => block !== here || !touches(sourceSpan(block, span), at));
    const [first] = others;
    if (!first) return [];
    const title = first[1].name;
    const whole = textOf(others.find(([, { date }]) => date) ?? first);
    const again = alone && at > sourceSpan(...first).start;
    const texts = titleOnly ? [title] : again ? [title, whole] : [whole, title];
    return texts.map((text) => offer(text, title, { ja: 'この文書で引用', en: 'Cited in this document' }));
  });
}

/** What the reference statements cite, with date and place where they tell them. */
function ofProfile(
  reading: Reading,
  short: ReadonlySet<string>,
  titleOnly: boolean,
  filling: Filling,
): readonly Offer[] {
  const parties = partiesOf(reading.facts).list.map(({ key }) => key);
  // An agreement of two others is found by its title, but is none to begin with.
  const isForeign = ({ parties: named }: Instrument): boolean =>
    named.length > 0 && (parties.length < 2 || !parties.every((key) => named.some((name) => name.startsWith(key))));
  const form = formOf(reading);
  return [...reading.profile.instruments]
    .sort((a, b) => Number(isForeign(a)) - Number(isForeign(b)))
    .flatMap((instrument) => {
      const title = filling.house(instrument.title);
      if (short.has(readTitle(title).key)) return [];
      const where = instrument.paragraphs.join('・');
      const detail = { ja: `参照文書（${where}）`, en: `Reference statement (${where})` };
      const whole = titleOnly ? undefined : cite(instrument, title, form, filling);
      const quiet = isForeign(instrument);
      return [...(whole ? [whole] : []), title].map((text) => ({ ...offer(text, title, detail), quiet }));
    });
}

/** True if the document, once it has told an instrument's date, goes on to cite it by its title alone. */
function citesAgainByTitle({ facts }: Reading): boolean {
  let alone = 0;
  let dated = 0;
  for (const { citations } of instruments(facts)) {
    if (!citations[0]?.[1].date) continue;
    for (const [, { date }] of citations.slice(1)) {
      if (date) dated++;
      else alone++;
    }
  }
  return alone > dated;
}

const offer = (text: string, title: string, detail: Localized): Offer => ({
  label: text,
  kind: 'agreement',
  newText: text,
  detail,
  ways: [title],
  about: { instrument: title },
});

const textOf = ([block, { start, end }]: readonly [Block, Citation]): string =>
  block.text.slice(start, end).replace(/^[「『]/, '');

/** Titles that a short name stands for from here on: 「…協定」（以下「漁業協定」という。）. */
function shortened({ facts }: Reading, at: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const ends = new Map<Block, Map<number, string>>();
  for (const [block, definition] of facts.every('definitions')) {
    if (!isBinding(block, definition) || sourceSpan(block, definition).start >= at) continue;
    const names = ends.get(block) ?? new Map(facts.of(block).citations.map(({ end, name }) => [end, name]));
    ends.set(block, names);
    // A closing quotation mark may stand between the two.
    const name = names.get(definition.full.end) ?? names.get(definition.full.end - 1);
    if (name !== undefined) keys.add(readTitle(name).key);
  }
  return keys;
}

/** How a document attaches dates to instruments, as far as it shows. */
interface DateForm {
  /** 付けの, 付け, 付の. */
  readonly dated: string;
  /** True if it dates by 付けの alone, what was signed too. */
  readonly never: boolean;
}

function formOf({ facts }: Reading): DateForm {
  const counts = new Map<string, number>();
  let signed = 0;
  for (const [, { form = '', role }] of facts.every('citations')) {
    if (/^(?:付け|付|づけ)の?$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
    else if (role === 'signed') signed++;
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { dated: usual ?? '付けの', never: usual !== undefined && signed === 0 };
}

const VERBS: Readonly<Record<DateRole, string>> = {
  signed: '署名された',
  'in-force': '発効した',
  adopted: '採択された',
  dated: '',
  of: '',
};

/** An instrument of the profile with its date and place, in the form of this document; `undefined` where no date is known. */
function cite(
  { dates, place }: Instrument,
  title: string,
  { dated, never }: DateForm,
  { house }: Filling,
): string | undefined {
  const [first] = dates;
  if (!first) return undefined;
  const [year, month, day] = first.date.split('-').map(Number);
  const date = house(`${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`);
  const { role } = first;
  if (role === 'of') return title.startsWith(date) ? undefined : `${date}の${title}`;
  if (role === 'dated' || (role === 'signed' && never && day)) return `${date}${dated}${title}`;
  return `${date}に${role === 'signed' && place ? `${place}で` : ''}${VERBS[role]}${title}`;
}
