import { gathered } from '../facts/gathered';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';

export const paragraphEmpty = defineRule({
  id: 'paragraph-empty',
  needs: 'text',
  severity: 'error',
  title: { ja: '本文のない項', en: 'Paragraphs without text' },
  why: {
    ja: '番号だけの項は、本文が失われたか、削除された項の番号が残ったものである。',
    en: 'A number with nothing after it is what remains of a paragraph: its text was lost, or all of it but the number was deleted.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，会談した。\n‹２›\n３　双方は，一致した。',
      good: '共同声明\n\n１　双方は，会談した。\n２　双方は，歓迎した。\n３　双方は，一致した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、次の協力を行う。\n(1) 研修\n‹(2)›\n(3) 派遣\n2. 双方は、一致した。',
      good: '共同声明\n\n1. 双方は、次の協力を行う。\n(1) 研修\n(2) 調査\n(3) 派遣\n2. 双方は、一致した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、次の協力を行う。\n・研修\n‹・›\n・派遣\n2. 双方は、一致した。',
      good: '共同声明\n\n1. 双方は、次の協力を行う。\n・研修\n・調査\n・派遣\n2. 双方は、一致した。',
    },
    {
      bad: '覚書\n\n第１条\n　双方は、協力する。\n‹第２条›\n第３条\n　双方は、報告する。',
      good: '覚書\n\n第１条\n　双方は、協力する。\n第２条\n　双方は、協議する。\n第３条\n　双方は、報告する。',
    },
    {
      bad: '共同声明\n\n一　双方は、会談した。\n\n‹二›\n\n三　双方は、一致した。\n\n四　双方は、歓迎した。',
      good: '共同声明\n\n一　双方は、会談した。\n\n二　双方は、支持した。\n\n三　双方は、一致した。\n\n四　双方は、歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n一\n両首脳は、会談した。\n二\n両首脳は、一致した。',
    // A blank, and the text below its mark.
    '共同声明\n\n１　双方は，会談した。\n○\n２　双方は，一致した。\n・\n双方は，成果を歓迎した。\n・研修の拡大\n',
    // Being typed.
    '共同声明\n\n１　双方は，会談した。\n２　',
    // The text, or the items, stand on the lines below.
    '覚書\n\n第１条\n　双方は、協力する。\n第２条\n１　双方は、協議する。\n２　双方は、報告する。\n第３条\n（１）研修\n（２）派遣',
    '共同声明\n\n１\n両首脳は、会談した。\n２\n（定義）\n両首脳は、一致した。',
    // Deleted on purpose, and an open point.
    '共同声明\n\n１　（削除）\n２　●●\n３　［　］\n４　双方は，一致した。',
    // A page number.
    '共同声明\n\n１　双方は，会談した。\n\n2\n\n２　双方は，一致した。',
  ],
  *check({ statement, facts }) {
    for (const [block] of emptyIn(facts).all()) {
      if (!block.label) continue;
      const next = statement.blocks[block.index + 1];
      if (
        block.label.kind === 'bullet' &&
        !(isBullet(next, block) || isBullet(statement.blocks[block.index - 1], block))
      )
        continue;
      // The last line is being typed; a number before the same number was a page's.
      if (!next || block.children.length > 0 || isSame(block, next)) continue;
      yield {
        span: block.flow.toSource(block.label.span),
        message: {
          ja: `「${block.label.text}」に本文がありません。`,
          en: `“${block.label.text}” has no text.`,
        },
      };
    }
  },
});

/** A bullet of the same mark, with text: among such ones a mark alone has lost its text. */
const isBullet = (other: Block | undefined, { label }: Block): boolean =>
  other?.label?.kind === 'bullet' && other.label.text === label!.text && !isEmpty(other);

/** Nothing, or nothing but a stop. */
const isEmptyText = (text: string, body: number): boolean => /^[\s　。｡、，.．,]*$/.test(text.slice(body));
const isEmpty = ({ text, body }: Block): boolean => isEmptyText(text, body);
const emptyIn = gathered(function* (_, text, body) {
  if (isEmptyText(text, body)) yield ['empty', undefined];
});

const isSame = (block: Block, next: Block): boolean =>
  block.label?.kind !== 'bullet' && next.label?.kind === block.label?.kind && next.label?.value === block.label?.value;
