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
