import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Reading, read } from '../reading';
import { Precedents, readPrecedent } from '../reference/precedents';
import { adapt } from './adapt';
import { differences, historyEntries, precedentLines, searchPrecedents } from './precedents';

const TREATY = '灯台の保守に関する日本国政府とベルミナ連邦政府との間の協定';
const PRECEDENT = `日本国とベルミナ連邦の共同声明

山田太郎日本国総理大臣及びＬ．オルド・ベルミナ連邦大統領（以下「両首脳」という。）は，２０２１年５月６日に東京において会談した。

１　両首脳は，２０１９年３月に東京で署名された${TREATY}の発効を歓迎し，日・ベルミナ間の往来が１，２００人に達したことを評価した。

２　Ｌ．オルド・ベルミナ連邦大統領は，国際協力機構（ＪＩＣＡ）による港の整備に謝意を表明した。

３　両首脳は，アジア欧州会合（ＡＳＥＭ）における対話を支持し，日ベ両政府の連絡を密にすることで一致した。

２０２１年５月６日
東京にて
`;
const DRAFT = `日本国とパルミラ共和国の共同声明

高橋花子日本国外務大臣及びＳ．ロサ・パルミラ共和国外務大臣（以下「両大臣」という。）並びにＶ．クレオン・パルミラ共和国大統領は、2027年8月9日に国際協力機構（JICA）を訪れた。

1 両大臣は、10月及び12月に灯台の保守の協定を実施し、日・パルミラ関係を深めることで一致した。
`;
const setUp = (
  draft = DRAFT,
): {
  reading: Reading;
  sentences: ReturnType<typeof readPrecedent>['sentences'];
  put: (i: number) => ReturnType<typeof adapt>;
} => {
  const document = readPrecedent(PRECEDENT);
  const precedents = new Precedents();
  precedents.set('file:///desk/lighthouses.txt', document);
  const reading = read(draft, { precedents });
  return {
    reading,
    sentences: document.sentences,
    put: (i) => adapt(reading, { document, sentence: document.sentences[i]! }),
  };
};

test('adapt: the parties, the term, widths and commas of the draft; an official title keeps its own', () => {
  const { put } = setUp();
  const { text, stops } = put(1);
  assert.equal(
    text,
    '両大臣は、2019年3月に東京で署名された灯台の保守に関する日本国政府とパルミラ共和国政府との間の協定の発効を歓迎し、日・パルミラ間の往来が1，200人に達したことを評価した。',
  );
  assert.deepEqual(
    stops.map(({ start, end }) => text.slice(start, end)),
    ['2019年3月', '東京', '1，200'],
  );
});

test('adapt: the person of the same office, or an open point; a gloss that the draft has is not written again', () => {
  const { put } = setUp();
  assert.equal(put(2).text, 'Ｖ．クレオン・パルミラ共和国大統領は、国際協力機構による港の整備に謝意を表明した。');
  const opened = setUp(DRAFT.replace('並びにＶ．クレオン・パルミラ共和国大統領', '')).put(2);
  assert.equal(opened.text, '●●・パルミラ共和国大統領は、国際協力機構による港の整備に謝意を表明した。');
  assert.deepEqual(opened.stops, [{ start: 0, end: 2 }]);
});

test('adapt: short forms of the two parties become those of the draft', () => {
  assert.equal(
    setUp().put(3).text,
    '両大臣は、アジア欧州会合（ASEM）における対話を支持し、日・パルミラ両政府の連絡を密にすることで一致した。',
  );
});

test('adapt never throws, and its stops lie in its text', () => {
  const source = fc.string({
    unit: fc.constantFrom(
      ...'日本国とベルミナ連邦の共同声明\n１　両首脳は，２０１９年「（日ベ間大統領・ABＡ）」。\ud800',
    ),
    maxLength: 90,
  });
  fc.assert(
    fc.property(source, source, (precedent, draft) => {
      const document = readPrecedent(precedent);
      const reading = read(draft);
      for (const sentence of document.sentences) {
        const { text, stops } = adapt(reading, { document, sentence });
        assert.ok(stops.every(({ start, end }) => 0 <= start && start <= end && end <= text.length));
      }
    }),
    { numRuns: 60 },
  );
});

test('hover: the precedent with its source, escaped, what differs in bold', () => {
  const { reading } = setUp(
    DRAFT.replace('灯台の保守の協定を実施し', 'アジア欧州会合（ＡＳＥＭ）における*対話*を評価し'),
  );
  const lines = precedentLines(reading, reading.statement.source.indexOf('における*対話*'));
  assert.equal(lines.length, 1);
  assert.match(lines[0]!.ja, /^先例：.*アジア欧州会合.*における対話\*\*を支持\*\*し/);
  assert.match(lines[0]!.ja, /「日本国とベルミナ連邦の共同声明」（2021\\-05\\-06）第３項 · 日本国・ベルミナ連邦$/);
  assert.match(lines[0]!.en, /^Precedent: .*\n.*paragraph ３ · /);
  assert.deepEqual(precedentLines(reading, 0), []);
  assert.deepEqual(precedentLines(read(DRAFT), DRAFT.indexOf('灯台')), []);
});

test('a difference may be told by words where they are given', () => {
  const words = (text: string): string[] => text.match(/..?/gu) ?? [];
  assert.deepEqual(differences('深刻懸念', '重大懸念', words), [
    { same: false, from: '深刻', to: '重大' },
    { same: true, from: '懸念', to: '懸念' },
  ]);
});

test('the history of an instrument shows how its citation changed', () => {
  const { reading } = setUp();
  const precedents = reading.precedents as Precedents;
  precedents.set(
    'file:///desk/later.txt',
    readPrecedent(PRECEDENT.replaceAll('２０２１年', '２０２３年').replace('に東京で署名された', '付けの')),
  );
  const [first, second] = historyEntries(precedents.history(TREATY));
  assert.deepEqual(
    [first?.date, first?.changes, first?.source.ja],
    ['2021-05-06', [], '「日本国とベルミナ連邦の共同声明」（2021-05-06）第１項'],
  );
  assert.deepEqual(
    second?.changes.filter(({ same }) => !same),
    [{ same: false, from: 'に東京で署名された', to: '付けの' }],
  );
});

test('search: a verb by its reading, a party in hiragana, an office by its short name', () => {
  const { reading } = setUp();
  const kinds = (query: string) => searchPrecedents(reading, query).map(({ kind }) => kind);
  assert.deepEqual(kinds('かんげい'), ['sentence']);
  assert.deepEqual(kinds('べるみな')[0], 'document');
  assert.deepEqual(kinds('日本国首相'), ['sentence']);
  assert.deepEqual(kinds('ぬ'), []);
  assert.deepEqual(searchPrecedents(read(DRAFT), '灯台'), []);
});
