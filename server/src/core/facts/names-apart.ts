import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import type { Facts } from './index';
import { perBlock } from './per-block';

/** A name in katakana with a space where the document has ・. */
export interface NameApart {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  /** The name as the document joins it. */
  readonly name: string;
}

const JOINED = /(?<![ァ-ヶー・])[ァ-ヶー]{2,}(?:・[ァ-ヶー]{2,})+/g;
const APART = /(?<![ァ-ヶー・])[ァ-ヶー]{2,}(?:[・ 　][ァ-ヶー]{2,})*[ 　][ァ-ヶー]{2,}(?![ァ-ヶー・])/g;
const inBlock = perBlock<{ joined: readonly string[]; apart: readonly (Span & { text: string })[] }>();

/** Names whose words a space parts: ルイス　カリスト beside ルイス・カリスト. */
export function* namesApart(facts: Facts): Generator<NameApart> {
  const found = facts.statement.blocks.map((block) => ({
    block,
    ...inBlock(facts, block, '', ({ text, body }) => ({
      joined: [...text.matchAll(JOINED)].map(([name]) => name),
      apart: [...text.matchAll(APART)]
        .map(({ index, 0: name }) => ({ start: index, end: index + name.length, text: name }))
        .filter(({ start }) => start >= body),
    })),
  }));
  const known = new Set(found.flatMap(({ joined }) => joined));
  for (const { block, apart } of found) {
    // Names in columns are set apart by spaces.
    if (block.kind === 'signature') continue;
    for (const { start, end, text } of apart) {
      const name = text.replace(/[ 　]/g, '・');
      if (known.has(name)) yield { block, span: { start, end }, text, name };
    }
  }
}
