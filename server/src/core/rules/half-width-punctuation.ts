import { gathered } from '../facts/gathered';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import { foldKana, toFull } from '../text/width';

/** More of them are the document's way. */
const MOST = 2;

export const halfWidthPunctuation = defineRule({
  id: 'half-width-punctuation',
  needs: 'text',
  severity: 'error',
  house: ['comma', 'digits'],
  title: { ja: '半角の句読点・片仮名', en: 'Half-width Japanese punctuation or katakana' },
  why: {
    ja: '「｡」「､」「･」「｢｣」や半角片仮名は、変換や貼り付けの際に紛れ込んだもので、公用文では用いない。',
    en: 'Half-width ｡ ､ ･ ｢ ｣ and katakana slip in while typing or pasting; official texts do not use them.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の符号の使い方',
    en: 'Guidelines for official texts (2022), on marks',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，会談した。\n２　双方は，一致した‹｡›',
      good: '共同声明\n\n１　双方は，会談した。\n２　双方は，一致した。',
    },
    {
      bad: '共同声明\n\n１　双方は，サハラ‹･›サヘル地域に留意した。',
      good: '共同声明\n\n１　双方は，サハラ・サヘル地域に留意した。',
    },
    {
      bad: '共同声明\n\n１　双方は，次の分野で協力する‹:›\n（１）貿易\n（２）投資\n２　双方は，２０１３年４月２８日から５月２日まで会談した。',
      good: '共同声明\n\n１　双方は，次の分野で協力する：\n（１）貿易\n（２）投資\n２　双方は，２０１３年４月２８日から５月２日まで会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は、‹ｴﾈﾙｷﾞｰ›を重視した。',
      good: '共同声明\n\n１　双方は、エネルギーを重視した。',
    },
    {
      bad: '共同声明\n\n１　双方は，西‹ハﾞ›ルカン地域に留意した。',
      good: '共同声明\n\n１　双方は，西バルカン地域に留意した。',
    },
  ],
  clean: [
    '共同声明\n\n1. 双方は、次の分野で協力する:\n(1) 貿易\n2. 会合は、9:30に開かれ、詳細は https://example.org/a?b;c に掲げる。',
    '共同声明\n\n１　双方は，ISO 9001: Quality を確認した。\n２　双方は，次のとおり協力する：貿易',
  ],
  *check(reading) {
    yield* marks(reading);
    for (const [block, { start, end, text }] of kanaOf(reading.facts).all()) {
      const folded = foldKana(text);
      const written = reading.house.comma === '，' ? folded.replaceAll('、', '，') : folded;
      yield {
        span: block.flow.toSource({ start, end }),
        message: {
          ja: `半角の「${text}」が使われています。全角の「${written}」が正しい形です。`,
          en: `Half-width “${text}”; official texts write “${written}”.`,
        },
        fixes: [
          {
            title: { ja: `「${written}」にする`, en: `Write “${written}”` },
            edits: block.flow.replace({ start, end }, written),
            safe: true,
          },
        ],
      };
    }
  },
});

const kanaOf = gathered(function* ({ characters }) {
  for (const fact of characters) if (fact.what === 'half-kana') yield ['half-kana', fact];
});

/** ! ? : ; of ASCII after Japanese and before it, or at a line's end. */
const MARK = /(?<=[ぁ-んァ-ヺー一-龠々」』）])[!?:;](?=[ぁ-んァ-ヺ一-龠々「『（ \u3000]|$)/g;
const FULL_MARK = /[！？：；]/g;
const marksOf = gathered(function* (_, text) {
  for (const match of text.matchAll(MARK)) yield ['mark', match];
});

/** Such marks are half-width in some houses: they are slips where the document has full-width ones, or writes full-width. */
function* marks(reading: Reading): Iterable<Finding> {
  const found = marksOf(reading.facts).all();
  if (found.length === 0) return;
  const full = reading.statement.source.match(FULL_MARK)?.length ?? 0;
  if (full < found.length && !(reading.house.digits === 'full' && found.length <= MOST)) return;
  for (const [block, { 0: text, index }] of found) {
    const span = { start: index, end: index + 1 };
    const written = toFull(text);
    yield {
      span: block.flow.toSource(span),
      message: {
        ja: `半角の「${text}」が使われています。和文では全角の「${written}」が正しい形です。`,
        en: `Half-width “${text}” in Japanese text; full-width “${written}” is due.`,
      },
      fixes: [
        {
          title: { ja: `「${written}」にする`, en: `Write “${written}”` },
          edits: block.flow.replace(span, written),
          safe: true,
        },
      ],
    };
  }
}
