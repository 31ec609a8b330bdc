import { definedTerms, partsOf, usesOf } from '../facts/terms';
import type { Reading } from '../reading';
import type { Span } from '../text/span';

/** What no grammar of lines can know: where a defined term or an abbreviation is used, and how far a title reaches. */
export const TOKEN_TYPES = ['term', 'agreement'] as const;

export interface SemanticToken {
  /** Source offsets, within one line. */
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
}

/** The tokens of a document, in order, none overlapping: of a term inside a title the title counts. */
export function tokens(reading: Reading): readonly SemanticToken[] {
  const parts = partsOf(reading.statement);
  const terms = definedTerms(reading.facts);
  const out: SemanticToken[] = [];
  for (const block of reading.statement.blocks) {
    const titles = reading.facts.of(block).citations.filter(({ inside }) => !inside);
    const marks = titles.map(({ title }) => ({ ...title, type: 'agreement' as const }));
    const used = terms
      .filter(({ part }) => part === parts[block.index] || part === 0)
      .flatMap(({ definition }) =>
        [...usesOf(block.text, definition.name)].map((use) => ({ ...use, type: 'term' as const })),
      );
    let end = 0;
    for (const { start, end: to, type } of [...marks, ...used].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < end) continue;
      end = to;
      for (const span of block.flow.parts({ start, end: to })) out.push({ span, type });
    }
  }
  return out;
}
