import type { Block } from '../statement/statement';
import { katakanaWords, type OwnWords } from '../text/katakana';
import type { Lookalike } from '../text/lookalikes';
import { isNearKnown, type ShapedWord, shapedWords, slipIn } from '../text/slips';
import { gathered, keptFor } from './gathered';
import type { Facts } from './index';

const ownWords = gathered(function* (_own, text) {
  for (const word of katakanaWords(text)) yield [word, undefined];
});

/** The katakana words that the document writes itself. */
export const katakanaOf = (facts: Facts): OwnWords => ownWords(facts).counts;

/** Words by shape and spelling. */
const words = gathered<ShapedWord>(function* (_own, text) {
  for (const word of shapedWords(text)) yield [`${word.shape} ${word.word}`, word];
});

/** The spellings that may be slips, for as long as the document has the same words: known by their key, with the others of their shape. */
const doubtful = keptFor(words, (keys) => {
  const shapes = new Map<string, string[]>();
  for (const key of keys) {
    const [shape, word] = key.split(' ') as [string, string];
    const spellings = shapes.get(shape);
    if (spellings) spellings.push(word);
    else shapes.set(shape, [word]);
  }
  const found: { shape: string; spellings: readonly string[] }[] = [];
  for (const [shape, spellings] of shapes) {
    if (spellings.length > 1 || isNearKnown(spellings[0]!)) found.push({ shape, spellings });
  }
  return found;
});

/** The words that differ from another word of the document, or from a known one, by one look-alike only. */
export function wordSlips(facts: Facts): ReadonlyMap<Block, readonly Lookalike[]> {
  const all = words(facts);
  const out = new Map<Block, Lookalike[]>();
  for (const { shape, spellings } of doubtful(facts)) {
    const counts = new Map(spellings.map((word) => [word, all.counts.get(`${shape} ${word}`) ?? 0]));
    for (const [word, count] of counts) {
      const [place] = count === 1 ? all.places(`${shape} ${word}`) : [];
      const slip = place && slipIn(place[1], counts);
      if (slip) out.set(place[0], [...(out.get(place[0]) ?? []), slip]);
    }
  }
  return out;
}
