import type { Reading } from '../reading';
import { blockAt } from '../statement/statement';
import type { Span } from '../text/span';

/** The shortest proper name that holds a place, as far as grammar sees one: an instrument's title, a person, a body, a term defined. */
export function nameAt({ statement, facts }: Reading, { start, end }: Span): string | undefined {
  const block = blockAt(statement, start);
  const from = block?.flow.toFlow(start);
  const to = block?.flow.toFlow(end);
  if (!block || from === undefined || to === undefined || to <= from) return undefined;
  const { citations, names, definitions } = facts.of(block);
  const spans = [...citations.map(({ title }) => title), ...names, ...definitions.map(({ term }) => term)];
  const [found] = spans
    .filter((span) => span.start <= from && to <= span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return found && block.text.slice(found.start, found.end);
}
