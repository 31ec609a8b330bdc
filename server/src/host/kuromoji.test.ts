import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Words } from '../core/words';
import { dictionaryFolder, loadWords } from './dictionary';

const folder = dictionaryFolder();
let words: Words;
before(async () => {
  words = await loadWords(folder);
});

test('words with part of speech, dictionary form and reading', () => {
  const [noun, particle, verb] = words.tokens('課題に取り組む。');
  assert.deepEqual(noun, {
    start: 0,
    end: 2,
    surface: '課題',
    pos: '名詞',
    detail: '一般',
    base: '課題',
    reading: 'カダイ',
  });
  assert.equal(particle?.pos, '助詞');
  assert.deepEqual([verb?.surface, verb?.pos], ['取り組む', '動詞']);
});

test('every character is covered once, whatever the text', () => {
  const texts = [
    '',
    '𠮷野家と𩸽を，𠮷田は歓迎した。両首脳は、一致した。',
    '２０１３年４月２８日',
    'a\ud800b\udc00両首脳',
    '\0両\0首脳\0',
    ' 　\n\t｡･ﾃﾞｰﾀ',
    '、、。。，，',
    'ア'.repeat(2000),
  ];
  for (const text of texts) {
    let at = 0;
    for (const token of words.tokens(text)) {
      assert.equal(token.start, at);
      assert.equal(token.surface, text.slice(token.start, token.end));
      assert.ok(token.end > token.start);
      at = token.end;
    }
    assert.equal(at, text.length);
  }
});

test('words after a surrogate pair stand where they are', () => {
  const text = '𠮷𠮷の協力、𠮷の協力。';
  const found = words.tokens(text).filter((token) => token.surface === '協力');
  assert.deepEqual(
    found.map(({ start }) => start),
    [5, 11],
  );
});

test('a missing dictionary is an error, not a hang', async () => {
  await assert.rejects(loadWords(join(folder, 'nowhere')));
});
