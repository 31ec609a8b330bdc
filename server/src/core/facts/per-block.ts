import type { Block } from '../statement/statement';
import { rememberedFor } from '../text/wording';
import type { Facts } from './index';

/**
 * A fact of a block's text that also hangs on what the document is about (`about`, say its parties). It is remembered with the block's
 * other facts for as long as both stay, so that a keystroke costs the edited paragraph. `collect` may look at the text and the body alone:
 * blocks of the same text share it.
 */
export function perBlock<T>(): (facts: Facts, block: Block, about: unknown, collect: (block: Block) => T) => T {
  const known = rememberedFor<T>();
  return (_facts, block, about, collect) => known(block.wording, about, () => collect(block));
}

/**
 * What a check finds that looks at one block alone. A block in which it found nothing is not looked at again as long as its wording and
 * `about` (all else that the check hangs on: the kind of block, the house) stay the same.
 */
export function quietPerBlock<T>(): (
  blocks: readonly Block[],
  about: (block: Block) => string | number | boolean,
  check: (block: Block) => Iterable<T>,
) => readonly T[] {
  const quiet = rememberedFor<boolean>();
  return (blocks, about, check) => {
    const found: T[] = [];
    for (const block of blocks) {
      let own: readonly T[] | undefined;
      const isQuiet = quiet(block.wording, about(block), () => {
        own = [...check(block)];
        return own.length === 0;
      });
      if (!isQuiet) found.push(...(own ?? check(block)));
    }
    return found;
  };
}
