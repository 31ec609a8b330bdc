import { type Reading, read } from '../server/src/core/reading';
import { EMPTY_PROFILE, type Profile } from '../server/src/core/reference/profile';

/** A profile of our own for the tests of the features: small, and independent of the bundled one. */
export const PROFILE: Profile = {
  ...EMPTY_PROFILE,
  sources: [{ title: '見本の共同声明', paragraphs: 9 }],
  house: { comma: '，', digits: 'full' },
  instruments: [
    {
      title: '領事関係に関するウィーン条約',
      head: '条約',
      parties: [],
      dates: [{ date: '1963-04-24', role: 'signed' }],
      paragraphs: ['４', '７'],
    },
  ],
  formulas: [
    { pattern: '{主語}は，{…}を歓迎した。', verb: '歓迎する', paragraphs: ['２', '５', '８'] },
    { pattern: '{主語}は，{…}への歓迎の意を表明した。', verb: '歓迎する', paragraphs: ['９'] },
    { pattern: '{主語}は，{…}で一致した。', verb: '一致する', paragraphs: ['３'] },
    { pattern: '{主語}は，{…}に対し，{…}よう呼びかけた。', verb: '呼びかける', paragraphs: ['６'] },
  ],
};

/** A statement of our own, in flowing text. */
export const FLOWING = `日本国総理大臣とアルカディア共和国大統領の共同声明

　山田太郎日本国総理大臣は，２０２５年５月１２日から１４日までアルカディア共和国を公式訪問した。

１ 日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，友好関係の意義を確認した。

２ 両首脳は，港湾整備に関する覚書の署名を歓迎し，その早期の実施に向けて努力することで一致した。

３ 両首脳は，２０１０年３月４日に東京で署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定の重要性を強調した。また，両首脳は，国際海事機関（ＩＭＯ）の活動を支持した。

４ 両首脳は，国連安全保障理事会決議第１２３４号の履行を求めた。

２０２５年５月１３日
東京にて
`;

/** A text with the cursor at ‸, read with the small profile. */
export function at(text: string): { reading: Reading; offset: number } {
  const offset = text.indexOf('‸');
  if (offset < 0) throw new Error('no cursor ‸ in the text');
  return { reading: read(text.replace('‸', ''), { profile: PROFILE }), offset };
}
