import { foreignSpans, foreignTest } from '../facts/foreign';
import { gathered } from '../facts/gathered';
import { endsInPredicate } from '../facts/stops';
import { defineRule } from '../rule';
import { foldKana } from '../text/width';

/** Two marks or more, spaces between them not counted; ・・ alone (three are a leader). */
const DOUBLED =
  /[。，、｡､][ \t\u00a0\u3000]*[。，、｡､,](?:[ \t\u00a0\u3000]*[。，、｡､,])*|,[ \t\u00a0\u3000]*[。，、｡､](?:[ \t\u00a0\u3000]*[。，、｡､,])*|(?<![・･])[・･]{2}(?![・･])/g;

export const punctuationDoubled = defineRule({
  id: 'punctuation-doubled',
  needs: 'text',
  severity: 'error',
  house: ['comma'],
  title: { ja: '句読点の重複', en: 'Doubled punctuation' },
  why: {
    ja: '句読点が続いているのは、修正の際に消し忘れたものである。',
    en: 'Two marks in a row are what an edit left behind.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の句読点',
    en: 'Guidelines for official texts (2022), on punctuation',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，会談した‹。。›',
      good: '共同声明\n\n１　双方は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は‹，，›貿易，投資及び観光を歓迎した。',
      good: '共同声明\n\n１　双方は，貿易，投資及び観光を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は、会談した‹、。›\n２　双方は、一致した。',
      good: '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。',
    },
    {
      bad: '共同声明\n\n１　双方は、貿易‹。、›投資及び観光を歓迎した。',
      good: '共同声明\n\n１　双方は、貿易、投資及び観光を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，日本企業‹・・›団体の参加を歓迎した。',
      good: '共同声明\n\n１　双方は，日本企業・団体の参加を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，「協力する。」，（以下「会合」という。），Ｃｏ．，Ltd.、及び・・・を歓迎した。\n２　双方は，……に留意した。\n目次・・・・・・１',
  ],
  *check(reading) {
    for (const [block, { 0: found, index: start }] of doubledIn(reading.facts).all()) {
      const span = { start, end: start + found.length };
      const marks = foldKana(found).replace(/\s/g, '');
      const stop = marks.includes('。') && (!/[，、,]/.test(marks) || endsSentence(block.text, span));
      const mark =
        marks[0] === '・' ? '・' : stop ? '。' : (reading.house.comma ?? marks.replace(/[。,]/g, '')[0] ?? '，');
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `句読点等が「${found}」と続いています。「${mark}」一つが正しいと思われます。`,
          en: `“${found}”: two marks in a row; one “${mark}” was probably meant.`,
        },
        fixes: [
          {
            title: { ja: `「${mark}」一つにする`, en: `Leave one “${mark}”` },
            edits: block.flow.replace(span, mark),
            // Full stops alone: a text with fewer commas is no longer the same text.
            safe: /^。+$/.test(marks),
          },
        ],
      };
    }
  },
});

const doubledIn = gathered(function* (_, text) {
  const foreign = foreignTest(foreignSpans(text));
  for (const match of text.matchAll(DOUBLED)) {
    if (!foreign({ start: match.index, end: match.index + match[0].length })) yield ['doubled', match];
  }
});

/** Of a comma and a full stop together the full stop stays where a sentence ends. */
const endsSentence = (text: string, { start, end }: { start: number; end: number }): boolean =>
  text.slice(end).trim() === '' || endsInPredicate(text.slice(Math.max(0, start - 12), start));
