import { defineRule } from '../rule';

export const straySpace = defineRule({
  id: 'stray-space',
  needs: 'text',
  severity: 'error',
  title: { ja: '文中の余分な空白', en: 'Stray space in running text' },
  why: {
    ja: '和文の文中に空白は置かない。転記や改行の名残である。',
    en: 'Japanese running text has no spaces; one is left over from pasting or a line end.',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，隔たりを克服して，‹ ›協力を進めることで一致した。',
      good: '共同声明\n\n１　両首脳は，隔たりを克服して，協力を進めることで一致した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は、2013 年 4 月の会談及び 5 月の会合を歓迎した。',
    '共同声明\n\n１　両首脳は，会談した。\n\n２０２４年５月１０日　東京にて\n日本国総理大臣　山田太郎',
  ],
  *check(reading) {
    const spaces = [...reading.facts.every('characters')].filter(
      ([block, { what, start, end }]) =>
        what === 'space' &&
        (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'text' || block.kind === 'preamble') &&
        // A caption or a list item without a sentence is set with spaces.
        /[。｡]/.test(block.text.slice(end)) &&
        !/[）)」]/.test(
          block.text.slice(0, start).trim().slice(block.body).length < 12 ? (block.text[start - 1] ?? '') : '',
        ),
    );
    // A house that sets a space on one side of numbers everywhere has a style.
    const atNumbers = spaces.filter(
      ([block, { start, end }]) => /[0-9０-９]/.test(block.text[start - 1]!) || /[0-9０-９]/.test(block.text[end]!),
    );
    const house = atNumbers.length >= 3;
    for (const [block, space] of spaces) {
      if (house && atNumbers.some(([, each]) => each === space)) continue;
      yield {
        span: block.flow.toSource(space),
        message: { ja: '文中に余分な空白があります。', en: 'A stray space in running text.' },
        fixes: [
          { title: { ja: '空白を削除する', en: 'Delete the space' }, edits: block.flow.replace(space, ''), safe: true },
        ],
      };
    }
  },
});
