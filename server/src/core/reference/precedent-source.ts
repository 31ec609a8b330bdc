import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Span } from '../text/span';
import type { PrecedentDocument, PrecedentSentence } from './precedent';

/** A sentence of a reference statement. */
export interface PrecedentPlace {
  readonly uri: string;
  readonly document: PrecedentDocument;
  readonly sentence: PrecedentSentence;
}

/** A sentence that is close to a sentence of a draft. */
export interface Precedent extends PrecedentPlace {
  /** From 0 to 1: how much of what each says the other says too. */
  readonly score: number;
  /** The sentence of the draft. */
  readonly draft: PrecedentSentence;
}

/** A statement, and a sentence's place in it, as a reader is told: 「…」（2013-04-29）第３項. A statement without a title goes by its file's name. */
export function sourceOf({ uri, document: { title, date }, sentence }: Source): Localized {
  const name = title === '' ? uri.slice(uri.lastIndexOf('/') + 1) : title;
  const paragraph = sentence?.paragraph ?? '';
  const article = /^第/.test(paragraph);
  return {
    ja: `「${name}」${date ? `（${date}）` : ''}${paragraph === '' || article ? paragraph : `第${paragraph}項`}`,
    en: [`“${name}”`, date, paragraph && (article ? paragraph : `paragraph ${paragraph}`)].filter(Boolean).join(', '),
  };
}

interface Source {
  readonly uri: string;
  readonly document: Pick<PrecedentDocument, 'title' | 'date'>;
  readonly sentence?: Pick<PrecedentSentence, 'paragraph'>;
}

/** What narrows a search. */
export interface PrecedentFilter {
  readonly limit?: number;
  /** The least score. */
  readonly least?: number;
  /** A key of the ladder. */
  readonly verb?: string;
  /** Any part of a party's name. */
  readonly party?: string;
  /** Years, both included; a statement without a date is left out. */
  readonly from?: number;
  readonly to?: number;
  /** The title of an instrument, in whatever form. */
  readonly agreement?: string;
  /** A statement that is left out: the draft itself, where it is among the references. */
  readonly except?: string;
}

/** One citation of an instrument in a reference statement. */
export interface InstrumentUse extends PrecedentPlace {
  /** The citation as written. */
  readonly form: string;
}

/** An instrument that reference statements cite, by its title as written. */
export interface CitedTitle {
  readonly title: string;
  /** In how many places. */
  readonly uses: number;
  /** The newest statement that cites it. */
  readonly uri: string;
  readonly document: Pick<PrecedentDocument, 'title' | 'date' | 'parties'>;
}

/** What a search by words found: a statement, an instrument with its citations, or a sentence. */
export type PrecedentMatch =
  | { readonly kind: 'document'; readonly uri: string; readonly document: PrecedentDocument }
  | { readonly kind: 'agreement'; readonly title: string; readonly uses: number }
  | ({ readonly kind: 'sentence' } & PrecedentPlace);

/** Reference statements as a reading asks them. */
export interface PrecedentSource {
  /** How many statements there are. */
  readonly size: number;
  /** Another number once a statement came or went. */
  readonly version: number;
  /** The instruments cited, the most cited first. */
  readonly titles: readonly CitedTitle[];
  /** The closest sentences to those of a draft at a place, best first; nothing where nothing is close. */
  find(
    reading: Pick<Reading, 'statement' | 'facts'>,
    at: number | Span,
    filter?: PrecedentFilter,
  ): readonly Precedent[];
  /** Every citation of an instrument, whatever its form, in order of date. */
  history(title: string): readonly InstrumentUse[];
  /** What holds all words of a query, or of any spelling of it: statements by title or party, instruments, sentences. */
  search(query: string | readonly string[], limit?: number): readonly PrecedentMatch[];
}
