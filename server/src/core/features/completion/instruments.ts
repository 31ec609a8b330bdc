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
  const { facts, profile, known } = reading;
  const short = shortened(reading, place.at);
  const dated = DATED.test(left);
  const own: Offer[] = [];
  for (const { title, citations } of instruments(facts)) {
    if (short.has(readTitle(title).key)) continue;
    // What the cursor stands in is being typed.
    const others = citations.filter(
      ([block, citation]) => block !== place.block || !touches(sourceSpan(block, citation), place.at),
    );
    const [first] = others;
    if (!first) continue;
    const whole = others.find(([, { date }]) => date) ?? first;
    const detail = { ja: 'この文書で引用', en: 'Cited in this document' };
    if (!dated) own.push(offer(textOf(whole), first[1].name, detail));
    own.push(offer(first[1].name, first[1].name, detail));
  }
  // An agreement of two others is found by its title, but is none to begin with.
  const parties = partiesOf(facts).list.map(({ key }) => key);
  const isForeign = ({ parties: named }: Instrument): boolean =>
    named.length > 0 && (parties.length < 2 || !parties.every((key) => named.some((name) => name.startsWith(key))));
  const form = formOf(reading);
  const elsewhere = [...profile.instruments]
    .sort((a, b) => Number(isForeign(a)) - Number(isForeign(b)))
    .flatMap((instrument) => {
      const title = filling.house(instrument.title);
      if (short.has(readTitle(title).key)) return [];
      const where = instrument.paragraphs.join('・');
      const detail = { ja: `参照文書（${where}）`, en: `Reference statement (${where})` };
      const whole = dated ? undefined : cite(instrument, title, form, filling);
      const quiet = isForeign(instrument);
      return [...(whole ? [whole] : []), title].map((text) => ({ ...offer(text, title, detail), quiet }));
    });
  const listed = known.map((title) =>
    offer(filling.house(title), title, { ja: '登録した協定', en: 'From your own list' }),
  );
  const common = [...MULTILATERAL, ...SHORT_NAMES].map(
    (title): Offer => ({
      ...offer(filling.house(title), title, { ja: '多数国間の条約等', en: 'Multilateral instrument' }),
      quiet: true,
    }),
  );
  return [...own, ...listed, ...elsewhere, ...common];
}

/** The cursor stands behind a date form or in quotation marks: only the title is wanted. */
const DATED = /(?:付けの?|付の|された|した|年の|[「『])$/;

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
  for (const [block, definition] of facts.every('definitions')) {
    if (!isBinding(block, definition) || sourceSpan(block, definition).start >= at) continue;
    const citation = facts.of(block).citations.find(({ end }) => Math.abs(end - definition.full.end) < 2);
    if (citation) keys.add(readTitle(citation.name).key);
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
