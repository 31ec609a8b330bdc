import type { Span } from '../text/span';

/** A character or run that has a counterpart in another form; rules compare the forms over the document. */
export interface CharacterFact extends Span {
  readonly text: string;
  readonly what:
    | 'comma' // ， 、 , ､
    | 'full-stop' // 。 ｡ ．
    | 'middle-dot' // ・ ･
    | 'letters' // a run of Latin letters with its initials' dots
    | 'bracket'
    | 'space'
    | 'half-kana'
    | 'control';
  /** True where half-width is right by nature: URLs, document symbols, quoted foreign text. */
  readonly foreign: boolean;
}

/** The characters of a block that rules look at, label included. */
export function collectCharacters(_text: string): readonly CharacterFact[] {
  return [];
}
