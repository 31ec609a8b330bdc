import { gathered } from './facts/gathered';
import { factsOf } from './facts/index';
import { verbatim } from './facts/verbatim';
import type { WordReading } from './reading';
import type { Block } from './statement/statement';
import { groupBy } from './text/group';
import type { Span } from './text/span';
import { SPELLINGS, type Word } from './text/spellings';
import { remembered } from './text/wording';
import type { Token } from './words';

/** What may follow the stem of a verb, by the last character of its dictionary form; the stem of others (〜る) may stand alone. */
const ENDINGS: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  す: 'さしすせそ',
  む: 'まみむめもん',
};

/** What follows a noun, as against a verb that suspends its clause. */
const AFTER_NOUN = /^(?:$|[をがはのへもや等]|に(?:つ|関|対|お|よ|基|向|係|は|も)|及び|並びに|又は)/;

const KANJI = /[一-龠ァ-ヶ]/;

/** By the first character, longest first. */
const BY_FIRST = new Map<string, { readonly form: string; readonly word: Word }[]>();
const BY_BASE = new Map<string, Word>();
for (const each of SPELLINGS) {
  for (const form of each.forms) {
    if (each.verb) BY_BASE.set(form, each);
    else BY_FIRST.set(form[0]!, [...(BY_FIRST.get(form[0]!) ?? []), { form, word: each }]);
  }
}
for (const forms of BY_FIRST.values()) forms.sort((a, b) => b.form.length - a.form.length);

/** One place where a word of the table stands. */
export interface Use {
  readonly block: Block;
  readonly form: string;
  /** What is written, without the ending of a verb. Flow offsets. */
  readonly span: Span;
}

/** What takes the place of a use in another spelling. */
export const respelled = ({ word }: { readonly word: Word }, form: string): string =>
  word.verb ? form.slice(0, -1) : form;

/** A form that the text alone does not rule out. */
type Candidate = Pick<Found, 'form' | 'word'>;

/** By the code of the first character. A verb is sought by its stem. */
const BY_CODE = new Map<number, (Candidate & { readonly stem: string })[]>();
for (const word of SPELLINGS) {
  for (const form of word.forms) {
    const stem = respelled({ word }, form);
    const code = stem.charCodeAt(0);
    BY_CODE.set(code, [...(BY_CODE.get(code) ?? []), { form, word, stem }]);
  }
}

/** Every word of the table that `find` could find, whatever the words of the text are. */
export function* mayUse(text: string): Generator<Candidate> {
  for (let start = 0; start < text.length; start++) {
    for (const candidate of BY_CODE.get(text.charCodeAt(start)) ?? []) {
      const { form, word, stem } = candidate;
      if (!text.startsWith(stem, start)) continue;
      const end = start + stem.length;
      const fits = word.verb
        ? (!word.before || word.before.test(text.slice(Math.max(0, start - 3), start))) && mayBeVerb(form, text, end)
        : stands(word, text, { start, end }) && (!word.noun || AFTER_NOUN.test(text.slice(end, end + 3)));
      if (fits) yield candidate;
    }
  }
}

/** A sentence in which a word of the table may stand; the whole text of an item or a heading that holds none. */
interface Place {
  readonly start: number;
  readonly text: string;
  /** True in a text that holds no sentence. */
  readonly bare: boolean;
}

/** Where words of the table may stand, by their place in it and their form. */
const candidates = gathered<Place>(function* ({ sentences }, text, body) {
  const bare = sentences.length === 0;
  for (const { start, text: own } of bare ? [{ start: body, text: text.slice(body) }] : sentences) {
    const place = { start, text: own, bare };
    for (const { form, word } of mayUse(own)) yield [`${SPELLINGS.indexOf(word)} ${form}`, place];
  }
});

/** What must stay as it is written. */
const untouchedIn = remembered((wording) => verbatim(wording.text, factsOf(wording).citations));

const READ_BARE: readonly string[] = ['paragraph', 'item', 'text', 'heading'];
const told = new WeakMap<WordReading, ReadonlyMap<Word, readonly Use[]>>();

/**
 * The uses of the words of the table that a document may write otherwise than the norm, outside quotations and titles of instruments.
 * Of all other words the text alone tells that it does not: most sentences need no morphology, and most documents no dictionary.
 */
export function spellings(reading: WordReading): ReadonlyMap<Word, readonly Use[]> {
  const before = told.get(reading);
  if (before) return before;
  const may = candidates(reading.facts);
  const uses = new Map<Word, Use[]>();
  /** By the place of the block: so they come in reading order. */
  const doubtful: Place[][] = [];
  for (const [at, keys] of groupBy(may.counts.keys(), (key) => key.slice(0, key.indexOf(' ')))) {
    const word = SPELLINGS[Number(at)]!;
    if (keys.length === 1 && (word.open || keys[0] === `${at} ${word.forms[0]}`)) continue;
    uses.set(word, []);
    for (const [block, place] of keys.flatMap((key) => may.places(key))) {
      if (place.bare && !READ_BARE.includes(block.kind)) continue;
      doubtful[block.index] ??= [];
      const places = doubtful[block.index]!;
      if (!places.includes(place)) places.push(place);
    }
  }
  doubtful.forEach((places, index) => {
    const block = reading.statement.blocks[index]!;
    const isUntouched = untouchedIn(block.wording);
    for (const { start: from, text } of places.sort((a, b) => a.start - b.start)) {
      for (const { form, word, span } of usesIn(text, reading.words(text))) {
        const at = { start: from + span.start, end: from + span.end };
        if (!isUntouched(at)) uses.get(word)?.push({ block, form, span: at });
      }
    }
  });
  for (const [word, found] of uses) if (found.length === 0) uses.delete(word);
  told.set(reading, uses);
  return uses;
}

interface Found {
  readonly form: string;
  readonly word: Word;
  readonly span: Span;
}

/** By the words of a sentence, which are the same array for the same text. */
const known = new WeakMap<readonly Token[], readonly Found[]>();

export function usesIn(text: string, words: readonly Token[]): readonly Found[] {
  const found = known.get(words) ?? [...find(text, words)];
  known.set(words, found);
  return found;
}

function* find(text: string, words: readonly Token[]): Generator<Found> {
  let done = 0;
  for (const [i, token] of words.entries()) {
    if (token.start < done) continue;
    const verb = token.pos === '動詞' ? BY_BASE.get(token.base) : undefined;
    const stem = token.base.slice(0, -1);
    // Morphology takes 受入れ可能 and 呼びかけを for verbs.
    const noun = token.surface !== token.base && isNounBefore(text, token.end);
    if (verb && !noun && token.surface.startsWith(stem)) {
      if (stands(verb, text, token)) {
        yield { form: token.base, word: verb, span: { start: token.start, end: token.start + stem.length } };
      }
      continue;
    }
    const found = BY_FIRST.get(token.surface[0]!)?.find(
      ({ form, word }) => text.startsWith(form, token.start) && isWord(word, form, text, words, i),
    );
    if (!found) continue;
    done = token.start + found.form.length;
    yield { ...found, span: { start: token.start, end: done } };
  }
}

const isNounBefore = (text: string, end: number): boolean =>
  AFTER_NOUN.test(text.slice(end, end + 3)) || KANJI.test(text[end] ?? '');

/** True if the stem that ends at a place may be the verb, by what follows it. */
function mayBeVerb(form: string, text: string, end: number): boolean {
  const last = form.at(-1)!;
  const endings = ENDINGS[last];
  if (!endings) return !isNounBefore(text, end);
  const next = text[end];
  return next !== undefined && endings.includes(next) && (next === last || !isNounBefore(text, end + 1));
}

/** True if the form that begins with a token is the word: whole tokens of its part of speech, in its place. */
function isWord(word: Word, form: string, text: string, words: readonly Token[], first: number): boolean {
  const span = { start: words[first]!.start, end: words[first]!.start + form.length };
  if (!stands(word, text, span)) return false;
  if (word.noun) return AFTER_NOUN.test(text.slice(span.end, span.end + 3));
  if (!word.pos) return true;
  for (let i = first; i < words.length && words[i]!.start < span.end; i++) {
    if (words[i]!.end > span.end || !word.pos.includes(words[i]!.pos)) return false;
  }
  return true;
}

const stands = ({ before, after, inside }: Word, text: string, { start, end }: Span): boolean =>
  (!before || before.test(text.slice(Math.max(0, start - 3), start))) &&
  (!after || after.test(text.slice(end, end + 4))) &&
  !(inside && opensClause(text, start, end));

/** さらに， at the start of a sentence or between commas. */
const opensClause = (text: string, start: number, end: number): boolean =>
  start === 0 || (/[，、,]/.test(text[start - 1]!) && /[，、,]/.test(text[end] ?? ''));
