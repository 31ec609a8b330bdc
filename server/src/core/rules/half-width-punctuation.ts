import { defineRule } from '../rule';
import { foldKana } from '../text/width';

export const halfWidthPunctuation = defineRule({
  id: 'half-width-punctuation',
  needs: 'text',
  severity: 'error',
  house: ['comma'],
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
      bad: '共同声明\n\n１　双方は、‹ｴﾈﾙｷﾞｰ›を重視した。',
      good: '共同声明\n\n１　双方は、エネルギーを重視した。',
    },
  ],
  *check(reading) {
    for (const [block, { what, start, end, text }] of reading.facts.every('characters')) {
      if (what !== 'half-kana') continue;
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
