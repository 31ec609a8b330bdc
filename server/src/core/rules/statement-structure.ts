import { partsOf } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Localized } from '../rule';
import { type Block, sourceSpan } from '../statement/statement';
import { fold } from '../text/width';

/** A text with fewer numbered paragraphs may be an excerpt or a beginning. */
const FEWEST_PARAGRAPHS = 3;
/** Headings of one level that have text below them: so many show that each is meant to. */
const FEWEST_FILLED = 2;
const OPENING_SHOWN = 16;

export const statementStructure = defineRule({
  id: 'statement-structure',
  needs: 'text',
  severity: 'information',
  title: { ja: '文書の構成', en: 'The shape of the statement' },
  why: {
    ja: '題名のない文書、末尾の日付の後に残った項、本文のない見出し、二度現れる見出しは、編集の途中で生じた欠落や重複であることが多い。',
    en: 'A missing title, a paragraph left after the closing date, a heading with nothing below it or one that comes twice is usually a trace of editing.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '‹１›　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n\n２０２５年５月１３日\n東京にて',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n\n２０２５年５月１３日\n東京にて',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n\n２０２５年５月１３日\n東京にて\n\n‹３›　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n\n２０２５年５月１３日\n東京にて',
    },
    {
      bad: '共同声明\n\n【政治】\n１　両首脳は，会談した。\n‹【経済】›\n【文化】\n２　両首脳は，一致した。',
      good: '共同声明\n\n【政治】\n１　両首脳は，会談した。\n【経済】\n２　両首脳は，歓迎した。\n【文化】\n３　両首脳は，一致した。',
    },
    {
      bad: '# 共同声明\n\n## 政治\n1. 両首脳は、会談した。\n## 経済\n2. 両首脳は、歓迎した。\n## ‹政治›\n3. 両首脳は、一致した。',
      good: '# 共同声明\n\n## 政治\n1. 両首脳は、会談した。\n## 経済\n2. 両首脳は、歓迎した。\n## 文化\n3. 両首脳は、一致した。',
    },
  ],
  clean: [
    // Excerpts and beginnings.
    '１２　両首脳は，会談した。\n１３　両首脳は，一致した。\n１４　両首脳は，歓迎した。\n\n２０２５年５月１３日',
    '１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。',
    '共同声明\n\n【政治】\n１　両首脳は，会談した。\n【経済】\n２　両首脳は，一致した。\n【文化】',
    // The date below the title; an annex, notes and another text after the closing.
    '共同発表\n２０２５年５月１３日\n\n１　両大臣は，会談した。\n２　両大臣は，一致した。',
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n\n２０２５年５月１３日\n東京にて\n\n別添\n計画\n１　双方は，協力する。\n２　双方は，協議する。\n３　双方は，報告する。',
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n\n２０２５年５月１３日\n東京にて\n\n（参考）\n１　経緯は，次のとおりである。',
    // A heading over headings; the same heading below two sections.
    '行動計画に関する共同宣言\n\n第１　政治\n１　現状\n（１）両国は、会談した。\n２　課題\n（１）両国は、協議する。\n第２　経済\n１　現状\n（１）両国は、歓迎した。\n２　課題\n（１）両国は、協力する。',
    // A title of more than one line, and a long one.
    '持続可能な海洋の経済の構築に向けた日本国総理大臣とアルカディア共和国大統領との間の戦略的な協力に関する共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n\n２０２５年５月１３日\n東京にて',
  ],
  *check(reading) {
    const main = mainOf(reading);
    const title = titleMissing(main);
    if (title) yield title;
    const after = afterClosing(main);
    if (after) yield after;
    yield* headingFindings(main);
  },
});

/** The statement's own blocks, without its annexes. */
function mainOf({ statement }: Reading): readonly Block[] {
  const parts = partsOf(statement);
  return parts.at(-1) === 0 ? statement.blocks : statement.blocks.filter((block) => parts[block.index] === 0);
}

const isNumbered = (block: Block): boolean =>
  block.kind === 'paragraph' && block.label !== undefined && block.label.kind !== 'bullet';

const lastIndex = (blocks: readonly Block[], test: (block: Block) => boolean): number => blocks.findLastIndex(test);

/** A whole statement, from its first number to its closing date, that begins without a title. */
function titleMissing(main: readonly Block[]): Finding | undefined {
  const first = main[0];
  if (!first || (first.kind !== 'preamble' && first.kind !== 'paragraph')) return undefined;
  // A line that is no sentence may be a title, whatever it was read as.
  const begin = main.findIndex(isNumbered);
  const head = main.slice(0, begin);
  if (head.some(({ kind, text }) => kind === 'title' || !/[。｡]/.test(text))) return undefined;
  if (main.filter(isNumbered).length < FEWEST_PARAGRAPHS || main[begin]!.label!.value !== 1) return undefined;
  if (lastIndex(main, ({ kind }) => kind === 'date') < lastIndex(main, isNumbered)) return undefined;
  return {
    span: sourceSpan(first, first.label?.span ?? { start: 0, end: Math.min(first.text.length, OPENING_SHOWN) }),
    message: {
      ja: '題名がありません。共同声明は題名から始めるのが通例です。',
      en: 'There is no title; a joint statement begins with one.',
    },
  };
}

/** A paragraph that goes on with the numbering below the closing date. */
function afterClosing(main: readonly Block[]): Finding | undefined {
  const begin = main.findIndex(isNumbered);
  const dates = main.filter(({ kind }, i) => kind === 'date' && i > begin);
  // With more than one date line below the first paragraph, dates are no closings here.
  const closing = begin >= 0 && dates.length === 1 ? dates[0]! : undefined;
  if (!closing) return undefined;
  const before = main.findLast((block) => block.index < closing.index && isNumbered(block));
  const late = main.find((block) => block.index > closing.index && isNumbered(block));
  if (!before || !late || late.label!.kind !== before.label!.kind || late.label!.value <= before.label!.value)
    return undefined;
  return {
    span: sourceSpan(late, late.label!.span),
    message: {
      ja: `「${late.label!.text}」が、末尾の日付より後にあります。項は日付の前に置くのが通例です。`,
      en: `“${late.label!.text}” stands after the closing date; paragraphs stand before it.`,
    },
    related: [{ span: sourceSpan(closing), message: { ja: '末尾の日付', en: 'The closing date' } }],
  };
}

/** Headings of one level: same label or same marks. */
const levelOf = ({ label, text }: Block): string =>
  label ? label.kind : (/^#+/.exec(text)?.[0] ?? /^[【〈＜《≪〔]/.exec(text)?.[0] ?? '');

const MARKS = /^(?:#+\s*(?:[0-9０-９]+[.．)）、]?\s+)?|[【〈＜《≪〔])|[】〉＞》≫〕]$/g;

const CLOSINGS: readonly Block['kind'][] = ['date', 'place', 'signature'];

function* headingFindings(main: readonly Block[]): Generator<Finding> {
  const headings = main.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return;
  const filled = new Map<string, number>();
  const numbers = new Map<string, number>();
  const numberOf = (block: Block): string => `${levelOf(block)} ${block.label?.value}`;
  for (const block of headings) {
    numbers.set(numberOf(block), (numbers.get(numberOf(block)) ?? 0) + 1);
    if (block.children.length > 0) filled.set(levelOf(block), (filled.get(levelOf(block)) ?? 0) + 1);
  }
  const after = new Map(main.map((block, i) => [block, main[i + 1]]));
  const seen = new Map<string, Block>();
  for (const block of headings) {
    const level = levelOf(block);
    const next = after.get(block);
    const listed = block.label !== undefined && numbers.get(numberOf(block))! > 1;
    const siblingNext = next && (CLOSINGS.includes(next.kind) || (next.kind === 'heading' && levelOf(next) === level));
    // A number that comes again is a table of contents'.
    if (block.children.length === 0 && siblingNext && !listed && (filled.get(level) ?? 0) >= FEWEST_FILLED) {
      yield { span: sourceSpan(block), message: EMPTY };
    }
    // （施行期日） above an article is its caption.
    if (/^[（(]/.test(block.text)) continue;
    const name = nameSpan(block);
    const text = block.text.slice(name.start, name.end);
    const key = `${block.parent?.index ?? ''} ${level} ${fold(text)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, block);
    else if ((filled.get(level) ?? 0) > FEWEST_FILLED) {
      yield {
        span: sourceSpan(block, name),
        message: {
          ja: `見出し「${text}」が二度現れます。`,
          en: `The heading “${text}” comes twice.`,
        },
        related: [{ span: sourceSpan(first), message: { ja: '最初の見出し', en: 'The first one' } }],
      };
    }
  }
}

const EMPTY: Localized = {
  ja: 'この見出しの下に本文がありません。',
  en: 'There is no text below this heading.',
};

/** A heading's words without its number and marks. */
function nameSpan({ text, body }: Block): { readonly start: number; readonly end: number } {
  let start = body;
  let end = text.length;
  for (const match of text.matchAll(MARKS)) {
    if (match.index === 0) start = Math.max(start, match[0].length);
    else end = match.index;
  }
  return { start, end };
}
