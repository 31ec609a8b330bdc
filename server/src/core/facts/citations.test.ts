import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectCitations } from './citations';
import { collectDates } from './dates';
import { collectResolutions } from './resolutions';

const cited = (text: string) =>
  collectCitations(text, 0, collectDates(text, 0)).map((citation) => {
    const slice = (span?: { start: number; end: number }) => (span ? text.slice(span.start, span.end) : undefined);
    const parts = [citation.name, slice(citation.date), citation.role, slice(citation.place)];
    return parts.filter((part) => part !== undefined).join(' | ');
  });

const AGREEMENT = '日本国政府とアルカディア共和国政府との間の投資の促進及び保護に関する協定';

for (const [text, ...expected] of [
  [
    `双方は、2010年11月9日に東京で署名された${AGREEMENT}の実施を歓迎した。`,
    `${AGREEMENT} | 2010年11月9日 | signed | 東京`,
  ],
  [
    `双方は，２０１０年１１月９日に${AGREEMENT}が発効したことを歓迎した。`,
    `${AGREEMENT} | ２０１０年１１月９日 | in-force`,
  ],
  [`双方は，２０１０年１１月９日付け${AGREEMENT}に基づき協力する。`, `${AGREEMENT} | ２０１０年１１月９日 | dated`],
  ['双方は，２０１５年に採択されたパリ協定を履行する。', 'パリ協定 | ２０１５年 | adopted'],
  [
    '両首脳は，１９８２年の海洋法に関する国際連合条約を含む国際法を遵守する。',
    '海洋法に関する国際連合条約 | １９８２年 | of',
  ],
  [
    '両首脳は、核兵器の不拡散に関する条約、国際連合憲章及び気候変動に関する国際連合枠組条約の重要性を確認した。',
    '核兵器の不拡散に関する条約',
    '国際連合憲章',
    '気候変動に関する国際連合枠組条約',
  ],
  [
    '両大臣は、2001年3月1日付けの日本国とアルカディア共和国との間の文化交流に関する協定、2002年4月2日付けの租税に関する日本国とアルカディア共和国との間の条約及び2003年5月3日付けの日ア共同声明を想起した。',
    '日本国とアルカディア共和国との間の文化交流に関する協定 | 2001年3月1日 | dated',
    '租税に関する日本国とアルカディア共和国との間の条約 | 2002年4月2日 | dated',
    '日ア共同声明 | 2003年5月3日 | dated',
  ],
  [
    '両首脳は，２００３年の日ア行動計画の採択に関する両首脳の共同声明及び日ア行動計画に留意した。',
    '２００３年の日ア行動計画の採択に関する両首脳の共同声明',
    '日ア行動計画 | ２００３年 | of',
    '日ア行動計画',
  ],
  ['双方は、「児童の権利に関する条約」を履行する。', '児童の権利に関する条約'],
  [
    '両首脳は，女子に対するあらゆる形態の差別の撤廃に関する条約の履行を確認した。',
    '女子に対するあらゆる形態の差別の撤廃に関する条約',
  ],
  ['三首脳は、日中韓三国間協力ビジョンに関する共同宣言を採択した。', '日中韓三国間協力ビジョンに関する共同宣言'],
  [
    '双方は、日本国外務省とアルカディア共和国外務省との間の協力に関する覚書第１条を確認した。',
    '日本国外務省とアルカディア共和国外務省との間の協力に関する覚書',
  ],
  [
    '両首脳は，「日ア投資プラットフォーム」の設立に係る覚書に関する協議を歓迎した。',
    '「日ア投資プラットフォーム」の設立に係る覚書',
  ],
  // No citation: the head does not end a title, points back, or names nothing.
  ['両首脳は，平和条約締結交渉を加速し，平和条約を締結する決意を表明し，租税条約の締結交渉を歓迎した。'],
  ['双方は、同協定に従い、本覚書を実施し、両国間の合意に基づき協力する枠組みを歓迎した。'],
  ['両首脳は，これを支持すると宣言した。双方は，協力の強化に関する合意に達した。'],
] as const) {
  test(`cited: ${text}`, () => assert.deepEqual(cited(text), expected));
}

test('parties, in order; a nested title is told its holder', () => {
  const text = '両首脳は，日本国、中華人民共和国及び大韓民国の間の租税に関する協定を歓迎した。';
  const [citation] = collectCitations(text, 0, []);
  assert.deepEqual(
    citation?.parties.map(({ start, end }) => text.slice(start, end)),
    ['日本国', '中華人民共和国', '大韓民国'],
  );
  const nested = '双方は，２００３年の日ア行動計画の採択に関する共同声明を想起した。';
  const [outer, inner] = collectCitations(nested, 0, collectDates(nested, 0));
  assert.equal(inner?.inside?.name, outer?.name);
  assert.equal(outer?.inside, undefined);
});

test('resolutions: body, numbers, and what stands around them', () => {
  const list = (text: string) =>
    collectResolutions(text, 0).map(({ body, numbers }) => [
      body,
      ...numbers.map(({ value, prefixed, suffixed }) => `${prefixed ? '第' : ''}${value}${suffixed ? '号' : ''}`),
    ]);
  assert.deepEqual(
    list('国連安保理決議第１７１８号、１８７４号及び第２０８７を想起し，ＩＡＥＡ理事会決議に留意した。'),
    [['国連安保理', '第1718号', '1874号', '第2087']],
  );
  assert.deepEqual(list('国際連合安全保障理事会決議1718 (2006)及び1874 (2009)'), [
    ['国際連合安全保障理事会', '1718', '1874'],
  ]);
  assert.deepEqual(list('国連総会決議2024年の採択、S/RES/1718及びA/RES/71/1'), []);
});
