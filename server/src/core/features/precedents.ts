import { LADDER } from '../facts/ladder';
import type { Reading } from '../reading';
import type {
  InstrumentUse,
  Precedent,
  PrecedentDocument,
  PrecedentMatch,
  PrecedentSentence,
} from '../reference/precedents';
import type { Localized } from '../rule';
import type { Span } from '../text/span';
import { runsOf, wordingDiff } from '../text/wording';
import { escapeMarkdown as md } from './markdown';
import { readingOf, stemOf } from './readings';

/** A sentence of a reference statement as a list shows it. */
export interface PrecedentEntry {
  readonly uri: string;
  /** Where it stands in its statement. */
  readonly span: Span;
  readonly text: string;
  /** Its statement: title, day, parties, paragraph. */
  readonly source: Localized;
}

/** A statement as a list shows it. */
export interface StatementEntry {
  readonly uri: string;
  readonly title: string;
  readonly date?: string;
  readonly parties: readonly string[];
  readonly sentences: number;
}

/** 2013-04-29 → ２０１３年４月２９日 would be a style of its own: a list shows the day as it sorts. */
const titleOf = ({ title }: PrecedentDocument): string => (title === '' ? '（無題）' : title);

/** Which statement a sentence comes from, in one line. */
export function sourceLine(document: PrecedentDocument, { paragraph }: PrecedentSentence): Localized {
  const parts = [`「${titleOf(document)}」`, document.date ?? '', document.parties.join('・')].filter(
    (part) => part !== '',
  );
  return {
    ja: [...parts, ...(paragraph === '' ? [] : [`第${paragraph}項`])].join('、'),
    en: [...parts, ...(paragraph === '' ? [] : [`paragraph ${paragraph}`])].join(', '),
  };
}

/** A precedent, a citation or a match as a list shows it. */
export const entryOf = ({ uri, document, sentence }: Precedent | InstrumentUse): PrecedentEntry => ({
  uri,
  span: sentence.span,
  text: sentence.text,
  source: sourceLine(document, sentence),
});

/** What a hover tells about the sentence at a place: its closest precedents with their sources. Markdown; quoted text is escaped. */
export function precedentLines(reading: Reading, offset: number, limit = 2): readonly Localized[] {
  const found = reading.precedents?.find(reading, offset, { limit }) ?? [];
  return found.flatMap(({ document, sentence }) => {
    const source = sourceLine(document, sentence);
    return [
      { ja: `**先例**：${md(source.ja)}`, en: `**Precedent**: ${md(source.en)}` },
      { ja: `> ${md(sentence.text)}`, en: `> ${md(sentence.text)}` },
    ];
  });
}

/** How the wording of a precedent became that of the draft: by words where they are given, else by runs of one script. */
export const differences = (
  precedent: string,
  draft: string,
  words: (text: string) => readonly string[] = runsOf,
): ReturnType<typeof wordingDiff> => wordingDiff(words(precedent), words(draft));

/** A wording that is put into a draft, and what of it the drafter has to look at: days, numbers, persons, instruments. Spans count in the text. */
export interface Adapted {
  readonly text: string;
  readonly stops: readonly Span[];
}

/** A precedent's wording with the parties, the defined term, the width of digits and the commas of a draft. */
export function adapt(_reading: Reading, { sentence }: Pick<Precedent, 'document' | 'sentence'>): Adapted {
  return { text: sentence.text, stops: [] };
}

/** A search by words, by the kana reading of a verb, or by katakana typed in hiragana. */
export function searchPrecedents(reading: Reading, query: string, limit?: number): readonly PrecedentMatch[] {
  const spellings = [query, katakana(query), ...verbsRead(query)];
  return reading.precedents?.search([...new Set(spellings)], limit) ?? [];
}

const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

const verbsRead = (kana: string): string[] =>
  /^[ぁ-ん]{2,}$/.test(kana) ? LADDER.flatMap(({ key }) => (readingOf(key)?.startsWith(kana) ? stemOf(key) : [])) : [];
