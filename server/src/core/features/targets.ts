import { articleOf, isParagraph, isUnder, type Part, type Places, placesOf, rowOf } from '../facts/places';
import type { Owner, ParagraphReference } from '../facts/references';
import type { Reading } from '../reading';
import type { Block, Label, Statement } from '../statement/statement';

/** Found once for each statement. */
function once<T>(find: (statement: Statement) => T): (statement: Statement) => T {
  const known = new WeakMap<Statement, T>();
  return (statement) => {
    const found = known.get(statement) ?? find(statement);
    known.set(statement, found);
    return found;
  };
}

/** What the numbers of a statement name. */
const places: (statement: Statement) => Places = once(placesOf);

/** The series that each numbered block stands in. */
export const seriesByBlock = once(
  ({ series }) => new Map(series.flatMap((each) => each.blocks.map((block) => [block, each] as const))),
);

/** The part of the document, the statement or an annex, that a block belongs to. */
export function partOf({ statement }: Reading, block: Block): Part {
  const all = places(statement);
  return all.parts[all.partOf[block.index]!]!;
}

/** The paragraph, item or article that a reference in a block names: the nearest of that number, or the only one. */
export function targetOf(reading: Reading, home: Block, reference: ParagraphReference): Block | undefined {
  const { target, value, under, letter, elsewhere } = reference;
  const owner = under ? ownerOf(reading, home, under) : articleNamed(reading, home, reference);
  if (letter !== undefined) return owner?.children.find(({ label }) => isLetter(label, letter));
  if (owner) return owner.children.find((child) => fits(child, target) && hasNumber(child, value));
  if (under || reference.article !== undefined || reference.step !== undefined) return undefined;
  return numbered(reading, home, target, value, elsewhere);
}

/** The article of 第２条第３項, 前条第３項. */
export function articleNamed(reading: Reading, home: Block, { article, step }: ParagraphReference): Block | undefined {
  if (article !== undefined) return numbered(reading, home, 'article', article);
  const row = step === undefined ? undefined : rowOf(partOf(reading, home), home, 'article');
  return row?.all[row.at + step!];
}

/** The paragraph or article of 上記２（３）, the item of 上記２（３）ア. */
export const ownerOf = (reading: Reading, home: Block, { target, value, under }: Owner): Block | undefined =>
  under
    ? ownerOf(reading, home, under)?.children.find((child) => fits(child, target) && hasNumber(child, value))
    : numbered(reading, home, target, value);

const isLetter = (label: Label | undefined, letter: string): boolean =>
  label !== undefined && label.text.slice(label.number.start, label.number.end) === letter;

function numbered(
  reading: Reading,
  home: Block,
  target: ParagraphReference['target'],
  value: number,
  elsewhere = false,
): Block | undefined {
  const { paragraphs, items, articles } = partOf(reading, home);
  const found = { paragraph: paragraphs, item: items, article: articles, chapter: undefined, annex: undefined }[target];
  const named = (found?.get(value) ?? []).filter((block) => fits(block, target) && hasNumber(block, value));
  return named.length < 2 ? named[0] : elsewhere ? undefined : nearest(reading, home, named);
}

/** Not for an inserted one (４bis), nor a paragraph with items in its text. */
const hasNumber = ({ label }: Block, value: number): boolean => label?.value === value && label.suffix === undefined;

const fits = ({ label }: Block, target: ParagraphReference['target']): boolean =>
  label !== undefined && isParagraph(label) === (target === 'paragraph');

/** Of several with one number the one among the siblings of the place, or right below what it belongs to, or of its article or section. */
function nearest({ statement }: Reading, home: Block, named: readonly Block[]): Block | undefined {
  for (let at: Block | undefined = home; at; at = at.parent) {
    const own = named.filter(({ parent }) => parent === at || parent === at!.parent);
    if (own.length === 1) return own[0];
  }
  const series = seriesByBlock(statement);
  const article = articleOf(home);
  const inArticle = article && named.find((block) => isUnder(block, article));
  if (inArticle) return inArticle;
  for (let at: Block | undefined = home; at; at = at.parent) {
    const own = series.get(at);
    const found = own && named.find((block) => series.get(block) === own);
    if (found) return found;
  }
  return undefined;
}
