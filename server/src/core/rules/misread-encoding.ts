import { defineRule } from '../rule';

export const misreadEncoding = defineRule({
  id: 'misread-encoding',
  needs: 'text',
  severity: 'information',
  title: { ja: '文字化け', en: 'Text read in a wrong encoding' },
  why: {
    ja: '置換文字（U+FFFD）があれば、別の文字コードで読み込まれた文書である。このまま保存すると元の文字が失われるので、修正の提案も行わない。',
    en: 'The replacement character U+FFFD shows that the document was read in another encoding. Saving it would lose the original characters, so no fixes are offered either.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，‹\uFFFD›\uFFFDした。',
      good: '共同声明\n\n１　両首脳は，会談した。',
    },
  ],
  *check({ statement: { source, misread } }) {
    if (!misread) return;
    const start = source.indexOf('\uFFFD');
    yield {
      span: { start, end: start + 1 },
      message: {
        ja: '文字化けしています。正しい文字コード（Shift_JIS など）で開き直してください。この文書には修正を提案しません。',
        en: 'This text was read in a wrong encoding. Reopen it in the right one, such as Shift_JIS. No fixes are offered for it.',
      },
    };
  },
});
