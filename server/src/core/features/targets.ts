import { isUnder, type Places, placesOf } from '../facts/places';
import type { ParagraphReference } from '../facts/references';
import type { Reading } from '../reading';
import type { Block, Statement } from '../statement/statement';

const known = new WeakMap<Statement, Places>();

function places(statement: Statement): Places {
  const made = known.get(statement) ?? placesOf(statement);
  known.set(statement, made);
  return made;
}

/** The paragraph, item or article that a reference in a block names: of its own section, or the only one of that number. */
export function targetOf({ statement }: Reading, home: Block, reference: ParagraphReference): Block | undefined {
  // 第２条第３項, 上記２（３）: two numbers name one place, and a change of order of the outer one is the article's matter.
  if (reference.article !== undefined || reference.under) return undefined;
  const { parts, partOf } = places(statement);
  const part = parts[partOf[home.index]!]!;
  const { target, value } = reference;
  const found =
    target === 'paragraph'
      ? part.paragraphs.get(value)
      : target === 'item'
        ? part.items.get(value)
        : target === 'article'
          ? [part.articles.get(value)]
          : undefined;
  const named = (found ?? []).filter((block) => block?.label?.value === value && block.label.suffix === undefined);
  if (named.length < 2) return named[0];
  const own = statement.series.find(({ blocks }) => blocks.some((block) => isUnder(home, block)));
  return named.find((block) => block && own?.blocks.includes(block));
}
