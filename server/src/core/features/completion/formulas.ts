import { collectCitations } from '../../facts/citations';
import { gathered } from '../../facts/gathered';
import type { Predicate } from '../../facts/predicates';
import type { Reading } from '../../reading';
import { stemOf } from '../readings';
import { type Filling, fillIn } from './filling';
import { ATTRIBUTE, type Offer } from './offer';
import { aboutPhrase, calledFor, type Form, inForm, type Phrase, phrasesOf } from './phrases';
import type { Place } from './place';

/**
 * The formulas that fit where the cursor stands, the likeliest first. They come from the server alone: their subject, comma and tense are
 * the document's, and behind 「…の署名を」 only the rest of one is wanted, which no static snippet can know.
 */
export function formulas(reading: Reading, place: Place, left: string, filling: Filling): readonly Offer[] {
  const call = calledFor(left, place.paragraph);
  const used = verbs(reading.facts).counts;
  const cited = endsInCitation(left);
  const found = phrasesOf(reading.profile).flatMap((phrase) => {
    const text = putTogether(phrase, place, left, filling, cited);
    if (!text) return [];
    const { rung, paragraphs } = phrase;
    const weight =
      paragraphs.length +
      Math.min(used.get(rung.key) ?? 0, 10) / 2 +
      call(rung) +
      text.fit +
      (rung.group === 'deed' ? DEED : 0);
    return [{ phrase, text, weight }];
  });
  found.sort((a, b) => b.weight - a.weight);
  const seen = new Map<string, number>();
  return found.flatMap(({ phrase, text }) => {
    const { key } = phrase.rung;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const quiet = nth > 0 || (place.zone === 'opening' ? left === '' || !OPENING.has(key) : place.unnumbered);
    return nth < MOST_OF_A_VERB ? [offer(phrase, text.body, filling, quiet)] : [];
  });
}

/** Frames of one verb that are offered once the verb has been typed. */
const MOST_OF_A_VERB = 4;

/** What an opening tells. */
const OPENING = new Set(['訪問する', '会談する', '会合する', '会見する', '滞在する', '出席する']);
/** After the opening deeds are hardly told. */
const DEED = -4;

function offer(phrase: Phrase, body: string, filling: Filling, quiet: boolean): Offer {
  const snippet = fillIn(body, filling);
  const label = filling.house(body.replace('{主語}', filling.together).replace(/\{[^{}]*\}/g, '…'));
  return {
    label,
    kind: 'formula',
    newText: snippet,
    snippet: true,
    detail: aboutPhrase(phrase),
    ways: [stemOf(phrase.rung.key), label.slice(label.lastIndexOf('…') + 1)],
    quiet,
    about: { formula: phrase.pattern, verb: phrase.rung.key },
  };
}

interface Fitting {
  /** With slots; what of it stands there already is left out. */
  readonly body: string;
  /** How well it goes on with what stands there. */
  readonly fit: number;
}

/** After the subject, or a clause before it: a new clause begins. */
const CLAUSE_BEGINS = /[，、,]\s*$/;

function putTogether(
  phrase: Phrase,
  place: Place,
  left: string,
  filling: Filling,
  cited: boolean,
): Fitting | undefined {
  const { frame, fixed, addressee, passive } = phrase;
  const begins = left.trim() === '';
  // A part of the statement of its own (parts.ts), with host and guest in their places.
  if (begins && phrase.rung.key === '招待する') return undefined;
  if (fixed !== undefined)
    return begins && place.zone !== 'opening' ? { body: ended(fixed, place), fit: 0 } : undefined;
  const form: Form = /^[，、,]/.test(place.after) ? 'open' : filling.tense;
  const verb = ended(form === 'open' ? inForm(phrase, form) : `${inForm(phrase, form)}。`, place);
  if (frame === '') return undefined;
  const slots = `${addressee ? '{関係者}に対し，' : ''}{${/^する/.test(frame) ? '…=…' : ATTRIBUTED.test(frame) ? '…=…する' : '…'}}${frame}${verb}`;
  if (begins) return { body: passive ? slots : `{主語}は，${slots}`, fit: 0 };
  if (CLAUSE_BEGINS.test(left)) return passive ? undefined : { body: slots, fit: 0 };
  // Without a subject it is a title, a heading, a name.
  if (!TOPIC.test(left)) return undefined;
  const there = overlap(left, frame);
  if (there > 0) return { body: frame.slice(there) + verb, fit: 2 + 2 * there };
  // …協定|の署名を歓迎した: what is welcomed of an instrument.
  if (cited && frame === 'を') return { body: `${OF_INSTRUMENT[phrase.rung.key] ?? ''}を${verb}`, fit: 1 };
  return follows(left, frame) ? { body: frame + verb, fit: 1 } : undefined;
}

const TOPIC = /[はも]/;
const OF_INSTRUMENT: Readonly<Record<string, string>> = { 歓迎する: 'の署名' };

/** Without its full stop where one follows the cursor. */
const ended = (text: string, { after }: Place): string => (/^[。｡]/.test(after) ? text.replace(/。$/, '') : text);

/** How much of a frame stands there already: 重要性|を, こと|で. */
function overlap(left: string, frame: string): number {
  for (let length = Math.min(frame.length, left.length); length > 0; length--) {
    if (left.endsWith(frame.slice(0, length))) return length;
  }
  return 0;
}

/** Frames before which a clause stands: …することで, …する必要性を. */
export const ATTRIBUTED = /^(?:こと|との|よう|意向|意思|決意|必要性|重要性|用意)/;
const NOUN = /[一-龠々〇ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９」』）)]$/;

/** Whether a frame goes on with what stands there: を after a noun, こと after a verb. */
function follows(left: string, frame: string): boolean {
  if (NOUN.test(left)) return /^(?:[をにが]|への|の(?=[一-龠])|についての|につき|する|に関する)/.test(frame);
  if (ATTRIBUTE.test(left) && !left.endsWith('よう')) return ATTRIBUTED.test(frame);
  return false;
}

/** Longer than the titles of nearly all instruments. */
const LONGEST_TITLE = 120;

/** True right behind the title of an instrument. */
function endsInCitation(left: string): boolean {
  const near = left.slice(-LONGEST_TITLE);
  return collectCitations(near, 0, []).some(({ end }) => end === near.length);
}

/** How often the document uses each verb. */
const verbs = gathered<Predicate>(function* ({ predicates }) {
  for (const predicate of predicates) if (predicate.verb) yield [predicate.verb, predicate];
});
