import { LADDER_GROUPS } from '../facts/ladder';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { type Block, sourceSpan } from '../statement/statement';
import type { Span } from '../text/span';
import { type OutlineNode, outline } from './outline';

/** One line of the side view: what a paragraph does, or a heading. Plain data, to be shown as a tree. */
export interface OverviewItem {
  readonly label: string;
  /** What is said of it: who acts, and with which verbs. */
  readonly detail: Localized;
  /** `one-sided`: not all parties act together. */
  readonly kind: 'heading' | 'paragraph' | 'one-sided' | 'group' | 'entry';
  /** Source offsets that a click leads to. */
  readonly span: Span;
  readonly children: readonly OverviewItem[];
}

/** The side view of a statement: paragraphs with who acts, then the verbs, agreements, resolutions and terms with their places. */
export function overview(reading: Reading): readonly OverviewItem[] {
  return [paragraphs(reading), verbs(reading), agreements(reading), resolutions(reading), terms(reading)].filter(
    ({ children }) => children.length > 0,
  );
}

const none: Localized = { ja: '', en: '' };
const TOGETHER = /^(?:両|双方|我々|われわれ|[三四五六七八]|締約|参加|署名|当事)/;

const group = (ja: string, en: string, children: readonly OverviewItem[]): OverviewItem => ({
  label: ja,
  detail: { ja: String(children.length), en: `${en}: ${children.length}` },
  kind: 'group',
  span: children[0]?.span ?? { start: 0, end: 0 },
  children,
});

function paragraphs(reading: Reading): OverviewItem {
  const byStart = new Map(reading.statement.blocks.map((block) => [sourceSpan(block).start, block]));
  const items = outline(reading)
    .flatMap(flat)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map((node): OverviewItem => {
      const block = byStart.get(node.span.start);
      const acting = block ? actors(reading, block) : [];
      const oneSided = acting.length > 0 && acting.every((name) => !TOGETHER.test(name) && !/(?:及び|と)/.test(name));
      return {
        label: node.name,
        detail: { ja: acting.join('・'), en: acting.join(', ') },
        kind: node.kind === 'heading' ? 'heading' : oneSided ? 'one-sided' : 'paragraph',
        span: node.selection,
        children: [],
      };
    });
  return group('項', 'Paragraphs', items);
}

const flat = (node: OutlineNode): OutlineNode[] => [node, ...node.children.flatMap(flat)];

/** Who acts in a paragraph, each named once. */
const actors = (reading: Reading, block: Block): readonly string[] => [
  ...new Set(
    reading.facts
      .of(block)
      .sentences.flatMap(({ subject }) => (subject ? [block.text.slice(subject.start, subject.end)] : [])),
  ),
];

/** Entries by name with their places, the most frequent first. */
function entries(
  found: Iterable<readonly [name: string, detail: Localized, block: Block, span: Span]>,
): OverviewItem[] {
  const byName = new Map<string, OverviewItem & { children: OverviewItem[] }>();
  for (const [name, detail, block, span] of found) {
    const place = {
      label: placeName(block),
      detail: none,
      kind: 'entry' as const,
      span: sourceSpan(block, span),
      children: [],
    };
    const known = byName.get(name);
    if (known) known.children.push(place);
    else byName.set(name, { ...place, label: name, detail, children: [place] });
  }
  return [...byName.values()]
    .map((entry) => ({ ...entry, detail: counted(entry.detail, entry.children.length) }))
    .sort((a, b) => b.children.length - a.children.length);
}

const counted = ({ ja, en }: Localized, count: number): Localized => ({
  ja: ja ? `${ja}・${count}` : String(count),
  en: en ? `${en}, ${count}` : String(count),
});

function placeName(block: Block): string {
  let at: Block | undefined = block;
  while (at && !at.label) at = at.parent;
  return at?.label?.text ?? block.text.slice(0, 12);
}

function verbs(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('predicates')].flatMap(([block, predicate]) => {
    const rung = reading.facts.ladder.rungOf(predicate.verb);
    if (!rung || rung.rank === undefined) return [];
    const { ja, en } = LADDER_GROUPS[rung.group];
    return [[rung.key, { ja: `${ja} ${rung.rank}`, en: `${en} ${rung.rank}` }, block, predicate] as const];
  });
  return group('述語', 'Verbs', entries(found));
}

function agreements(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('citations')]
    .filter(([{ kind }]) => kind !== 'title')
    .map(([block, citation]) => [citation.name, none, block, citation] as const);
  return group('協定等', 'Agreements', entries(found));
}

function resolutions(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('resolutions')].flatMap(([block, { body, numbers }]) =>
    numbers.map((number) => [`${body}決議${block.text.slice(number.start, number.end)}`, none, block, number] as const),
  );
  return group('決議', 'Resolutions', entries(found));
}

function terms(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('definitions')].map(
    ([block, { name, fullName, term }]) => [name, { ja: fullName, en: fullName }, block, term] as const,
  );
  return group('定義語・略語', 'Terms', entries(found));
}
