import { digitsIn } from '../facts/house';
import type { NumberFact } from '../facts/numbers';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { inWidth, type Width } from '../text/width';

const NAMES = { full: { ja: '全角', en: 'full-width' }, half: { ja: '半角', en: 'half-width' } } as const;

export const digitWidth = defineRule({
  id: 'digit-width',
  needs: 'text',
  severity: 'warning',
  title: { ja: '数字の全角・半角の不統一', en: 'Digits of mixed width' },
  why: {
    ja: '横書きの算用数字は、全角か半角かを文書内で統一する。',
    en: 'Arabic numerals in horizontal text keep one width throughout the document.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）Ⅰ－５（数字）',
    en: 'Guidelines for official texts (2022), I-5 (numerals)',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，２０１２年の合意及び‹２０1３›年の会合を歓迎した。\n２　両首脳は，２０１４年に会談した。',
      good: '共同声明\n\n１　両首脳は，２０１２年の合意及び２０１３年の会合を歓迎した。\n２　両首脳は，２０１４年に会談した。',
    },
    {
      bad: '共同声明\n\n1．双方は、2012年5月の合意及び‹６›月の会合を歓迎した。\n2．双方は、2014年に会談した。',
      good: '共同声明\n\n1．双方は、2012年5月の合意及び6月の会合を歓迎した。\n2．双方は、2014年に会談した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は、５月10日及び６月12日の会合並びに７月の2024年行動計画を歓迎した。\n２　双方は、15か国と会談した。',
    '共同声明\n\n１　双方は，２０２３年の決議（S/RES/2718）及び https://www.example.org/2023/1 を確認した。\n２　双方は，２０２４年に会談した。',
  ],
  *check(reading) {
    const labels = labelWidth(reading);
    const models = new Map<Width, { block: Block; number: NumberFact }>();
    const found: { block: Block; number: NumberFact; width: Width }[] = [];
    for (const [block, number] of reading.facts.every('numbers')) {
      if (number.foreign) continue;
      const inLabel = block.label !== undefined && number.start < block.body;
      const style = inLabel ? labels : reading.house.digits;
      const width = style && digitsIn(style, number);
      if (number.width === 'mixed') found.push({ block, number, width: width ?? 'full' });
      else if (!width) continue;
      else if (number.width !== width) found.push({ block, number, width });
      else if (!models.has(width)) models.set(width, { block, number });
    }
    for (const { block, number, width } of found) yield report(block, number, width, models.get(width));
  },
});

/** The width that most labels have; the body's where there are too few labels. */
function labelWidth(reading: Reading): Reading['house']['digits'] {
  let full = 0;
  let half = 0;
  for (const block of reading.statement.blocks) {
    if (block.label?.width === 'full') full++;
    else if (block.label?.width === 'half') half++;
  }
  if (reading.house.digits === 'one-full' && full > 0 && half > 0) return 'one-full';
  return full >= 2 * half && full > 1 ? 'full' : half >= 2 * full && half > 1 ? 'half' : reading.house.digits;
}

function report(
  block: Block,
  number: NumberFact,
  width: Width,
  model: { block: Block; number: NumberFact } | undefined,
): Finding {
  const right = inWidth(number.text, width);
  const names = NAMES[width];
  const message =
    number.width === 'mixed'
      ? {
          ja: `数字「${number.text}」に全角と半角が混在しています。「${right}」とします。`,
          en: `The number “${number.text}” mixes full and half width; write “${right}”.`,
        }
      : {
          ja: `数字「${number.text}」は${NAMES[width === 'full' ? 'half' : 'full'].ja}です。この文書の書き方（${names.ja}）では「${right}」です。`,
          en: `The number “${number.text}” is ${NAMES[width === 'full' ? 'half' : 'full'].en}; this document writes ${names.en}: “${right}”.`,
        };
  return {
    span: block.flow.toSource(number),
    message,
    fixes: [
      {
        title: { ja: `${names.ja}の「${right}」にする`, en: `Change to ${names.en} “${right}”` },
        edits: block.flow.replace(number, right),
        safe: true,
      },
    ],
    ...(model
      ? {
          related: [
            {
              span: model.block.flow.toSource(model.number),
              message: { ja: `${names.ja}の例`, en: `A ${names.en} number` },
            },
          ],
        }
      : {}),
  };
}
