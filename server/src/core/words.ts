import type { Span } from './text/span';

/** A word as morphology sees it. Offsets count from the start of the sentence that was tokenised. */
export interface Token extends Span {
  readonly surface: string;
  /** Part of speech in IPADIC's terms: 名詞, 動詞, 助詞, 副詞, 接続詞…. */
  readonly pos: string;
  /** The finer part of speech: 格助詞, 係助詞, サ変接続…; `*` without one. */
  readonly detail: string;
  /** Dictionary form; the surface where the dictionary knows none. */
  readonly base: string;
  /** Reading in katakana; `undefined` for a word that the dictionary does not know. */
  readonly reading?: string;
}

/** The one seam to morphology. A host supplies it once its dictionary is loaded; the core never knows which library it is. */
export interface Words {
  /** The words of one sentence, in order, every character covered once. Never throws. */
  tokens(sentence: string): readonly Token[];
}
