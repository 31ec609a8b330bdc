import type { Localized } from '../../rule';
import type { Span } from '../../text/span';
import { fold } from '../../text/width';
import type { Words } from '../../words';
import { romaji, sound } from '../kana';
import { waysInto } from '../readings';

/** What an item's documentation is about: enough to find it again in a later reading. */
export type About = { readonly formula: string; readonly verb: string } | { readonly instrument: string };

/** Something to insert, before it is known whether what has been typed leads to it. */
export interface Offer {
  readonly label: string;
  readonly kind: 'number' | 'formula' | 'part' | 'agreement' | 'term' | 'party' | 'person' | 'resolution';
  readonly detail: Localized;
  readonly newText: string;
  /** True if `newText` is in snippet syntax. */
  readonly snippet?: boolean;
  /** What leads to it, by any part of it, by its characters or by ear; the label without this. */
  readonly ways?: readonly string[];
  /** True for what is too common to be offered before anything leads to it. */
  readonly quiet?: boolean;
  readonly about?: About;
}

/** What has been typed, as it is compared. */
export interface Typed {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
  /** Its sound, where it is kana or letters. */
  readonly sound?: string;
}

const KANJI = /[一-龠々〇]/;
const SCRIPTS = [/[A-Za-zＡ-Ｚａ-ｚ]/, /[0-9０-９]/, /[ぁ-んゝゞー]/, /[ァ-ヶーｦ-ﾟ]/, KANJI];
const LONGEST_RUN = 100;
/** Kana that end a word written with kanji. */
const OKURIGANA = 3;
/** Kana that may end a word before the one that is being typed: 署名をかんげい, 及びきょうてい. */
const PARTICLE = /[をがにとでのはもへやび]/;
/** The end of a verb or adjective before a noun. */
export const ATTRIBUTE = /[るたいうすむぐくつ]$/;
/** The kana that a verb ends in after its kanji: 協力する, 進める. */
const VERB_END = /^[^をがにとでのはもへや]{0,4}[るたいうすむぐくつ]$/;
/** Kana that a formula goes on from. */
const PHRASE_END = /[をにがので]$|こと$|よう$|との$/;
/** A word after a particle is as long as this at least, and no more of them are tried. */
const SHORTEST = 2;
const MOST_PARTICLES = 3;

/**
 * The words that may be being typed before the cursor. First the run of one script: letters, or digits, or one script of Japanese, never
 * across punctuation or a line end. Then, of a run of kana, what stands after its particles (署名を|かんげい) and what it makes with the
 * kanji before it (結び); and no word at all where a phrase may go on as it is (協力する|ことで一致した, 協力することで|一致した).
 */
export function typedAt(source: string, at: number): readonly Typed[] {
  const script = SCRIPTS.find((each) => each.test(source[at - 1] ?? ''));
  const start = script ? runStart(source, at, script) : at;
  const out = [typed(source, { start, end: at })];
  const run = out[0]!.text;
  if (!/^[ぁ-ん]/.test(run)) return out;
  for (let i = at - SHORTEST; i > start && out.length <= MOST_PARTICLES; i--) {
    if (PARTICLE.test(source[i - 1]!)) out.push(typed(source, { start: i, end: at }));
  }
  const stem = runStart(source, start, KANJI);
  if (stem < start && run.length <= OKURIGANA) out.push(typed(source, { start: stem, end: at }));
  if (PHRASE_END.test(run) || (/[一-龠ァ-ヶー]/.test(source[start - 1] ?? '') && VERB_END.test(run)))
    out.push(typed(source, { start: at, end: at }));
  return out;
}

/** Where a run of a script begins. */
function runStart(source: string, end: number, script: RegExp): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_RUN && script.test(source[start - 1]!)) start--;
  return start;
}

function typed(source: string, span: Span): Typed {
  const text = source.slice(span.start, span.end);
  const key = fold(text).toLowerCase();
  return { span, text, key, ...(/^[a-zぁ-ゖー]+$/.test(key) ? { sound: sound(key) } : {}) };
}

/** How what has been typed leads to an offer: by its beginning (2) or by a part of it (1); what a client may filter by. */
export interface Lead {
  readonly filterText: string;
  readonly strength: number;
}

const folded = new Map<string, string>();
const MOST = 8000;

/** A text as it is compared. Remembered: the same titles are looked at for every key. */
function keyOf(text: string): string {
  const before = folded.get(text);
  if (before !== undefined) return before;
  if (folded.size >= MOST) folded.clear();
  const key = fold(text).toLowerCase();
  folded.set(text, key);
  return key;
}

/** Whether what has been typed leads to an offer. One letter leads to beginnings alone: it stands in nearly every title. */
export function leadTo(typed: Typed, { label, ways = [label], quiet }: Offer, words?: Words): Lead | undefined {
  const { text, key } = typed;
  if (text === '') return quiet ? undefined : { filterText: label, strength: 0 };
  // Kana lead by ear, from a word's beginning: する and との stand inside every title.
  const inside = /[一-龠]/.test(text) || (text.length >= SHORTEST && !/^[ぁ-ん]/.test(text));
  let best: Lead | undefined;
  for (const way of ways) {
    const at = keyOf(way).indexOf(key);
    if (at === 0) return { filterText: text + way.slice(text.length), strength: 2 };
    if (at > 0 && inside) best ??= { filterText: text + way.slice(at + text.length), strength: 1 };
  }
  return best ?? (typed.sound === undefined ? undefined : byEar(typed, typed.sound, ways, words));
}

function byEar({ text, key }: Typed, own: string, ways: readonly string[], words?: Words): Lead | undefined {
  let best: Lead | undefined;
  for (const way of ways) {
    for (const { kana, sound: heard, first } of [...waysInto(way), ...(words ? waysInto(way, words) : [])]) {
      // り leads to りょうしゅのう, which ri does not.
      if (!(heard.startsWith(own) || kana.startsWith(key)) || (!first && own.length < 2)) continue;
      const rest = /^[a-z]/.test(key) ? romaji(kana) : kana;
      const lead = {
        filterText: rest.startsWith(key) ? text + rest.slice(text.length) : text,
        strength: first ? 2 : 1,
      };
      if (first) return lead;
      best ??= lead;
    }
  }
  return best;
}
