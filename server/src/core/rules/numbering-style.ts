import { isUniform } from '../facts/numbering';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import { hasSurplus, labelInForm } from '../statement/labels';
import type { Block, Label } from '../statement/statement';
import { groupBy } from '../text/group';
import { times } from '../text/numerals';

/**
 * A label's form for comparison, with the kind of its numerals. The width of its digits is the numerals' matter; how many spaces follow is nobody's.
 * An article's separator depends on whether a caption follows.
 */
function shape(label: Label): string {
  const form = label.form.replace(/^(\S*?)[ \t\u00a0]+$/, '$1 ').replace(/\u3000+$/, '　');
  const shape = label.kind === 'article' || label.kind === 'chapter' ? form.replace(/\s+$/, '') : form;
  return label.chinese ? shape.replace('{n}', '{一}') : shape;
}

const shapes = new WeakMap<Label, string>();

/** A label stays the same from version to version, as its line does. */
function shapeOf(label: Label): string {
  const known = shapes.get(label) ?? shape(label);
  shapes.set(label, known);
  return known;
}

const shown = (form: string, label: Label): string =>
  form
    .replace(/\{[n一]\}/, label.text.slice(label.number.start, label.number.end))
    .replace(/ $/, '␣')
    .replace(/　$/, '□');

export const numberingStyle = defineRule({
  id: 'numbering-style',
  needs: 'text',
  severity: 'warning',
  title: { ja: '項番号の書き方の不統一', en: 'Numbering style mixed among siblings' },
  why: {
    ja: '同じ段階の番号は、記号・括弧・区切りをそろえる。',
    en: 'Numbers of one level share their marks, brackets and separator.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の番号の付け方',
    en: 'Guidelines for official texts (2022), on numbering',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n‹３．›両首脳は，歓迎した。\n４　両首脳は，支持した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n４　両首脳は，支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n（１）貿易\n（２）投資\n‹(3)›観光\n２　両首脳は，一致した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n（１）貿易\n（２）投資\n（３）観光\n２　両首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n一、両首脳は、会談した。\n二、両首脳は、一致した。\n‹３、›両首脳は、歓迎した。\n四、両首脳は、支持した。',
      good: '共同声明\n\n一、両首脳は、会談した。\n二、両首脳は、一致した。\n三、両首脳は、歓迎した。\n四、両首脳は、支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，次の協力を歓迎した。\n‹ア›　貿易\n（２）投資\n（３）観光\n２　両首脳は，一致した。',
      good: '共同声明\n\n１　両首脳は，次の協力を歓迎した。\n（１）貿易\n（２）投資\n（３）観光\n２　両首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，次の協力を歓迎した。\n・貿易\n‹○›投資\n・観光\n・研修\n２　両首脳は，一致した。',
      good: '共同声明\n\n１　両首脳は，次の協力を歓迎した。\n・貿易\n・投資\n・観光\n・研修\n２　両首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，次の文書に署名した。\n（１）租税条約\n‹(２）›航空協定\n２　両首脳は，一致した。',
      good: '共同声明\n\n１　両首脳は，次の文書に署名した。\n（１）租税条約\n（２）航空協定\n２　両首脳は，一致した。',
    },
  ],
  clean: [
    '共同声明\n\n○政治\n・会談の開催\n・協議の開始\n・訪問の実施\n\n１　両首脳は，次の協力を歓迎した。\n・貿易\n　－見本市\n・観光\n・研修',
    '覚書\n\n第１条\n　双方は，次の協力を行う。\nア　研修\nイ　派遣\n２　双方は，協議する。\n第２条\n　双方は，次の事項を定める。\nア　費用\n２　双方は，報告する。\n３　双方は，通報する。',
    // A space too many is stray-space's matter.
    '共同声明\n\n1. 双方は、会談した。\n2. 双方は、歓迎した。\n3. 　双方は、一致した。\n4. 双方は、支持した。',
    '覚書\n\n第１条（目的）\n　両政府は、協力する。\n第２条\n　両政府は、協議する。\n第３条（発効）\n　この覚書は、署名の日に効力を生ずる。',
  ],
  *check(reading) {
    yield* bullets(reading);
    for (const series of reading.statement.series) {
      if (isUniform(series)) continue;
      // A label that is still being typed has no separator yet.
      const blocks = series.blocks.filter((block) => block.body < block.text.length);
      const groups = groupBy(blocks, ({ label }) => shapeOf(label!));
      if (groups.size < 2) continue;
      const [major] = [...groups].sort(
        (a, b) => b[1].length - a[1].length || Number(isUnpaired(a[0])) - Number(isUnpaired(b[0])),
      );
      const [form, models] = major!;
      const model = models[0]!;
      for (const [key, others] of groups) {
        if (key === form || onlySpaceByDigits(key, form, others, models)) continue;
        if (!isUnpaired(key) && (models.length < 2 || others.length >= models.length)) continue;
        // 1. 　: a space too many after the usual one is a stray space.
        if (others.length === 1 && hasSurplus(others[0]!.label!, model.label!)) continue;
        for (const block of others) {
          const label = block.label!;
          const span = { start: 0, end: Math.max(label.span.end, block.text.slice(0, block.body).trimEnd().length) };
          const target = labelInForm(label, model.label!);
          const named = shown(form, model.label!);
          yield {
            span: block.flow.toSource(span),
            message: {
              ja: `番号「${shown(key, label)}」の書き方が、同じ段階の他の番号（「${named}」など${models.length}か所）と異なります。`,
              en: `The number “${shown(key, label)}” is written unlike the others of its level (“${named}”, ${times(models.length)}).`,
            },
            related: [
              { span: model.flow.toSource(model.label!.span), message: { ja: '多い方の書き方', en: 'The usual form' } },
            ],
            fixes: target
              ? [
                  {
                    title: { ja: `「${target.trimEnd()}」にそろえる`, en: `Write “${target.trimEnd()}” as elsewhere` },
                    edits: block.flow.replace({ start: 0, end: block.body }, target),
                    safe: false,
                  },
                ]
              : [],
          };
        }
      }
    }
  },
});

/** A form whose brackets are no pair, (２）: wrong beside any other, however few they are. */
const isUnpaired = (form: string): boolean => /^（[^）]*\)|^\([^)]*）/.test(form);

/** Fewer bullets in a row are no model. */
const FEWEST_BULLETS = 3;

/** A mark that the document uses once, in a row of bullets of another mark that stand at the same margin. */
function* bullets({ statement }: Reading): Generator<Finding> {
  const all = statement.blocks.filter(({ label }) => label?.kind === 'bullet');
  const marks = new Map<string, number>();
  for (const { label } of all) marks.set(label!.text, (marks.get(label!.text) ?? 0) + 1);
  if (marks.size < 2) return;
  const margin = ({ flow }: Block) => {
    const { start } = flow.toSource({ start: 0, end: 1 });
    return statement.source.slice(statement.source.lastIndexOf('\n', start - 1) + 1, start);
  };
  for (const block of all) {
    const mark = block.label!.text;
    if (marks.get(mark)! > 1) continue;
    // The first of a row may stand above the others: ○政治, ・会談.
    const row = all.filter((each) => each.parent === block.parent && margin(each) === margin(block));
    const before = row[row.indexOf(block) - 1];
    if (!before || before.index !== block.index - 1) continue;
    const others = row.filter((each) => each.label!.text === before.label!.text);
    if (others.length < FEWEST_BULLETS) continue;
    const usual = before.label!.text;
    yield {
      span: block.flow.toSource(block.label!.span),
      message: {
        ja: `箇条書きの記号「${mark}」が、並びの他の項目（「${usual}」）と異なります。`,
        en: `The bullet “${mark}” is unlike those beside it (“${usual}”).`,
      },
      related: [
        { span: before.flow.toSource(before.label!.span), message: { ja: '多い方の書き方', en: 'The usual form' } },
      ],
      fixes: [
        {
          title: { ja: `「${usual}」にそろえる`, en: `Write “${usual}” as elsewhere` },
          edits: block.flow.replace(block.label!.span, usual),
          safe: false,
        },
      ],
    };
  }
}

/** Some houses write a full-width space after one digit and a half-width one after two, to align the text. */
const onlySpaceByDigits = (a: string, b: string, some: readonly Block[], others: readonly Block[]): boolean =>
  a.trimEnd() === b.trimEnd() &&
  a !== a.trimEnd() &&
  b !== b.trimEnd() &&
  size(some[0]!) !== size(others[0]!) &&
  [some, others].every((blocks) => blocks.every((block) => size(block) === size(blocks[0]!)));

const size = (block: Block): number => block.label!.number.end - block.label!.number.start;
