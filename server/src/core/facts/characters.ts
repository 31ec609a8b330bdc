import type { Span } from '../text/span';
import { foreignSpans, foreignTest } from './foreign';

/** A character or run that has a counterpart in another form; rules compare the forms over the document. */
export interface CharacterFact extends Span {
  readonly text: string;
  readonly what:
    | 'comma' // ， 、 ,
    | 'letters' // a run of Latin letters with its digits and its initials' dots
    | 'bracket'
    | 'space' // one or more
    | 'half-kana'; // ｡ ｢ ｣ ､ ･ and half-width katakana: U+FF61 to U+FF9F; with a voicing mark, the kana that it stands at
  /** True where the form is right by nature: URLs, document symbols, foreign phrases, commas inside a quotation. */
  readonly foreign: boolean;
}

/** One alternative for each kind, in the order of KINDS. */
const CHARACTERS =
  /([，、,])|((?:[A-Za-zＡ-Ｚａ-ｚ][.．])+|[A-Za-zＡ-Ｚａ-ｚ]+[0-9０-９]*)|([（）()「」『』［］[\]〔〕【】〈〉《》“”])|([ \t\u00a0\u3000]+)|((?:[\u3041-\u30ff](?=[\uff9e\uff9f]))?[\uff61-\uff9f]+)/g;
const KINDS = ['comma', 'letters', 'bracket', 'space', 'half-kana'] as const;

/** A comma inside a number, arabic or Chinese. */
const SEPARATOR =
  /^(?:[0-9０-９][,，][0-9０-９]{3}(?![0-9０-９])|[〇一二三四五六七八九十百千万][，、][〇一二三四五六七八九])/;

/** The characters of a block that rules look at, label included. */
export function collectCharacters(text: string): readonly CharacterFact[] {
  const foreign = foreignTest(foreignSpans(text));
  const facts: CharacterFact[] = [];
  /** Commas since the outermost 「 that is still open: quoted only once it is closed. */
  let quotedFrom = -1;
  let depth = 0;
  for (const match of text.matchAll(CHARACTERS)) {
    const start = match.index;
    const what = KINDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
    const span = { start, end: start + match[0].length };
    if (what === 'comma' && SEPARATOR.test(text.slice(start - 1, start + 5))) continue;
    if (match[0] === '「' || match[0] === '『') {
      if (depth++ === 0) quotedFrom = facts.length;
    } else if ((match[0] === '」' || match[0] === '』') && depth > 0) {
      if (--depth === 0) markQuoted(facts, quotedFrom);
    }
    facts.push({ ...span, text: match[0], what, foreign: foreign(span) });
  }
  return facts;
}

/** A quotation keeps the commas of what it quotes. */
function markQuoted(facts: CharacterFact[], from: number): void {
  for (let i = from; i < facts.length; i++) if (facts[i]!.what === 'comma') facts[i] = { ...facts[i]!, foreign: true };
}
