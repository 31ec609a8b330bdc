import { numeral } from '../facts/house';
import { LADDER_GROUPS } from '../facts/ladder';
import type { OpenPoint } from '../facts/open-points';
import { perBlock } from '../facts/per-block';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { type Block, sourceSpan } from '../statement/statement';
import type { Span } from '../text/span';
import { matter } from './matter';
import { type OutlineNode, outline } from './outline';
import { stemOf } from './readings';

/** One line of the side view: what a paragraph does, or a heading. Plain data, to be shown as a tree. */
export interface OverviewItem {
  readonly label: Localized;
  /** What is said of it: who acts, and with which verbs. */
  readonly detail: Localized;
  /** `one-sided`: not all parties act together. `count`: a figure, which is at no place. */
  readonly kind: 'heading' | 'paragraph' | 'one-sided' | 'group' | 'entry' | 'open' | 'count';
  /** Source offsets that a click leads to. */
  readonly span: Span;
  readonly children: readonly OverviewItem[];
}

/** The side view of a statement: paragraphs with who acts, open points, then verbs, agreements, resolutions and terms with their places, and counts. */
export function overview(reading: Reading): readonly OverviewItem[] {
  const named = [verbs(reading), agreements(reading), resolutions(reading), terms(reading)];
  const open = openPoints(reading);
  return [paragraphs(reading), open, ...named, counts(reading, [...named.slice(1), open])].filter(
    ({ children }) => children.length > 0,
  );
}

const same = (text: string): Localized => ({ ja: text, en: text });
const none = same('');
const TOGETHER = /^(?:両|双方|我々|われわれ|[三四五六七八]|締約|参加|署名|当事)/;

/** A figure, in Japanese with the document's digits. */
const figure = ({ house }: Reading, value: number | string): Localized => ({
  ja: numeral(value, house.digits),
  en: String(value),
});

const group = (reading: Reading, ja: string, en: string, children: readonly OverviewItem[]): OverviewItem => ({
  label: { ja, en },
  detail: figure(reading, children.length),
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
      const said =
        block && node.kind === 'paragraph'
          ? inBlock(reading.facts, block, '', (each) => sayingOf(reading, each))
          : { label: node.name, detail: '', oneSided: false };
      return {
        label: same(said.label),
        detail: same(said.detail),
        kind: node.kind === 'heading' ? 'heading' : said.oneSided ? 'one-sided' : 'paragraph',
        span: node.selection,
        children: [],
      };
    });
  return group(reading, '項', 'Paragraphs', items);
}

/** What is told of a paragraph, remembered from version to version. */
const inBlock = perBlock<Saying>();

interface Saying {
  readonly label: string;
  readonly detail: string;
  readonly oneSided: boolean;
}

function sayingOf(reading: Reading, block: Block): Saying {
  const acting = actors(reading, block);
  const who = acting.join('・');
  const said = [who.length > SHOWN ? `${who.slice(0, SHOWN)}…` : who, doings(reading, block).join('・')];
  return {
    label: [block.label?.text, matter(reading, block)].filter(Boolean).join(' '),
    detail: said.filter(Boolean).join('　'),
    oneSided: acting.length > 0 && acting.every((name) => !TOGETHER.test(name) && !/(?:及び|と)/.test(name)),
  };
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

/** What is said or done in a paragraph, each verb once; deeds only where nothing else is said. */
function doings({ facts }: Reading, block: Block): readonly string[] {
  const rungs = facts.of(block).predicates.flatMap(({ verb }) => facts.ladder.rungOf(verb) ?? []);
  const said = rungs.filter(({ group: kind }) => kind !== 'deed');
  return [...new Set((said.length > 0 ? said : rungs).map(({ key }) => stemOf(key)))];
}

/** Entries by name with their places, the most frequent first. */
function entries(
  reading: Reading,
  found: Iterable<readonly [name: string, detail: Localized, block: Block, span: Span]>,
): OverviewItem[] {
  const byName = new Map<string, OverviewItem & { children: OverviewItem[] }>();
  for (const [name, detail, block, span] of found) {
    const place = {
      label: same(placeName(block)),
      detail: none,
      kind: 'entry' as const,
      span: sourceSpan(block, span),
      children: [],
    };
    const known = byName.get(name);
    if (known) known.children.push(place);
    else byName.set(name, { ...place, label: same(name), detail, children: [place] });
  }
  return [...byName.values()]
    .map((entry) => ({ ...entry, detail: counted(entry.detail, figure(reading, entry.children.length)) }))
    .sort((a, b) => b.children.length - a.children.length);
}

const counted = ({ ja, en }: Localized, count: Localized): Localized => ({
  ja: ja ? `${ja}・${count.ja}` : count.ja,
  en: en ? `${en}, ${count.en}` : count.en,
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
    const rank = figure(reading, rung.rank);
    return [[rung.key, { ja: `${ja} ${rank.ja}`, en: `${en} ${rank.en}` }, block, predicate] as const];
  });
  return group(reading, '述語（作業用の目安）', 'Verbs (a working heuristic)', entries(reading, found));
}

function agreements(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('citations')]
    .filter(([{ kind }]) => kind !== 'title')
    .map(([block, citation]) => [citation.name, none, block, citation] as const);
  return group(reading, '協定等', 'Agreements', entries(reading, found));
}

function resolutions(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('resolutions')].flatMap(([block, { body, numbers }]) =>
    numbers.map((number) => [`${body}決議${block.text.slice(number.start, number.end)}`, none, block, number] as const),
  );
  return group(reading, '決議', 'Resolutions', entries(reading, found));
}

function terms(reading: Reading): OverviewItem {
  const found = [...reading.facts.every('definitions')].map(
    ([block, { name, fullName, term }]) => [name, { ja: fullName, en: fullName }, block, term] as const,
  );
  return group(reading, '用語・略称', 'Terms', entries(reading, found));
}

/** What each kind of open point is called. */
const OPEN: Readonly<Record<OpenPoint['what'], Localized>> = {
  alternatives: { ja: '選択肢', en: 'alternatives' },
  bracket: { ja: '未合意', en: 'not agreed' },
  blank: { ja: '空欄', en: 'blank' },
  mark: { ja: '要確認', en: 'marked' },
  question: { ja: '疑問', en: 'question' },
  opens: { ja: '未合意（ここから）', en: 'not agreed (from here)' },
  closes: { ja: '未合意（ここまで）', en: 'not agreed (to here)' },
};

function openPoints(reading: Reading): OverviewItem {
  const items = [...reading.facts.every('openPoints')].map(([block, point]): OverviewItem => {
    const text = block.text.slice(point.start, point.end);
    return {
      label: same([placeName(block), text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text].join(' ')),
      detail: OPEN[point.what],
      kind: 'open',
      span: sourceSpan(block, point),
      children: [],
    };
  });
  return group(reading, '未確定の箇所', 'Open points', items);
}
const SHOWN = 24;

/** How much there is: paragraphs, sentences, characters (white space does not count), and what the other groups list. */
function counts(reading: Reading, groups: readonly OverviewItem[]): OverviewItem {
  const { statement, facts } = reading;
  const numbered = (kind: Block['kind']): number =>
    statement.blocks.filter((block) => block.kind === kind && block.label).length;
  const sentences = statement.blocks.reduce((sum, block) => sum + facts.of(block).sentences.length, 0);
  const count = (ja: string, en: string, value: number): OverviewItem[] =>
    value === 0
      ? []
      : [
          {
            label: { ja, en },
            detail: figure(reading, grouped(value)),
            kind: 'count',
            span: { start: 0, end: 0 },
            children: [],
          },
        ];
  const characters = statement.blocks.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
  const all = group(reading, '件数', 'Counts', [
    ...count('項', 'Paragraphs', numbered('paragraph')),
    ...count('細目', 'Items', numbered('item')),
    ...count('文', 'Sentences', sentences),
    ...count('字', 'Characters', characters),
    ...groups.flatMap(({ label, children }) => count(label.ja, label.en, children.length)),
  ]);
  const many = figure(reading, grouped(characters));
  return { ...all, detail: { ja: `${many.ja}字`, en: `${many.en} characters` } };
}

const grouped = (value: number): string => value.toLocaleString('en-US');
