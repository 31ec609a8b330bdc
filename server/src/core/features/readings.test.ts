import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token, Words } from '../words';
import { hiragana, romaji, sound } from './kana';
import { stemOf, waysInto } from './readings';

test('hiragana in letters', () => {
  for (const [kana, letters] of [
    ['ごうい', 'goui'],
    ['いっち', 'itchi'],
    ['ぎょぎょう', 'gyogyou'],
    ['じょうやく', 'jouyaku'],
    ['うぃーん', 'wiーn'],
    ['ふぁろす', 'farosu'],
  ] as const)
    assert.equal(romaji(kana), letters);
  assert.equal(hiragana('ウィーン条約'), 'うぃーん条約');
});

test('every way to type a sound has one key, and a part of it the beginning of the key', () => {
  for (const [kana, ...typed] of [
    ['きょうてい', 'kyoutei', 'kyotei', 'kyout', 'ky'],
    ['しょめい', 'shomei', 'syomei', 'sh', 'sy', 's'],
    ['ちょうせい', 'chousei', 'tyousei', 'ch', 't'],
    ['じょうやく', 'jouyaku', 'zyouyaku', 'joyaku', 'jo', 'j'],
    ['いっち', 'itchi', 'icchi', 'itti'],
    ['ぜんぶん', 'zenbun', 'zennbunn', 'zembun'],
    ['ウィーン', 'win', 'wi-n', 'うぃーん'],
    ['つけの', 'tsukeno', 'tukeno', 'ts'],
  ] as const)
    for (const each of typed) assert.ok(sound(kana).startsWith(sound(each)), `${kana} ${each}`);
  assert.ok(!sound('きょうりょく').startsWith(sound('kyoute')));
});

test('the ways into a title: from each word on, up to what nobody can read', () => {
  const ways = (text: string): string[] => waysInto(text).map(({ kana }) => kana);
  assert.deepEqual(
    ways('領事関係に関するウィーン条約').map((kana) => kana.slice(0, 5)),
    ['りょうじか', 'かんけいに', 'うぃーんじ', 'じょうやく'],
  );
  // 壱岐 is not in the list: the way stops before it, and goes on after it.
  assert.deepEqual(ways('漁業壱岐協定'), ['ぎょぎょう', 'きょうてい']);
  assert.deepEqual(ways(''), []);
});

test('a dictionary knows more words', () => {
  const token = (start: number, surface: string, reading?: string): Token => ({
    start,
    end: start + surface.length,
    surface,
    pos: '名詞',
    detail: '一般',
    base: surface,
    ...(reading ? { reading } : {}),
  });
  const words: Words = { tokens: () => [token(0, '壱岐', 'イキ'), token(2, '協定', 'キョウテイ'), token(4, '〓')] };
  assert.deepEqual(
    waysInto('壱岐協定〓', words).map(({ kana, first }) => [kana, first]),
    [
      ['いききょうてい', true],
      ['きょうてい', false],
    ],
  );
});

test('verbs without する', () => {
  assert.deepEqual(['歓迎する', '求める', '敬意を表する'].map(stemOf), ['歓迎', '求める', '敬意を表する']);
});
