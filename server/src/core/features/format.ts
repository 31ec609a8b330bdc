import { type Problem, safeEdits } from '../check';
import type { Reading } from '../reading';
import type { Edit } from '../statement/flow';
import { labelInForm } from '../statement/labels';
import { type Block, blockAt, type Series, sourceSpan } from '../statement/statement';
import { contains, type Span } from '../text/span';

/** Width, punctuation and spacing in the house style, in a part of the source or all of it: the safe fixes there, none of them in part. */
export function format(problems: readonly Problem[], part?: Span): readonly Edit[] {
  const inside = problems.filter(({ span, fixes }) => {
    const edits = fixes?.find(({ safe }) => safe)?.edits ?? [];
    return !part || (contains(part, span) && edits.every((edit) => contains(part, edit.span)));
  });
  return safeEdits(inside);
}

/** Characters that end a number at a line's start, after which its form can be set right. */
export const LABEL_ENDS = ['　', ' ', '．', '.', '、', '）', ')'] as const;

/**
 * A number just typed at a line's start takes the form of its siblings (`3.` → `３　`). Source offset: right after the typed character.
 * Empty where the siblings show no form, or the number is of another kind.
 */
export function formatTyped(reading: Reading, offset: number): readonly Edit[] {
  const block = blockAt(reading.statement, offset);
  const label = block?.label;
  if (!block || !label || !endsAt(reading, block, offset)) return [];
  const series = reading.statement.series.find(({ blocks }) => blocks.includes(block));
  const model = series && usual(series, block.index);
  const text = model && labelInForm(label, model);
  const span = { start: sourceSpan(block).start, end: offset };
  return !text || text === reading.statement.source.slice(span.start, span.end) ? [] : [{ span, text }];
}

/** True if a block's number with its separator ends at a source offset; the space after a number that stands alone is not in the flow. */
function endsAt({ statement: { source } }: Reading, block: Block, offset: number): boolean {
  const end = block.flow.toSource({ start: 0, end: block.body }).end;
  return block.flow.pieces.length === 1 && end <= offset && /^[ \t\u3000]*$/.test(source.slice(end, offset));
}

/** The label whose form most siblings share; `undefined` if fewer than two do. */
function usual({ blocks }: Series, but: number) {
  const counts = new Map<string, number>();
  for (const { index, label } of blocks) if (index !== but) counts.set(label!.form, (counts.get(label!.form) ?? 0) + 1);
  const [form, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count < 2 ? undefined : blocks.find((block) => block.index !== but && block.label!.form === form)?.label;
}
