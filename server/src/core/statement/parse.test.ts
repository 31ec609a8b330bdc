import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { needsReference, reference } from '../../../../test/reference';
import { arabic } from '../text/numerals';
import { parseStatement } from './parse';
import type { Statement } from './statement';

const kinds = (statement: Statement): string[] => statement.blocks.map((block) => block.kind);
const labels = (statement: Statement): string[] =>
  statement.blocks.flatMap((block) => (block.label ? [block.label.text] : []));

test('the reference: title, preamble, 53 paragraphs, date and place', needsReference, () => {
  const statement = parseStatement(reference());
  assert.ok(statement.wrapped);
  assert.deepEqual(kinds(statement), ['title', 'preamble', ...new Array(53).fill('paragraph'), 'date', 'place']);
  const [series, ...more] = statement.series;
  assert.deepEqual(more, []);
  assert.deepEqual(
    series?.blocks.map((block) => block.label?.value),
    Array.from({ length: 53 }, (_, i) => i + 1),
  );
});

test('a PDF extract: wraps in numbers, page numbers and running heads', () => {
  const statement = parseStatement(
    [
      '日本国とアルカディア共和国との間の',
      '共同声明',
      '',
      '１ 両首脳は，二国間の対話を深めることが極めて重要であることで一致し，２０',
      '',
      '１４年を交流の年とすることを歓迎した。両首脳は，若い世代の往来を更に進めるた',
      '',
      '- 1 -',
      '日本国とアルカディア共和国との間の共同声明案',
      '',
      'めの方策を検討するよう両国の関係当局に対して速やかに指示することを決定した。',
      '',
      '- 2 -',
      '日本国とアルカディア共和国との間の共同声明案',
      '',
      '２ 両首',
      '',
      '脳は，会談した。',
    ].join('\n'),
  );
  assert.deepEqual(labels(statement), ['１', '２']);
  assert.equal(statement.blocks[0]?.text, '日本国とアルカディア共和国との間の共同声明');
  assert.match(statement.blocks[1]?.text ?? '', /２０１４年.*進めるための方策/);
  assert.equal(statement.dropped.length, 4);
});

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['１．', '共同声明\n\n１．双方は、一致した。\n２．双方は、歓迎した。', ['１', '２']],
  ['1.', '共同声明\n\n1. 双方は、一致した。\n2. 双方は、歓迎した。', ['1', '2']],
  ['（１）', '共同声明\n\n（１）双方は、一致した。\n（２）双方は、歓迎した。', ['（１）', '（２）']],
  ['一、', '共同声明\n\n一、双方は、一致した。\n二、双方は、歓迎した。', ['一', '二']],
  [
    '第１条',
    '覚書\n\n第１条（目的）\n　両政府は、協力する。\n第２条\n１　両政府は、協議する。',
    ['第１条', '第２条', '１'],
  ],
  [
    'ア',
    '共同声明\n\n１　双方は、次の点で一致した。\nア　貿易\nイ　投資\n２　双方は、歓迎した。',
    ['１', 'ア', 'イ', '２'],
  ],
  [
    'a number in the text is none',
    '共同声明\n\n２０１３年４月、双方は、一致した。\n１４年ぶりに会合が開かれた。\n３ か国が参加した。',
    [],
  ],
  ['an initial is none', '共同声明\n\nＢ．アサド大統領は、出席した。', []],
  ['no space', '共同声明\n\n１ 双方は、一致した。\n２両首脳は、歓迎した。', ['１', '２']],
  ['bis', '共同声明\n\n１ 双方は、一致した。\n１bis 双方は、支持した。\n２ 双方は、歓迎した。', ['１', '１bis', '２']],
];
for (const [name, text, expected] of cases)
  test(`labels: ${name}`, () => assert.deepEqual(labels(parseStatement(text)), expected));

test('sections that restart make two series, sections that run on make one', () => {
  const values = (text: string) =>
    parseStatement(text).series.map((series) => series.blocks.map((block) => block.label!.value));
  assert.deepEqual(
    values('声明\n\nⅠ 政治\n１ 双方は、一致した。\n２ 双方は、一致した。\nⅡ 経済\n１ 双方は、一致した。'),
    [[1, 2], [1, 2], [1]],
  );
  assert.deepEqual(
    values('声明\n\nⅠ 政治\n１ 双方は、一致した。\n２ 双方は、一致した。\nⅡ 経済\n３ 双方は、一致した。'),
    [
      [1, 2],
      [1, 2, 3],
    ],
  );
});

test('the closing, the signatures and an annex', () => {
  const statement = parseStatement(
    '共同声明\n\n前文である。\n\n１　双方は、一致した。\n\n２０２４年５月１０日\n東京にて\n\n日本国総理大臣\nアルカディア共和国大統領\n\n附属書\n１　次のとおりとする。',
  );
  assert.deepEqual(kinds(statement), [
    'title',
    'preamble',
    'paragraph',
    'date',
    'place',
    'signature',
    'signature',
    'annex',
    'paragraph',
  ]);
  assert.ok(statement.blocks.at(-1)?.annex);
});

const alphabet = [
  '両首脳は，',
  '一致した。',
  '１',
  '２ ',
  '1',
  '（',
  '）',
  '「',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '　',
  ' ',
  '第１条',
  'ア ',
  '年',
  '【経済】',
  '- 1 -',
  '\uD800',
  '𠮟',
  '\f',
  '# ',
  '附属書',
];

test('any text is read: every character of every block maps back to the source, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...alphabet), fc.string()), { maxLength: 60 }), (parts) => {
      const source = parts.join('');
      const statement = parseStatement(source);
      let last = 0;
      for (const block of statement.blocks) {
        let at = 0;
        for (const piece of block.flow.pieces) {
          assert.equal(piece.at, at);
          assert.ok(piece.source >= last);
          const written = source.slice(piece.source, piece.source + piece.length);
          if (!/^\s/.test(written)) assert.equal(block.text.slice(at, at + piece.length), written);
          at += piece.length;
          last = piece.source + piece.length;
        }
        assert.equal(at, block.text.length);
        const whole = block.flow.toSource({ start: 0, end: at });
        assert.ok(whole.start <= whole.end && whole.end <= source.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a label before a number, and a decimal that is none', () => {
  const statement = parseStatement(
    '共同声明\n\n１．４大臣は、会合した。\n２．２０２５年に再び会合する。\n３．１０年間の成果を歓迎した。\n1.5度の目標を確認した。\n2.1 投資を歓迎した。',
  );
  assert.deepEqual(labels(statement), ['１', '２', '３']);
});

test('wrapped text: bullets and items after a line that is full but ends no sentence', () => {
  const full = '両国の間の友好的な関係の更なる発展を目的とする長期的な協力の計画の策定';
  const statement = parseStatement(
    [
      '日本国とアルカディア共和国との間の友好的な関係の更なる発展に関する共同声明',
      '',
      '　両国は、友好的な関係を更に発展させることを確認し、次の共同声明を発出した。',
      `１　両国は、次の協力を歓迎した。`,
      `・　${full}`,
      `・　${full}`,
      `２　両国は、次の協力を行う。`,
      `（１）${full}`,
      `（２）${full}`,
      '３　両国は、次の計画を確認し、その実施に向けて協力することを決定し、上記２（１）',
      '（２）に掲げるものを優先した。',
    ].join('\n'),
  );
  assert.ok(statement.wrapped);
  assert.deepEqual(kinds(statement).slice(0, 3), ['title', 'preamble', 'paragraph']);
  assert.deepEqual(labels(statement), ['１', '・', '・', '２', '（１）', '（２）', '３']);
});

test('items counted イロハ, and the mark that ends a text', () => {
  const statement = parseStatement(
    '共同声明\n\n一　両首脳は、次の点で一致した。\n　イ　貿易を拡大すること。\n　ロ　交流を促進すること。\n　ハ　定期に協議すること。\n二　両首脳は、会談した。\n\n昭和五十三年十月五日リスタで\n\n（了）',
  );
  assert.deepEqual(labels(statement), ['一', 'イ', 'ロ', 'ハ', '二']);
  assert.deepEqual(kinds(statement).slice(-2), ['date', 'end']);
  assert.deepEqual(
    statement.series.map(({ blocks }) => blocks.map((block) => block.label?.value)),
    [
      [1, 2],
      [1, 2, 3],
    ],
  );
});

test('a wide title, with a subtitle below it or a text of few lines, is a title and no cut line', () => {
  const title = '日本国とアルカディア共和国との間の戦略的パートナーシップの構築に関する共同声明';
  const subtitled = parseStatement(
    `${title}\n―未来に向けた協力の深化―\n\n１ 両首脳は，会談した。\n\n２ 両首脳は，一致した。\n`,
  );
  assert.deepEqual(
    subtitled.blocks.slice(0, 3).map(({ kind, text }) => [kind, text]),
    [
      ['title', title],
      ['title', '―未来に向けた協力の深化―'],
      ['paragraph', '１ 両首脳は，会談した。'],
    ],
  );
  const memorandum =
    '日本国環境省とパルミラ共和国環境省との間の防災の分野における協力に関する覚書\n\n　日本国環境省及びパルミラ共和国環境省（以下「双方」という。）は，\n\n　次のとおり認識を共有した。\n\n第１条\n\n　双方は，協力する。\n';
  assert.equal(parseStatement(memorandum).wrapped, false);
  assert.equal(parseStatement(memorandum).blocks[0]?.kind, 'title');
});

test('a closing date with its weekday', () => {
  for (const day of ['（水）', '（水曜）', '（水曜日）'])
    for (const place of ['', '，東京にて', '　東京'])
      assert.equal(
        kinds(parseStatement(`共同声明\n\n１ 両首脳は，会談した。\n\n２０２５年５月１４日${day}${place}\n`)).at(-1),
        'date',
        day + place,
      );
});

test('wrapped text: a bullet without a space after one that fills its line', () => {
  const full = '質の高いインフラの整備に関する専門家の派遣（２０２４年度末まで）';
  const statement = parseStatement(
    [
      '日本国とアルカディア共和国との間の共同声明',
      '',
      '１　両国は、友好的な関係を更に発展させることを確認し、次の取組を進める',
      'ことで一致した。',
      `・${full}`,
      `・${full}`,
      '２　両国は、その実施に向けて協力することを決定し、上に掲げるものを優先',
      'した。',
    ].join('\n'),
  );
  assert.ok(statement.wrapped);
  assert.deepEqual(labels(statement), ['１', '・', '・', '２']);
});

test('items that begin anew below running paragraphs are no headings, however few each has', () => {
  const statement = parseStatement(
    '共同声明\n\n１　双方は、次の点で一致した。\n（１）貿易\n２　双方は、次の点を確認した。\n（１）投資\n（２）双方は、会談した。\n３　双方は、歓迎した。\n',
  );
  assert.deepEqual(kinds(statement), ['title', 'paragraph', 'item', 'paragraph', 'item', 'item', 'paragraph']);
});

test("a thousand paragraphs and more are numbered as any; a year at a line's head is no number", () => {
  const many = Array.from({ length: 1005 }, (_, i) => `${arabic(i + 1, 'full')}　両首脳は，第${i}の件で一致した。`);
  const { series } = parseStatement(`共同声明\n\n${many.join('\n')}\n`);
  assert.deepEqual(
    series.map(({ blocks }) => blocks.length),
    [1005],
  );
  const year = parseStatement('共同声明\n\n１　両首脳は，会談した。\n２０１３　両国の年\n２　両首脳は，一致した。\n');
  assert.deepEqual(
    year.series.map(({ blocks }) => blocks.map(({ label }) => label!.value)),
    [[1, 2]],
  );
});
