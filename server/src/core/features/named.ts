import { definedTerms } from '../facts/terms';
import { readTitle } from '../facts/titles';
import type { Reading } from '../reading';
import { paragraphOf, sourceSpan } from '../statement/statement';
import type { Span } from '../text/span';

/** What a search over documents finds beside their paragraphs. */
export interface Named {
  readonly kind: 'agreement' | 'term';
  readonly name: string;
  /** Source offsets: the first citation, the definition. */
  readonly span: Span;
  /** The paragraph's number; empty outside of one. */
  readonly paragraph: string;
}

/** The agreements and defined terms of a document, each once. */
export function namedIn(reading: Reading): readonly Named[] {
  const agreements = new Map<string, Named>();
  for (const [block, { name, title }] of reading.facts.every('citations')) {
    const { key } = readTitle(name);
    const paragraph = paragraphOf(block)?.label?.text ?? '';
    if (block.kind !== 'title' && !agreements.has(key))
      agreements.set(key, { kind: 'agreement', name, span: sourceSpan(block, title), paragraph });
  }
  const terms = definedTerms(reading.facts).map(
    ({ block, definition: { name, term } }): Named => ({
      kind: 'term',
      name,
      span: sourceSpan(block, term),
      paragraph: paragraphOf(block)?.label?.text ?? '',
    }),
  );
  return [...agreements.values(), ...terms];
}
