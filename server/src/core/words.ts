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

/**
 * True if two versions of a phrase differ only in nouns that are two different known words (文化 and 学術): then they name
 * different things. Particles, numbers, proper names, and nouns of one reading or one within the other may be slips.
 */
export function differsInNouns(a: readonly Token[], b: readonly Token[]): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start]!.surface === b[start]!.surface) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end)!.surface === b.at(-1 - end)!.surface) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (![one, other].every((words) => words.length > 0 && words.every(isContentNoun))) return false;
  const text = (words: readonly Token[]) => words.map((word) => word.surface).join('');
  const reading = (words: readonly Token[]) => words.map((word) => word.reading).join('');
  return !text(one).includes(text(other)) && !text(other).includes(text(one)) && reading(one) !== reading(other);
}

const isContentNoun = ({ pos, detail, surface, reading }: Token): boolean =>
  pos === '名詞' &&
  ['一般', 'サ変接続', '形容動詞語幹'].includes(detail) &&
  surface.length >= 2 &&
  reading !== undefined;
