import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { gathered } from './gathered';
import type { Facts } from './index';

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
const joined = gathered(function* (_own, text) {
  for (const [name] of text.matchAll(JOINED)) yield [name, undefined];
});
const apart = gathered<Span & { readonly text: string }>(function* (_own, text, body) {
  for (const { index, 0: name } of text.matchAll(APART)) {
    if (index >= body) yield [name.replace(/[ 　]/g, '・'), { start: index, end: index + name.length, text: name }];
  }
});

/** Names whose words a space parts: ルイス　カリスト beside ルイス・カリスト. */
export function* namesApart(facts: Facts): Generator<NameApart> {
  const known = joined(facts).counts;
  const found = apart(facts);
  for (const name of found.counts.keys()) {
    for (const [block, { start, end, text }] of known.has(name) ? found.places(name) : []) {
      // Names in columns are set apart by spaces.
      if (block.kind !== 'signature') yield { block, span: { start, end }, text, name };
    }
  }
}
