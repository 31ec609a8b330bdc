import { defineRule } from '../rule';
import { foldKana } from '../text/width';

export const halfWidthPunctuation = defineRule({
  id: 'half-width-punctuation',
  needs: 'text',
  severity: 'error',
  title: { ja: '半角の句読点・中点・片仮名', en: 'Half-width Japanese punctuation and katakana' },
  why: {
    ja: '半角の「｡」「､」「･」及び半角片仮名は、公用文では用いない。',
    en: 'Half-width Japanese punctuation and katakana have no place in an official text; they come from conversion.',
  },
  examples: [
    { bad: '共同声明\n\n１　両首脳は，会談した‹｡›', good: '共同声明\n\n１　両首脳は，会談した。' },
    {
      bad: '共同声明\n\n１　両首脳は，サハラ‹･›サヘル地域の情勢を協議した。',
      good: '共同声明\n\n１　両首脳は，サハラ・サヘル地域の情勢を協議した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹ｱﾙｶﾃﾞｨｱ›を訪問した。',
      good: '共同声明\n\n１　両首脳は，アルカディアを訪問した。',
    },
  ],
  *check(reading) {
    for (const [block, character] of reading.facts.every('characters')) {
      if (character.what !== 'half-kana') continue;
      const right = foldKana(character.text);
      yield {
        span: block.flow.toSource(character),
        message: {
          ja: `半角の「${character.text}」があります。全角の「${right}」とします。`,
          en: `Half-width “${character.text}”; official texts use “${right}”.`,
        },
        fixes: [
          {
            title: { ja: `全角の「${right}」にする`, en: `Change to “${right}”` },
            edits: block.flow.replace(character, right),
            safe: true,
          },
        ],
      };
    }
  },
});
