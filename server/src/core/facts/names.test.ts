import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectNames } from './names';

const found = (text: string): string[] => collectNames(text, 0).map(({ kind, name }) => `${kind} ${name}`);

test('persons before and after their office', () => {
  assert.deepEqual(found('山田太郎日本国総理大臣及びＡ．Ｂ．クレオン・アルカディア共和国大統領は'), [
    'person 山田太郎',
    'office 日本国総理大臣',
    'person Ａ．Ｂ．クレオン',
    'office アルカディア共和国大統領',
  ]);
  assert.deepEqual(found('日本国外務大臣及びアルカディア共和国外務大臣'), [
    'office 日本国外務大臣',
    'office アルカディア共和国外務大臣',
  ]);
  assert.deepEqual(found('日本国総理大臣山田太郎は'), ['office 日本国総理大臣', 'person 山田太郎']);
  assert.deepEqual(found('Ｃ．ダモン国連特別代表の'), ['person Ｃ．ダモン', 'office 国連特別代表']);
});

test('persons of many names, without their state, with honours', () => {
  const cases: [string, ...string[]][] = [
    ['ルイス・デ・ラ・クルス外務大臣は', 'person ルイス・デ・ラ・クルス', 'office 外務大臣'],
    ['Ａ．Ｂ．オルソン・ルメリア王国首相が', 'person Ａ．Ｂ．オルソン', 'office ルメリア王国首相'],
    ['キム・ミンス外交部長官の', 'person キム・ミンス', 'office 外交部長官'],
    ['田中花子外務大臣と', 'person 田中花子', 'office 外務大臣'],
    ['アルカディア共和国大統領Ｍ．カリストは', 'office アルカディア共和国大統領', 'person Ｍ．カリスト'],
    ['Ｃ．ダモン国連事務総長に', 'person Ｃ．ダモン', 'office 国連事務総長'],
  ];
  for (const [text, ...expected] of cases) assert.deepEqual(found(text), expected);
});

test('organisations and parties', () => {
  assert.deepEqual(found('国際協力銀行及びアルカディア輸出振興機構が'), [
    'organisation 国際協力銀行',
    'organisation アルカディア輸出振興機構',
  ]);
  assert.deepEqual(found('日本国政府とアルカディア共和国政府との間の'), [
    'party 日本国政府',
    'party アルカディア共和国政府',
  ]);
  assert.deepEqual(found('アルカディア地域フォーラム、日本国外務省'), [
    'organisation アルカディア地域フォーラム',
    'organisation 日本国外務省',
  ]);
});

test('generic nouns are no names', () => {
  for (const text of [
    '両国外務大臣が',
    '大臣級の',
    '外相会談を',
    '国際的フォーラムの際',
    '同機構は',
    '関係国が',
    '議長を務めた',
    '両国政府は',
    '自国の外務省に',
    '省庁間協議',
    '国際機関を',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});
