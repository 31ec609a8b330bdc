import type { Reading } from '../reading';
import type { Span } from '../text/span';
import type { Words } from '../words';
import { fillingOf } from './completion/filling';
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

const NONE: Completions = { items: [], incomplete: false };

/** No more than a drafter looks through, and of one kind no more than lets the others be seen. */
const MOST = 50;
const MOST_OF_A_KIND = 30;

/**
 * What may be inserted at a source offset, best first: what only the document at hand can tell, and the formulas that fit there. The filter
 * text is chosen for what has been typed, so a client must ask again for each character.
 */
export function complete(reading: Reading, offset: number, options: CompleteOptions = {}): Completions {
  const { source } = reading.statement;
  const at = Math.max(0, Math.min(offset, source.length));
  if (reading.statement.misread) return NONE;
  const place = placeAt(reading, at);
  if (place.settled) return NONE;
  const numbers = nextNumbers(reading, at);
  const candidates = typedAt(source, at);
  const found: (Completion & { readonly strength: number })[] = [];
  const seen = new Set(numbers.map(({ newText }) => newText));
  const counts = new Map<Offer['kind'], number>();
  for (const [offer, typed, lead] of leading(reading, place, candidates, options)) {
    const count = (counts.get(offer.kind) ?? 0) + 1;
    const formula = offer.about && 'formula' in offer.about ? offer.about.formula : offer.newText;
    if (seen.has(offer.newText) || seen.has(formula) || stands(offer, typed, source, at) || count > MOST_OF_A_KIND)
      continue;
    seen.add(offer.newText).add(formula);
    counts.set(offer.kind, count);
    const { ways: _ways, quiet: _quiet, snippet = false, ...rest } = offer;
    found.push({ ...rest, snippet, span: typed.span, filterText: lead.filterText, strength: lead.strength, rank: 0 });
  }
  const best = found.sort((a, b) => b.strength - a.strength).slice(0, MOST - numbers.length);
  const items = [...numbers, ...best].map((item, rank) => ({ ...item, rank }));
  return { items, incomplete: true };
}

/** The offers that what has been typed leads to, in the order in which the place suggests them. */
function* leading(
  reading: Reading,
  place: Place,
  candidates: readonly Typed[],
  { words, beginnings = false }: CompleteOptions,
): Generator<readonly [Offer, Typed, Lead]> {
  const filling = fillingOf(reading, place.block);
  const leftOf = (typed: Typed): string => place.left.slice(0, Math.max(0, place.left.length - typed.text.length));
  const left = leftOf(candidates[0]!);
  const quoting = /[「『]$/.test(left);
  const further = furtherNumbers(reading, place, left);
  // What depends on what stands before the word is asked for each word that may be meant.
  for (const typed of quoting ? [] : candidates) {
    const before = leftOf(typed);
    const phrases = formulas(reading, place, before, filling);
    const whole = parts(reading, place, before, filling, beginnings);
    const ordered = place.zone === 'body' ? [...phrases, ...whole] : [...whole, ...phrases];
    for (const offer of [...(typed === candidates[0] ? further : []), ...ordered]) {
      const lead = leadTo(typed, offer, words);
      if (lead) yield [offer, typed, lead];
    }
  }
  const cited = agreements(reading, place, left, filling);
  const named = [...terms(reading, place.at), ...persons(reading), ...parties(reading, filling)];
  const resolved = further.length > 0 ? [] : resolutions(reading, place, filling);
  for (const offer of quoting ? [...cited, ...named] : [...named, ...resolved, ...cited]) {
    for (const typed of candidates) {
      const lead = leadTo(typed, offer, words);
      if (!lead) continue;
      yield [offer, typed, lead];
      break;
    }
  }
}

/** What stands there in full already needs no completion. */
const stands = ({ newText }: Offer, typed: Typed, source: string, at: number): boolean =>
  newText === typed.text ||
  (newText.startsWith(typed.text) && typed.text !== '' && source.startsWith(newText.slice(typed.text.length), at));
