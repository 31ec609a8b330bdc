import type { Reading } from '../reading';
import type { BlockKind } from '../statement/statement';
import { DIGITS } from '../text/numerals';
import type { Span } from '../text/span';
import type { Words } from '../words';
import { type Filling, fillingOf } from './completion/filling';
import { formulas } from './completion/formulas';
import { agreements } from './completion/instruments';
import { parties, persons, terms } from './completion/names';
import { nextNumbers } from './completion/numbers';
import { type Lead, leadTo, type Offer, type Typed, typedAt } from './completion/offer';
import { parts } from './completion/parts';
import { type Place, placeAt } from './completion/place';
import { furtherNumbers, resolutions } from './completion/resolutions';

/** Something to insert, as what has been typed leads to it. */
export interface Completion extends Omit<Offer, 'ways' | 'quiet' | 'snippet'> {
  /** What is replaced (source offsets), and what a typist may have typed for it. */
  readonly span: Span;
  readonly filterText: string;
  readonly snippet: boolean;
  /** Orders the list; smaller first. */
  readonly rank: number;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** True if another character may lead to more: the client must ask again. */
  readonly incomplete: boolean;
}

export interface CompleteOptions {
  /** Morphology, once it is loaded: what words it knows by ear beside ours. */
  readonly words?: Words | undefined;
  /** Offers what begins a text too, for an editor without our static snippets: no part is offered twice. */
  readonly beginnings?: boolean;
}

/** A number with what it counts is complete: whoever ends the line ２０２５年５月１３日 by Enter wants nothing from a list. */
const COUNTED = new RegExp(`${DIGITS}[年月日条項号回期]$`);

const NONE: Completions = { items: [], incomplete: false };

/** No more than a drafter looks through, and of one kind no more than lets the others be seen. */
const MOST = 50;
const MOST_OF_A_KIND = 30;
/** Titles that morphology reads for one answer. */
const MOST_READ = 40;

/**
 * What may be inserted at a source offset, best first: what only the document at hand can tell, and the formulas that fit there. The filter
 * text is chosen for what has been typed, so a client must ask again for each character.
 */
export function complete(reading: Reading, offset: number, options: CompleteOptions = {}): Completions {
  const { source } = reading.statement;
  const at = Math.max(0, Math.min(offset, source.length));
  if (reading.statement.misread) return NONE;
  const place = placeAt(reading, at);
  if (place.settled || COUNTED.test(source.slice(Math.max(0, at - 8), at))) return NONE;
  const numbers = nextNumbers(reading, at);
  const candidates = typedAt(source, at);
  const led = [...leading(reading, place, candidates, options)].sort(([, , a], [, , b]) => b.strength - a.strength);
  const items: Completion[] = [...numbers];
  const seen = new Set(numbers.map(({ newText }) => newText));
  const counts = new Map<Offer['kind'], number>();
  for (const [offer, typed, { filterText }] of led) {
    const count = (counts.get(offer.kind) ?? 0) + 1;
    const formula = offer.about && 'formula' in offer.about ? offer.about.formula : offer.newText;
    if (items.length >= MOST) break;
    if (count > MOST_OF_A_KIND || seen.has(offer.newText) || seen.has(formula) || stands(offer, typed, source, at))
      continue;
    seen.add(offer.newText).add(formula);
    counts.set(offer.kind, count);
    const { ways: _ways, quiet: _quiet, snippet = false, ...rest } = offer;
    items.push({ ...rest, snippet, span: typed.span, filterText, rank: items.length });
  }
  return { items, incomplete: true };
}

const QUOTING = /[「『]$/;

/** The offers that what has been typed leads to, in the order in which the place suggests them. */
function* leading(
  reading: Reading,
  place: Place,
  candidates: readonly Typed[],
  { words: morphology, beginnings = false }: CompleteOptions,
): Generator<readonly [Offer, Typed, Lead]> {
  const filling = fillingOf(reading, place.block);
  const ear = morphology && { words: morphology, left: MOST_READ };
  const leftOf = (typed: Typed): string => place.left.slice(0, Math.max(0, place.left.length - typed.text.length));
  const left = leftOf(candidates[0]!);
  const further = furtherNumbers(reading, place, left);
  const words = candidates.filter(({ text }, i) => i === 0 || text !== '');
  // What depends on what stands before the word is asked for each word that may be meant.
  for (const typed of QUOTING.test(left) ? [] : candidates) {
    const before = leftOf(typed);
    const phrases = formulas(reading, place, before, filling);
    // Where no word is meant a phrase goes on.
    const whole = words.includes(typed) ? parts(reading, place, before, filling, beginnings) : [];
    const ordered = place.zone === 'body' ? [...phrases, ...whole] : [...whole, ...phrases];
    for (const offer of [...(typed === candidates[0] ? further : []), ...ordered]) {
      const lead = leadTo(typed, offer);
      if (lead) yield [offer, typed, lead];
    }
  }
  for (const offer of namedAt(reading, place, left, further.length > 0, filling)) {
    for (const typed of words) {
      const lead = leadTo(typed, offer, ear);
      if (!lead) continue;
      yield [offer, typed, lead];
      break;
    }
  }
}

/** What the place may name: all that the document knows; under the text who signs; in quotation marks titles first. */
function namedAt(reading: Reading, place: Place, left: string, inList: boolean, filling: Filling): readonly Offer[] {
  if (place.block && UNDER_THE_TEXT.includes(place.block.kind))
    return [...persons(reading, true), ...parties(reading, filling)];
  const cited = agreements(reading, place, left, filling);
  const named = [...terms(reading, place.at), ...persons(reading), ...parties(reading, filling)];
  if (QUOTING.test(left)) return [...cited, ...named];
  return [...named, ...(inList ? [] : resolutions(reading, place, filling)), ...cited];
}

const UNDER_THE_TEXT: readonly BlockKind[] = ['date', 'place', 'signature', 'end'];

/** What stands there in full already needs no completion. */
const stands = ({ newText }: Offer, typed: Typed, source: string, at: number): boolean =>
  newText === typed.text ||
  (newText.startsWith(typed.text) && typed.text !== '' && source.startsWith(newText.slice(typed.text.length), at));
