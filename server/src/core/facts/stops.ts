import { DIGITS as DIGIT } from '../text/numerals';
import type { Span } from '../text/span';
import type { Sentence } from './sentences';

/** A place where a full stop is due, or stands in another form. Its span is what a 。 takes the place of; empty where one is missing. */
export interface StopFact extends Span {
  readonly what:
    | 'joined' // …で一致したまた，…, …で一致した 両首脳は，…
    | 'comma' // …で一致した，また，…
    | 'point'; // ． or . where a sentence ends
}

/** How a finished sentence ends: past, present, negative, copula. Nouns that end alike (取扱い, 割当て, 一つ) are not among them. */
const PAST = '(?:[しいきちじびみりえけげせてでねべめれっ]た|んだ|[見得出来経似]た)';
const PRESENT =
  '(?:[ぁ-ん一-龠]る|[一-龠たらぼかわろ]す|[一-龠][うむぶぐ]|[持立保待放]つ|[行置]く|てい?く|向かう|[^ぁ-ん]ない|[らかわがれけで]ない|たい|しい|べきだ|[をと]いう)';
const FINISHED = new RegExp(`${PAST}$`);
const FINITE = new RegExp(`(?:${PAST}|${PRESENT})$`);
/** Words before a noun that only end like a verb. */
const ATTRIBUTE = /(?:いわゆる|あらゆる|更なる|さらなる|単なる|主たる|いかなる)$/;

/** True if the text ends in a predicate that ends a sentence. */
export const endsInPredicate = (text: string): boolean => {
  const end = text.slice(-12);
  return FINITE.test(end) && !ATTRIBUTE.test(end);
};

/** True if it ends in a finite past: what follows at once is a new sentence, or what the words describe. */
export const endsInPast = (text: string): boolean => FINISHED.test(text.slice(-12));

const SPACE = '[ \\t\\u3000\\u00a0]*';
/** What opens a sentence with its comma. After a finite verb only these cannot go on with it (した一方， can). */
const OPENING =
  '(?:また|さらに|更に|なお|加えて|この関連で|この観点から|これに関連して|この文脈で|この機会に|このため|その上で|そのうえで)[，、,]';
const ACTORS = '(?:両[一-龠]{1,3}|双方|我々|[一-龠]{1,8}(?:大臣|大統領|首相))は[，、,]';
const OPENS = new RegExp(`^${OPENING}`);
const JOINED = new RegExp(
  `(?<=${PAST}|[ぁ-ん一-龠]る)(?:${SPACE}(?=${OPENING})|(?=${DIGIT}{1,2}[ \\u3000][一-龠])|[ \\u3000\\u00a0]{1,2}(?=${ACTORS}))`,
  'g',
);
const COMMA = new RegExp(`(?<=${PAST}|する)[，、,](?=(?:また|さらに|なお)[，、,])`, 'g');
const POINT = /(?<=[ぁ-ん）」])[．.](?![0-9０-９A-Za-zＡ-Ｚａ-ｚ．.…])/g;

/** The places inside a block's body where a full stop is missing or written otherwise. Its end is the document's matter. */
export function collectStops(text: string, body: number, sentences: readonly Sentence[]): readonly StopFact[] {
  const stops: StopFact[] = [];
  const add = (what: StopFact['what'], start: number, end: number): void => {
    if (start > body) stops.push({ what, start, end });
  };
  for (const { index, 0: found } of text.matchAll(JOINED)) {
    // Before an actor the words may be a relative clause with a stray space: only after a topic are they a sentence.
    const opens = found === '' || OPENS.test(text.slice(index + found.length, index + found.length + 8));
    if (opens || topicBefore(sentences, index)) add('joined', index, index + found.length);
  }
  for (const { index } of text.matchAll(COMMA)) add('comma', index, index + 1);
  for (const { index } of text.matchAll(POINT)) add('point', index, index + 1);
  return stops.sort((a, b) => a.start - b.start);
}

const topicBefore = (sentences: readonly Sentence[], at: number): boolean =>
  sentences.some(({ start, end, topic }) => start < at && at < end && topic !== undefined && topic.end < at);
