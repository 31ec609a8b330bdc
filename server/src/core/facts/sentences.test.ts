import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsWithSize } from '../../../../test/growth';
import { collectSentences } from './sentences';

const texts = (text: string, body = 0): string[] => collectSentences(text, body).map((sentence) => sentence.text);
const subjects = (text: string): (string | undefined)[] =>
  collectSentences(text, 0).map(({ subject }) => subject && text.slice(subject.start, subject.end));

test('。 ends a sentence, in brackets and quotes it does not', () => {
  const text = '１ 両首脳は，歓迎した。また，「互いに学ぶ。」と述べた（拍手があった。）。終わり。';
  assert.deepEqual(texts(text, 2), [
    '両首脳は，歓迎した。',
    'また，「互いに学ぶ。」と述べた（拍手があった。）。',
    '終わり。',
  ]);
});

test('other full stops: half-width, ． after kana; not in numbers and initials', () => {
  assert.deepEqual(texts('歓迎した｡ 確認した．Ａ．クレオン大統領は，１．５度を確認した.'), [
    '歓迎した｡',
    '確認した．',
    'Ａ．クレオン大統領は，１．５度を確認した.',
  ]);
  assert.deepEqual(texts('確認した。。次に述べた。'), ['確認した。。', '次に述べた。']);
});

test('titles, headings, dates and places have no sentence; a half-typed one is incomplete', () => {
  for (const line of [
    '日本国とアルカディア共和国との間の共同声明',
    '２０２４年４月１日',
    '東京にて',
    '政治及び安全保障',
    'はじめに',
    '貿易又は投資',
  ]) {
    assert.deepEqual(texts(line), [], line);
  }
  const [half] = collectSentences('１ 両首脳は，貿易の', 2);
  assert.equal(half?.complete, false);
  assert.equal(half?.text, '両首脳は，貿易の');
  assert.deepEqual(texts('両首脳は，歓迎した。また，両首'), ['両首脳は，歓迎した。', 'また，両首']);
});

test('a bracket that never closes does not swallow what follows', () => {
  assert.deepEqual(texts('両首脳（以下「両首脳は，歓迎した。確認した。'), [
    '両首脳（以下「両首脳は，歓迎した。',
    '確認した。',
  ]);
});

test('the acting subject, without connective, particle and definition', () => {
  const cases: [string, string | undefined][] = [
    ['両首脳は，歓迎した。', '両首脳'],
    ['また、両大臣は、確認した。', '両大臣'],
    ['さらに両首脳は、確認した。', '両首脳'],
    ['我々は，ここに再確認する。', '我々'],
    ['両政府は，次のとおり協力する。', '両政府'],
    [
      '日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領（以下「両首脳」という。）は，会談した。',
      '日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領',
    ],
    ['アルカディア側はこれを歓迎した。', 'アルカディア側'],
    ['また，次回の会合を開催することで一致した。', undefined],
    ['時期は外交経路を通じて調整される。', undefined],
    ['又は，これに代わる措置をとる。', undefined],
  ];
  for (const [text, subject] of cases) assert.deepEqual(subjects(text), [subject], text);
});

test('linear on hostile input', () => {
  for (const part of ['（', 'は', '。', '（［「', '」）'])
    growsWithSize((text) => collectSentences(text, 0), part, 20_000);
});
