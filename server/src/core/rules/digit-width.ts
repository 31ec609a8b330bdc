import { earliest } from '../facts/gathered';
import { type DigitStyle, digitStyleOf, HERE, IN_TEXT, inChineseNumerals, numbersOf, whose } from '../facts/house';
import type { NumberFact } from '../facts/numbers';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Localized } from '../rule';
import { kanji } from '../text/numerals';
import { inWidth, type Width } from '../text/width';

const NAMES: Record<Width, { ja: string; en: string }> = {
  full: { ja: '全角', en: 'full-width' },
  half: { ja: '半角', en: 'half-width' },
};

export const digitWidth = defineRule({
  id: 'digit-width',
  needs: 'text',
  severity: 'warning',
  house: ['digits'],
  title: { ja: '数字の全角・半角の不統一', en: 'Digits of another width' },
  why: {
    ja: '算用数字は、一つの文書の中で全角か半角かをそろえる（１桁を全角、２桁以上を半角とする書き方も統一とみなす）。',
    en: 'Arabic digits keep one width within a document (one digit full-width and more half-width counts as one style).',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の数字の使い方',
    en: 'Guidelines for official texts (2022), on numerals',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，２０１３年４月から２０１５年５月までの計画に留意した。\n２　双方は，‹2016›年の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年４月から２０１５年５月までの計画に留意した。\n２　双方は，２０１６年の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹２０1３›年の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、2013年4月から2015年5月までの計画に留意した。\n2. 双方は、‹８›月の会合を歓迎した。',
      good: '共同声明\n\n1. 双方は、2013年4月から2015年5月までの計画に留意した。\n2. 双方は、8月の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，会談した。\n‹2›　双方は，一致した。\n３　双方は，歓迎した。\n４　双方は，支持した。',
      good: '共同声明\n\n１　双方は，会談した。\n２　双方は，一致した。\n３　双方は，歓迎した。\n４　双方は，支持した。',
    },
    {
      bad: '共同声明\n\n一　双方は、千九百七十年三月の会合を想起し、八年間の協力を評価した。\n二　双方は、千九百七十一年‹４›月及び千九百七十二年に会談した。',
      good: '共同声明\n\n一　双方は、千九百七十年三月の会合を想起し、八年間の協力を評価した。\n二　双方は、千九百七十一年四月及び千九百七十二年に会談した。',
    },
  ],
  clean: [
    '共同声明\n\n一　双方は、千九百七十年及び千九百七十一年の会合、第三回会議並びに八年間の協力に留意した。\n二　双方は、Ｇ７及び決議（S/RES/242）を支持した。',
    '共同声明\n\n1. 双方は，２０１３年４月から２０１５年５月までの計画に留意した。\n2. 双方は，Ｇ２０を歓迎した。\n3. 双方は，決議（S/RES/1718）を支持した。',
    '共同声明\n\n１　双方は、2013年４月から2015年５月までの計画に留意した。\n２　双方は、第10回会合及び第３回会合を歓迎した。',
  ],
  *check(reading) {
    const { facts, house } = reading;
    const { counts } = numbersOf(facts);
    if (inChineseNumerals(facts)) yield* amongChinese(reading);
    yield* minority(reading, IN_TEXT, house.digits, whose(house, 'digits'));
    for (const where of new Set([...counts.keys()].map(whereOf))) {
      // Labels keep their own style, whatever the text's.
      if (where !== IN_TEXT) yield* minority(reading, where, digitStyleOf(counts, where), HERE);
    }
  },
});

const whereOf = (key: string): string => key.split(' ').slice(0, -2).join(' ');

/** Arabic digits in a date of a document in Chinese numerals (千九百七十五年５月). What is counted is the rules' of numerals. */
function* amongChinese({ house, facts }: Reading): Iterable<Finding> {
  if (house.origin.digits === 'set') return;
  const numbers = numbersOf(facts);
  for (const [block, number] of numbers.all([...numbers.counts.keys()].filter((key) => whereOf(key) !== IN_TEXT))) {
    if (!/^[月日]/.test(block.text.slice(number.end)) || !(number.value > 0 && number.value < 32)) continue;
    const written = kanji(number.value);
    yield {
      span: block.flow.toSource(number),
      message: {
        ja: `数字「${number.text}」は算用数字ですが、この文書では漢数字（${written}）で書きます。`,
        en: `“${number.text}” is in arabic digits; this document writes Chinese numerals (${written}).`,
      },
      fixes: [
        {
          title: { ja: `「${written}」にする`, en: `Write “${written}”` },
          edits: block.flow.replace(number, written),
          safe: false,
        },
      ],
    };
  }
}

/** The numbers of a text or of its labels that are not written in the style; mixed ones even where no style can be told. */
function* minority(
  { facts, house }: Reading,
  where: string,
  style: DigitStyle | undefined,
  by: Localized,
): Iterable<Finding> {
  const numbers = numbersOf(facts);
  const forms = LENGTHS.flatMap((length) => {
    const usual = style && widthIn(style, length);
    return (['mixed', 'full', 'half'] as const)
      .filter((width) => width === 'mixed' || (usual && width !== usual))
      .map((width) => `${where} ${width} ${length}`);
  });
  const odd = forms.flatMap((form) => (numbers.counts.has(form) ? numbers.places(form) : []));
  if (odd.length === 0) return;
  const model =
    style &&
    earliest(LENGTHS.flatMap((length) => numbers.places(`${where} ${widthIn(style, length)} ${length}`).slice(0, 1)));
  for (const [block, number] of odd) {
    const mixed = number.width === 'mixed';
    // Labels of which too few are alike go by the text.
    const expected = widthIn(style ?? house.digits ?? 'full', number.text.length > 1 ? 'more' : 'one');
    // 9:30 and 2-3 are written in one width throughout.
    if (style === 'one-full' && !mixed && inAscii(block.text, number)) continue;
    const written = inWidth(number.text, expected);
    const { ja, en } = NAMES[expected];
    const found = NAMES[expected === 'full' ? 'half' : 'full'];
    yield {
      span: block.flow.toSource(number),
      message: mixed
        ? {
            ja: `「${number.text}」に全角と半角の数字が混在しています。${ja}の「${written}」が正しいと思われます。`,
            en: `“${number.text}” mixes full-width and half-width digits; “${written}” (${en}) was probably meant.`,
          }
        : {
            ja: `数字「${number.text}」は${found.ja}ですが、${by.ja}ここを${ja}（${written}）で書きます。`,
            en: `“${number.text}” is ${found.en}; ${by.en} such numbers are ${en} (${written}).`,
          },
      ...(model && {
        related: [
          {
            span: model[0].flow.toSource(model[1]),
            message: { ja: '他の数字の書き方', en: 'Written so here' },
          },
        ],
      }),
      fixes: [
        {
          title: { ja: `「${written}」にする`, en: `Write “${written}”` },
          edits: block.flow.replace(number, written),
          safe: true,
        },
      ],
    };
  }
}

const LENGTHS = ['one', 'more'] as const;

const widthIn = (style: DigitStyle, length: (typeof LENGTHS)[number]): Width =>
  style === 'one-full' ? (length === 'more' ? 'half' : 'full') : style;

const inAscii = (text: string, { start, end }: NumberFact): boolean =>
  /[!-~]/.test(text[start - 1] ?? '') || /[!-~]/.test(text[end] ?? '');
