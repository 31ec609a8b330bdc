import { sameInstrument } from '../facts/instruments';
import { LADDER } from '../facts/ladder';
import { readTitle } from '../facts/titles';
import type { Span } from '../text/span';
import { alike, runsOf } from '../text/wording-diff';
import { gramsOf, ofNumber, weightOf } from './grams';
import type { Cited, PrecedentSentence } from './precedent';

/** A piece of a clause: a run of one script, an act, a citation, or what belongs to the occasion. Its span counts in the sentence. */
export interface Piece extends Span {
  readonly kind: 'word' | 'act' | 'cite' | 'resolution' | 'occasion';
  readonly text: string;
  /** Equal for pieces that say the same, whatever their form, width and occasion. */
  readonly key: string;
  /** The act's verb; the instrument cited. */
  readonly verb?: string;
  readonly cited?: Cited;
  /** The resolutions cited: their numbers. */
  readonly numbers?: readonly number[];
}

/** A part of a sentence that says one thing of one matter: up to an act. */
export interface Clause {
  readonly pieces: readonly Piece[];
  /** What it is about, each piece with its weight. */
  readonly matter: ReadonlyMap<number, number>;
}

const known = new WeakMap<PrecedentSentence, readonly Clause[]>();

/** A sentence in its clauses. What stands in brackets (a gloss, a definition) is left out. */
export function clausesOf(sentence: PrecedentSentence): readonly Clause[] {
  const before = known.get(sentence);
  if (before) return before;
  const clauses = cut(sentence);
  known.set(sentence, clauses);
  return clauses;
}

function cut(sentence: PrecedentSentence): Clause[] {
  const clauses: Clause[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    if (pieces.length > 0) clauses.push({ pieces, matter: matterOf(pieces) });
    pieces = [];
  };
  for (const piece of piecesOf(sentence)) {
    pieces.push(piece);
    if (piece.kind === 'act' && LADDER.rungOf(piece.verb)?.group !== 'deed') close();
  }
  close();
  return clauses;
}

const matterOf = (pieces: readonly Piece[]): Map<number, number> => {
  const words = pieces.filter(({ kind }) => kind === 'word' || kind === 'cite');
  const grams = gramsOf(words.map(({ text }) => text).join(''));
  // The body and the word 決議 tell nothing: the numbers do.
  for (const number of numbersOf(pieces)) grams.add(ofNumber(number));
  return new Map([...grams].map((gram) => [gram, weightOf(gram, 0, 0)]));
};

/** The resolutions that are cited in a row of pieces. */
export const numbersOf = (pieces: readonly Piece[]): number[] => pieces.flatMap(({ numbers = [] }) => numbers);

/** How far two clauses are about the same, from 0 to 1, and how much that tells, in nats. */
export function likenessOf(
  { matter }: Clause,
  other: Clause,
): { readonly likeness: number; readonly evidence: number } {
  let shared = 0;
  let whole = 0;
  for (const [gram, weight] of matter) {
    whole += weight;
    if (other.matter.has(gram)) shared += weight;
  }
  for (const [gram, weight] of other.matter) if (!matter.has(gram)) whole += weight;
  return { likeness: whole === 0 ? 0 : shared / whole, evidence: shared };
}

const BRACKETS = /（[^（）]*）|\([^()]*\)/g;

function* piecesOf({ text, slots, acts, cites, resolutions }: PrecedentSentence): Generator<Piece> {
  const marked: Piece[] = [];
  const add = (piece: Omit<Piece, 'text'>): void => {
    const last = marked.at(-1);
    // A date in a citation is part of it; a citation in another's title as well.
    if (!last || last.end <= piece.start) marked.push({ ...piece, text: text.slice(piece.start, piece.end) });
  };
  const all = [
    ...cites.map((cited) => ({ ...span(cited), kind: 'cite' as const, key: `cite ${instrumentKey(cited)}`, cited })),
    ...acts.map(({ verb, ...at }) => ({ ...at, kind: 'act' as const, key: `act ${verb}`, ...(verb && { verb }) })),
    ...resolutions.map(({ body, numbers, ...at }) => ({
      ...at,
      kind: 'resolution' as const,
      key: `resolution ${body}`,
      numbers,
    })),
    ...slots.map((slot) => ({ ...span(slot), kind: 'occasion' as const, key: slot.kind })),
    ...[...text.matchAll(BRACKETS)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'occasion' as const,
      key: 'bracket',
    })),
  ];
  for (const piece of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (piece.kind === 'act' && piece.verb === undefined) continue;
    add(piece);
  }
  let at = 0;
  for (const piece of [...marked, undefined]) {
    for (const run of runsOf(text.slice(at, piece?.start ?? text.length))) {
      yield { kind: 'word', text: run, key: alike(run), start: at, end: at + run.length };
      at += run.length;
    }
    if (!piece) return;
    yield piece;
    at = piece.end;
  }
}

const span = ({ start, end }: Span): Span => ({ start, end });

/** Titles that name the same matter between other parties have one key. */
const instrumentKey = ({ title }: Cited): string =>
  readTitle(title).key.replace(/[一-龠ァ-ヶー・]{1,20}(?=政府|と|及び|との間|間の)/g, '');

/** True if two citations mean one instrument, or the same kind of instrument between other parties. */
export const sameCited = (a: Cited, b: Cited): boolean =>
  instrumentKey(a) === instrumentKey(b) || sameInstrument({ title: a.title }, { title: b.title });
