import type { BlockFacts } from '../facts';
import { perBlock } from '../facts/per-block';
import { definedTerms, partsOf, usesOf } from '../facts/terms';
import type { Reading } from '../reading';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

/** What no grammar of lines can know: where a defined term or an abbreviation is used, and how far a title reaches. */
export const TOKEN_TYPES = ['term', 'agreement'] as const;

export interface SemanticToken {
  /** Source offsets, within one line; flow offsets while it is one block's. */
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
}

/** The tokens of a document, in order, none overlapping: of a term inside a title the title counts. */
export function tokens({ statement, facts }: Reading): readonly SemanticToken[] {
  const parts = partsOf(statement);
  const terms = definedTerms(facts);
  const namesIn = new Map<number, readonly string[]>();
  const out: SemanticToken[] = [];
  for (const block of statement.blocks) {
    const own = parts[block.index]!;
    const names =
      namesIn.get(own) ??
      terms.filter(({ part }) => part === own || part === 0).map(({ definition }) => definition.name);
    namesIn.set(own, names);
    const marks = inBlock(facts, block, names.join('\n'), (each) => marksOf(each, facts.of(each), names));
    for (const { span, type } of marks) for (const part of block.flow.parts(span)) out.push({ span: part, type });
  }
  return out;
}

/** Flow offsets, remembered from version to version as long as the terms stay. */
const inBlock = perBlock<readonly SemanticToken[]>();

function marksOf({ text }: Block, { citations }: BlockFacts, names: readonly string[]): readonly SemanticToken[] {
  const titles = citations
    .filter(({ inside }) => !inside)
    .map(({ title }) => ({ ...title, type: 'agreement' as const }));
  const used = names.flatMap((name) => [...usesOf(text, name)].map((use) => ({ ...use, type: 'term' as const })));
  const marks: SemanticToken[] = [];
  let last = 0;
  for (const { start, end, type } of [...titles, ...used].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < last) continue;
    last = end;
    marks.push({ span: { start, end }, type });
  }
  return marks;
}
