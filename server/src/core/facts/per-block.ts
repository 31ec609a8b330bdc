import type { Block } from '../statement/statement';
import type { BlockFacts, Facts } from './index';

/**
 * A fact of a block's text that also hangs on what the document is about (`about`, say its parties). It is remembered with the block's
 * other facts for as long as both stay, so that a keystroke costs the edited paragraph. `collect` may look at the text and the body alone:
 * blocks of the same text share it.
 */
export function perBlock<T>(): (facts: Facts, block: Block, about: string, collect: (block: Block) => T) => T {
  const known = new WeakMap<BlockFacts, { about: string; fact: T }>();
  return (facts, block, about, collect) => {
    const own = facts.of(block);
    const last = known.get(own);
    if (last?.about === about) return last.fact;
    const fact = collect(block);
    known.set(own, { about, fact });
    return fact;
  };
}
