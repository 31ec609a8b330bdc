import type { ParagraphReference } from '../facts/references';
import { partsOf } from '../facts/terms';
import type { Reading } from '../reading';
import type { Block, LabelKind } from '../statement/statement';

/** The kinds of label that a reference by each word names. */
const KINDS: Readonly<Partial<Record<ParagraphReference['target'], (block: Block) => boolean>>> = {
  paragraph: ({ kind, label }) => kind === 'paragraph' && !isKind(label?.kind, 'article', 'chapter'),
  item: ({ label }) => isKind(label?.kind, 'paren', 'paren-kanji', 'paren-kana', 'paren-latin', 'paren-roman'),
  article: ({ label }) => isKind(label?.kind, 'article'),
};

const isKind = (kind: LabelKind | undefined, ...kinds: LabelKind[]): boolean =>
  kind !== undefined && kinds.includes(kind);

/** The paragraph, item or article that a reference in a block names: of its own section, or the only one of that number. */
export function targetOf({ statement }: Reading, home: Block, reference: ParagraphReference): Block | undefined {
  const fits = KINDS[reference.target];
  // 第２条第３項, 上記２（３）: two numbers name one place, and a change of order of the outer one is the article's matter.
  if (!fits || reference.article !== undefined || reference.paragraph !== undefined) return undefined;
  const parts = partsOf(statement);
  const named = statement.blocks.filter(
    (block) =>
      fits(block) &&
      parts[block.index] === parts[home.index] &&
      block.label?.value === reference.value &&
      block.label.suffix === undefined,
  );
  if (named.length < 2) return named[0];
  const own = statement.series.find(({ blocks }) => blocks.some((block) => within(home, block)));
  return named.find((block) => own?.blocks.includes(block));
}

function within(block: Block, outer: Block): boolean {
  for (let each: Block | undefined = block; each; each = each.parent) if (each === outer) return true;
  return false;
}
