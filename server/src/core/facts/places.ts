import type { Block, Label, LabelKind, Statement } from '../statement/statement';
import { anyNumber } from '../text/numerals';
import { remembered } from '../text/wording';
import type { NeighbourReference } from './references';
import { partsOf } from './terms';

/** The numbers that one part of the document (the statement, an annex) can be cited by. */
export interface Part {
  readonly blocks: Block[];
  /** Paragraphs' blocks by number, at whatever level. */
  readonly paragraphs: Map<number, Block[]>;
  readonly items: Map<number, Block[]>;
  readonly articles: Map<number, Block[]>;
  /** Numbers of 章, 節 and 部; of sections numbered Ⅰ and 第１ by these. */
  readonly chapters: Map<string, Set<number>>;
}

export interface Places {
  readonly partOf: readonly number[];
  readonly parts: readonly Part[];
  /** Numbers of annexes by their word; 0 for an annex without one. */
  readonly annexes: Map<string, Set<number>>;
}

const PARAGRAPHS: readonly LabelKind[] = ['arabic', 'kanji', 'ordinal', 'roman'];
const ITEMS: readonly LabelKind[] = ['paren', 'paren-kanji', 'circled'];
/** Items that stand in running text: …，（２）交流及び（３）支援を行う。 */
const INLINE =
  /(?<![上前下]記|[0-9０-９項条])[（(]([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[）)](?!に(?:規定|定め|掲げ)|の規定)/g;
const inlineIn = remembered(({ text, body }) =>
  Array.from(text.slice(body).matchAll(INLINE), ([, number]) => anyNumber(number!)),
);
const ANNEX =
  /^[（(【]?([^\s　0-9０-９一二三四五六七八九十Ⅰ-ⅫA-ZＡ-Ｚ）)】]+)[\s　]*([0-9０-９]+|[一二三四五六七八九十]+)?/;

const newPart = (): Part => ({
  blocks: [],
  paragraphs: new Map(),
  items: new Map(),
  articles: new Map(),
  chapters: new Map(),
});

/** The places of a statement. */
export function placesOf(statement: Statement): Places {
  const partOf = partsOf(statement);
  // A text may begin with an annex: the statement's own part is there all the same.
  const parts: Part[] = [newPart()];
  const annexes = new Map<string, Set<number>>();
  for (const block of statement.blocks) {
    const at = partOf[block.index]!;
    parts[at] ??= newPart();
    note(parts[at], block);
    const annex = block.kind === 'annex' ? ANNEX.exec(block.text) : undefined;
    if (annex) add(annexes, annex[1]!.replace('付', '附'), annex[2] ? anyNumber(annex[2]) : 0);
  }
  return { partOf, parts, annexes };
}

function note(part: Part, block: Block): void {
  part.blocks.push(block);
  for (const number of inlineIn(block.wording)) push(part.items, number, block);
  const { label } = block;
  if (!label) return;
  if (label.kind === 'roman' || label.kind === 'ordinal')
    add(part.chapters, label.kind === 'roman' ? 'Ⅰ' : '第', label.value);
  if (isParagraph(label)) push(part.paragraphs, label.value, block);
  else if (ITEMS.includes(label.kind)) push(part.items, label.value, block);
  else if (label.kind === 'article') push(part.articles, label.value, block);
  else if (label.kind === 'chapter') add(part.chapters, label.text.at(-1)!, label.value);
}

function push<K>(map: Map<K, Block[]>, key: K, block: Block): void {
  const known = map.get(key);
  if (known) known.push(block);
  else map.set(key, [block]);
}

function add<K>(map: Map<K, Set<number>>, key: K, value: number): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** True for a label that numbers a paragraph (項), at whatever level. */
export const isParagraph = ({ kind }: Label): boolean => PARAGRAPHS.includes(kind);

/** True for a block, and for all that stands below it. */
export function isUnder(block: Block | undefined, owner: Block): boolean {
  for (let at = block; at; at = at.parent) if (at === owner) return true;
  return false;
}

/** The article that a block belongs to. */
export const articleOf = (block: Block): Block | undefined => {
  let at: Block | undefined = block;
  while (at && at.label?.kind !== 'article') at = at.parent;
  return at;
};

/** The row that 前項 and 次条 count in, and where a block, or what it stands below, is in it; `undefined` where it is in none. */
export function rowOf(
  part: Part,
  block: Block,
  target: NeighbourReference['target'],
): { readonly all: readonly Block[]; readonly at: number } | undefined {
  const article = articleOf(block);
  if (part.articles.size > 1) {
    if (!article) return undefined;
    if (target === 'article') return row(inOrder(part.articles), article);
    const child = article.children.find((each) => isUnder(block, each));
    return child && row(opensWithText(article) ? [article, ...article.children] : article.children, child);
  }
  const paragraphs = inOrder(part.paragraphs);
  const own = target === 'paragraph' ? paragraphs.findLast((each) => isUnder(block, each)) : undefined;
  return own && row(paragraphs, own);
}

/** 第３条　双方は，…: the article's first paragraph stands beside its number. A caption in brackets is none. */
export const opensWithText = ({ text, body }: Block): boolean =>
  !/^(?:[（(][^（）()]*[）)])?[\s　]*$/.test(text.slice(body));

const inOrder = (map: Part['paragraphs']): Block[] => [...map.values()].flat().sort((a, b) => a.index - b.index);
const row = (all: readonly Block[], block: Block) => ({ all, at: all.indexOf(block) });
