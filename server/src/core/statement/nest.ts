import type { Draft } from './drafts';
import type { Block, Label, LabelKind, Series } from './statement';

/** An open level of numbering or headings. */
interface Level {
  /** Kind of label, or the key of an unnumbered heading. */
  readonly key: string;
  readonly kind?: LabelKind;
  block: Building;
  last: number;
  series?: { kind: LabelKind; blocks: Building[]; first: number };
}

type Building = { -readonly [K in keyof Block]: Block[K] } & { children: Building[] };

const LEVEL_KEY = ({ kind, label, heading }: Draft): string => {
  if (!label) return `heading ${heading ?? ''}`;
  return kind === 'heading' ? `${label.kind} heading` : label.kind;
};

/** Builds the tree, and the series of siblings that numbering is checked in. */
export function nest(drafts: readonly Draft[]): { blocks: Block[]; series: Series[] } {
  const blocks: Building[] = [];
  const series: NonNullable<Level['series']>[] = [];
  /** The last series of a key, for numbering that runs on through sections. */
  const earlier = new Map<string, NonNullable<Level['series']>>();
  /** Series that begin with 1 below a later heading, each with the one before. */
  const begunAnew: (readonly [NonNullable<Level['series']>, NonNullable<Level['series']>])[] = [];
  let stack: Level[] = [];
  let annex = false;
  let restartable = false;
  for (const each of drafts) {
    if (each.kind === 'annex') {
      annex = true;
      stack = [];
      earlier.clear();
    }
    const { kind, wording, flow, body, label } = each;
    const block: Building = { index: blocks.length, kind, wording, flow, text: flow.text, body, children: [], annex };
    if (label) block.label = label;
    blocks.push(block);
    if (each.label && each.label.kind !== 'bullet') place(block, each);
    else if (each.kind === 'heading') {
      const key = LEVEL_KEY(each);
      const at = stack.findIndex(
        (level) => level.key === key || (level.kind !== undefined && !level.key.endsWith('heading')),
      );
      if (at >= 0) stack.length = at;
      adopt(block);
      stack.push({ key, block, last: 0 });
    } else if (each.kind === 'text' || each.label) adopt(block);
    restartable =
      each.kind === 'text' || each.kind === 'annex' || each.kind === 'signature' || each.kind === 'preamble';
  }
  // … 3, heading, 1, 5, 6: not begun anew, but a slip for 4.
  for (const [before, mine] of begunAnew) {
    const last = before.blocks.findLast(({ label }) => label!.suffix === undefined)?.label?.value;
    if (last === undefined || mine.blocks[0]?.label?.value !== 1 || mine.blocks[1]?.label?.value !== last + 2) continue;
    before.blocks.push(...mine.blocks);
    series.splice(series.indexOf(mine), 1);
  }
  return { blocks, series };

  function adopt(block: Building): void {
    const parent = stack.at(-1)?.block;
    if (!parent) return;
    block.parent = parent;
    parent.children.push(block);
  }

  function place(block: Building, each: Draft): void {
    const label = each.label!;
    const key = LEVEL_KEY(each);
    let at = stack.findLastIndex((level) => level.key === key);
    const inmost = stack.at(-1);
    const alone = inmost?.series?.blocks.length === 1;
    if (at < 0 && alone && isNextItem(inmost.block.label!, label)) {
      at = stack.length - 1;
      stack[at] = { ...inmost, key, kind: label.kind };
    } else if (at < 0 && label.value !== 1 && each.kind !== 'heading' && !earlier.has(key)) {
      // Another form of label that is just due in an open series is a sibling written differently: (1), 2), (3).
      at = stack.findLastIndex(
        (level) =>
          level.block.kind !== 'heading' &&
          level.series &&
          level.last + 1 === label.value &&
          sameScript(level.kind!, label.kind),
      );
    }
    const open = stack[at];
    if (at >= 0) stack.length = at;
    else if (label.kind === 'arabic') {
      // An article's first paragraph has no number: after its items （１）, （２） comes ２, which stands above them.
      const article = stack.findLastIndex(({ kind }) => kind === 'article');
      if (article >= 0) stack.length = article + 1;
    }
    adopt(block);
    if (block.kind === 'item' && stack.every((level) => level.block.kind === 'heading')) block.kind = 'paragraph';
    // A table of contents names the chapters before they come.
    const anew = label.value === 1 && (restartable || label.kind === 'chapter');
    if (open && !anew) {
      open.block = block;
      if (label.suffix === undefined) open.last = label.value;
      open.series!.blocks.push(block);
      stack.push(open);
      return;
    }
    const before = earlier.get(key);
    const last = before?.blocks.findLast((other) => other.label!.suffix === undefined)?.label?.value;
    // Numbers that run on through sections are one series; numbers that begin anew with 1 are another. A slip is nearer to what is due.
    const runsOn =
      before !== undefined &&
      block.parent?.kind === 'heading' &&
      label.value !== 1 &&
      last !== undefined &&
      Math.abs(label.value - last - 1) < label.value - 1;
    // The first paragraph of an article has no number, as in laws.
    const first = label.value === 2 && block.parent?.label?.kind === 'article' ? 2 : 1;
    const mine = runsOn ? before : { kind: label.kind, blocks: [], first };
    mine.blocks.push(block);
    if (!runsOn) {
      series.push(mine);
      if (before && block.parent?.kind === 'heading') begunAnew.push([before, mine]);
    }
    earlier.set(key, mine);
    stack.push({ key, kind: label.kind, block, last: label.value, series: mine });
  }
}

/** Kinds that one drafter may mix up among siblings. */
const SCRIPTS: readonly (readonly LabelKind[])[] = [
  ['arabic', 'paren', 'kanji', 'paren-kanji', 'circled', 'roman', 'ordinal'],
  ['kana', 'paren-kana'],
  ['latin', 'paren-latin', 'paren-roman'],
];
/** Kinds that number items and nothing above them. */
const isItemKind = (kind: LabelKind): boolean => /^paren|kana|latin|circled/.test(kind);
/** True for １ and ２ in two scripts of items: after one alone any other may be meant (ア, （２）, （３）). */
export const isNextItem = (a: Label, b: Label): boolean =>
  a.kind !== b.kind && isItemKind(a.kind) && isItemKind(b.kind) && a.value === 1 && b.value === 2;
const sameScript = (a: LabelKind, b: LabelKind): boolean =>
  SCRIPTS.some((kinds) => kinds.includes(a) && kinds.includes(b));
