import type { Facts } from '../../facts';
import type { Citation, DateRole } from '../../facts/citations';
import { gathered, ofDocument } from '../../facts/gathered';
import { MULTILATERAL, SHORT_NAMES } from '../../facts/known-instruments';
import { partiesOf } from '../../facts/parties';
import { definedTerms, isBinding } from '../../facts/terms';
import { readTitle } from '../../facts/titles';
import type { Reading } from '../../reading';
import { sourceOf } from '../../reference/precedents';
import type { Instrument } from '../../reference/profile';
import type { Localized } from '../../rule';
import { type Block, sourceSpan } from '../../statement/statement';
import { touches } from '../../text/span';
import type { Filling } from './filling';
import type { Offer } from './offer';
import type { Place } from './place';

/**
 * Instruments by any part of their titles: those that this document cites, those that the desk knows, those of its precedents and of the
 * profile, then what everybody cites. Each as this document would cite it: with its date and place, by its title alone, and where the
 * document has given it a short name, by that (names.ts: what a term stands for leads to it).
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
    ...ofReferences(reading, short, titleOnly, filling),
    ...common,
  ];
}

/** The cursor stands behind a date form or in quotation marks. */
const TITLE_ONLY = /(?:付けの?|付の|された|した|年の|[「『])$/;

/** Citations by the key of their titles and, where they have a date, by how they are written with it. */
const citations = gathered<Citation>(function* ({ citations: own }, text) {
  for (const citation of own) yield [`${readTitle(citation.name).key}\t${wholeOf(text, citation)}`, citation];
});

const wholeOf = (text: string, { date, start, end }: Citation): string =>
  date ? text.slice(start, end).replace(/^[「『]/, '') : '';

/** An instrument as the document cites it: its title, and every form with a date. */
interface Cited {
  readonly title: string;
  /** Where it is cited first. */
  readonly block: Block;
  readonly start: number;
  readonly dated: readonly string[];
}

/** What this document cites, in the form in which it does. */
function cited(reading: Reading, place: Place, short: ReadonlySet<string>, titleOnly: boolean): Offer[] {
  const alone = citesAgainByTitle(reading.facts);
  return inOrder(reading.facts, place, short).flatMap(({ title, block, start, dated }) => {
    const again = alone && place.at > sourceSpan(block, { start, end: start }).start;
    const texts = titleOnly ? [title] : again ? [title, ...dated] : [...dated, title];
    return texts.map((text) => offer(text, title, { ja: 'この文書で引用', en: 'Cited in this document' }));
  });
}

function inOrder(facts: Facts, place: Place, short: ReadonlySet<string>): readonly Cited[] {
  const { counts, first, places } = citations(facts);
  const found = new Map<string, Cited & { readonly dated: string[] }>();
  for (const [key, count] of counts) {
    const [title = '', whole = ''] = key.split('\t');
    if (short.has(title)) continue;
    let at = first(key);
    // The title block names the document itself, and what the cursor stands in is being typed.
    const counted = ([block, citation]: NonNullable<typeof at>): boolean =>
      block.kind !== 'title' &&
      block.kind !== 'heading' &&
      (block !== place.block || !touches(sourceSpan(block, citation), place.at));
    if (at && !counted(at)) at = count > 1 ? places(key).find(counted) : undefined;
    if (!at) continue;
    const [block, { name, start }] = at;
    const known = found.get(title);
    const dated = [...(known?.dated ?? []), ...(whole === '' ? [] : [whole])];
    const earlier = known && isBefore(known, block, start) ? known : { title: name, block, start };
    found.set(title, { ...earlier, dated });
  }
  return [...found.values()].sort((a, b) => (isBefore(a, b.block, b.start) ? -1 : 1));
}

const isBefore = (cited: Pick<Cited, 'block' | 'start'>, block: Block, start: number): boolean =>
  cited.block.index < block.index || (cited.block === block && cited.start < start);

/** More titles than these are not looked through at every key. */
const MOST_TITLES = 600;

/** What the reference statements cite, with date and place where they tell them: the user's own by the newest that does, then the profile's. */
function* ofReferences(
  reading: Reading,
  short: ReadonlySet<string>,
  titleOnly: boolean,
  filling: Filling,
): Generator<Offer> {
  const parties = partiesOf(reading.facts).list.map(({ key }) => key);
  // An agreement of two others is found by its title, but is none to begin with.
  const isForeign = ({ parties: named }: Instrument): boolean =>
    named.length > 0 && (parties.length < 2 || !parties.every((key) => named.some((name) => name.startsWith(key))));
  const form = formOf(reading);
  const { instruments } = reading.profile;
  const known = new Map(instruments.map((each) => [readTitle(each.title).key, each]));
  const inOrder = [...instruments].sort((a, b) => Number(isForeign(a)) - Number(isForeign(b)));
  const told = (title: string, instrument: Instrument | undefined, detail: Localized): Offer[] => {
    const { key } = readTitle(title);
    if (short.has(key)) return [];
    const written = filling.house(title);
    const whole = titleOnly || !instrument ? undefined : cite(instrument, written, form, filling);
    // What the profile does not know is cited seldom.
    const quiet = instrument === undefined || isForeign(instrument);
    return [...(whole ? [whole] : []), written].map((text) => ({ ...offer(text, written, detail), quiet }));
  };
  for (const cited of (reading.precedents?.titles ?? []).slice(0, MOST_TITLES)) {
    const source = sourceOf(cited);
    yield* told(cited.title, known.get(readTitle(cited.title).key), {
      ja: `先例${source.ja}で引用`,
      en: `Cited in the precedent ${source.en}`,
    });
  }
  for (const instrument of inOrder) {
    const where = instrument.paragraphs.join('・');
    const detail = { ja: `参照文書（${where}）`, en: `Reference statement (${where})` };
    yield* told(instrument.title, instrument, detail);
  }
}

/** True if the document, once it has told an instrument's date, goes on to cite it by its title alone. */
const citesAgainByTitle = ofDocument((facts: Facts) => {
  const alone = new Map<string, number>();
  const dated = new Map<string, number>();
  for (const [key, count] of citations(facts).counts) {
    const [title = '', whole] = key.split('\t');
    const counts = whole === '' ? alone : dated;
    counts.set(title, (counts.get(title) ?? 0) + count);
  }
  let more = 0;
  for (const [title, count] of dated) more += (alone.get(title) ?? 0) - (count - 1);
  return more > 0;
});

const offer = (text: string, title: string, detail: Localized): Offer => ({
  label: text,
  kind: 'agreement',
  newText: text,
  detail,
  ways: [title],
  about: { instrument: title },
});

/** Titles that a short name stands for from here on: 「…協定」（以下「漁業協定」という。）. */
function shortened({ facts }: Reading, at: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const ends = new Map<Block, Map<number, string>>();
  for (const { block, definition } of definedTerms(facts)) {
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

const dateForms = gathered<Citation>(function* ({ citations: own }) {
  for (const citation of own) {
    const { form = '', role } = citation;
    if (/^(?:付け|付|づけ)の?$/.test(form)) yield [form, citation];
    else if (role === 'signed') yield [role, citation];
  }
});

function formOf({ facts }: Reading): DateForm {
  const { counts } = dateForms(facts);
  const [usual] = [...counts].filter(([form]) => form !== 'signed').sort((a, b) => b[1] - a[1])[0] ?? [];
  return { dated: usual ?? '付けの', never: usual !== undefined && !counts.has('signed') };
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
