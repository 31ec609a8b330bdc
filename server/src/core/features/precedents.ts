import { LADDER } from '../facts/ladder';
import { byOtherNames } from '../facts/offices';
import type { Reading } from '../reading';
import { type InstrumentUse, type PrecedentMatch, type PrecedentPlace, sourceOf } from '../reference/precedents';
import type { Localized } from '../rule';
import type { Span } from '../text/span';
import { type Hunk, runsOf, wordingDiff } from '../text/wording-diff';
import { escapeMarkdown as md } from './markdown';
import { stemOf, waysInto } from './readings';

/** A sentence of a reference statement as a list shows it. */
export interface PrecedentEntry {
  readonly uri: string;
  /** Where it stands in its statement. */
  readonly span: Span;
  readonly text: string;
  /** Its statement by title, day and paragraph. */
  readonly source: Localized;
  /** The parties of its statement: 日本国・アルカディア共和国. */
  readonly parties: string;
}

/** A precedent, or a sentence that cites an instrument, as a list shows it. */
export const entryOf = (place: PrecedentPlace): PrecedentEntry => ({
  uri: place.uri,
  span: place.sentence.span,
  text: place.sentence.text,
  source: sourceOf(place),
  parties: place.document.parties.join('・'),
});

/** What a hover tells about the sentence at a place: its closest precedents, each with its source. Markdown; quoted text is escaped. */
export function precedentLines(reading: Reading, offset: number, limit = 2): readonly Localized[] {
  const found = reading.precedents?.find(reading, offset, { limit }) ?? [];
  return found.map(({ draft, ...place }) => {
    const { source, parties } = entryOf(place);
    const from = parties === '' ? '' : ` · ${md(parties)}`;
    const quoted = marked(place.sentence.text, draft.text);
    return {
      ja: `先例：${quoted}  \n${md(source.ja)}${from}`,
      en: `Precedent: ${quoted}  \n${md(source.en)}${from}`,
    };
  });
}

/** A precedent's text in which what the draft has otherwise is bold; unmarked where there is little that both have. */
function marked(precedent: string, draft: string): string {
  const hunks = differences(precedent, draft);
  const same = hunks.reduce((sum, hunk) => sum + (hunk.same ? hunk.from.length : 0), 0);
  if (same < precedent.length / 2) return md(precedent);
  return hunks.map(({ same: both, from }) => (both ? md(from) : bold(from))).join('');
}

/** Bold as markdown takes it within a Japanese sentence: its marks must not touch punctuation on the inside. */
const bold = (text: string): string =>
  text.replace(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su, (_, before: string, words: string, after: string) =>
    words === '' ? md(text) : `${md(before)}**${md(words)}**${md(after)}`,
  );

/** How the wording of a precedent became that of a draft: by words where they are given, else by runs of one script. */
export const differences = (
  precedent: string,
  draft: string,
  words: (text: string) => readonly string[] = runsOf,
): readonly Hunk[] => wordingDiff(words(precedent), words(draft));

/** One citation in the history of an instrument, and how its form changed since the one before it. */
export interface HistoryEntry extends PrecedentEntry {
  readonly date?: string;
  /** The citation as written. */
  readonly form: string;
  /** Against the form before; empty for the first and where nothing changed but width and commas. */
  readonly changes: readonly Hunk[];
}

/** The history of an instrument as a list shows it. */
export function historyEntries(uses: readonly InstrumentUse[]): readonly HistoryEntry[] {
  return uses.map((use, i) => {
    const before = uses[i - 1];
    const hunks = before ? differences(before.form, use.form) : [];
    const { date } = use.document;
    return {
      ...entryOf(use),
      ...(date === undefined ? {} : { date }),
      form: use.form,
      changes: hunks.every(({ same }) => same) ? [] : hunks,
    };
  });
}

/** A search by words, by the kana reading of a verb or noun, by katakana typed in hiragana, or by another name of an office. */
export function searchPrecedents(reading: Reading, query: string, limit?: number): readonly PrecedentMatch[] {
  return (
    reading.precedents?.search(
      [...new Set([query, katakana(query), ...byOtherNames(query), ...verbsRead(query)])],
      limit,
    ) ?? []
  );
}

/** Hiragana in katakana: how a party's name is typed before it is converted. */
const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** The verbs whose reading begins with the kana. */
const verbsRead = (kana: string): string[] =>
  /^[ぁ-ん]{2,}$/.test(kana)
    ? LADDER.rungs.flatMap(({ key }) => {
        const stem = stemOf(key);
        return waysInto(stem).some((way) => way.first && way.kana.startsWith(kana)) ? stem : [];
      })
    : [];
