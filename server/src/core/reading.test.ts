import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordCache } from './reading';
import type { Words } from './words';

/** Words of one character each, and what was asked for. */
function fake() {
  const asked: string[] = [];
  const words: Words = {
    tokens: (sentence) => {
      asked.push(sentence);
      return [...sentence].map((surface, start) => ({
        start,
        end: start + 1,
        surface,
        pos: '名詞',
        detail: '*',
        base: surface,
      }));
    },
  };
  return { words, asked };
}

test('with words at hand a sentence is tokenised once, and remembered from reading to reading', () => {
  const { words, asked } = fake();
  const cache = new WordCache(words);
  assert.equal(cache.tokens('歓迎した。').length, 5);
  cache.sweep();
  cache.tokens('歓迎した。');
  cache.tokens('支持した。');
  assert.deepEqual(asked, ['歓迎した。', '支持した。']);
  assert.equal(cache.missing.size, 0);
});

test('without words it tells nothing of a part: only when all that was asked for is there', () => {
  const { words, asked } = fake();
  const cache = new WordCache();
  for (const sentence of ['一。', '二。', '三。']) assert.deepEqual(cache.tokens(sentence), []);
  let slices = 0;
  const one = () => {
    let done = 0;
    return () => done++ === 1;
  };
  while (!cache.fill(words, one())) {
    slices++;
    cache.sweep();
    for (const sentence of ['一。', '二。', '三。']) assert.deepEqual(cache.tokens(sentence), []);
  }
  assert.equal(slices, 2);
  cache.sweep();
  assert.deepEqual(
    ['一。', '二。', '三。'].map((sentence) => cache.tokens(sentence).length),
    [2, 2, 2],
  );
  assert.deepEqual(asked, ['一。', '二。', '三。']);
});

test('what is typed is tokenised at once; of what is pasted the rest is left to the next fill', () => {
  const { words } = fake();
  const cache = new WordCache(undefined, 10);
  cache.fill(words);
  cache.sweep();
  assert.equal(cache.tokens('歓迎した。').length, 5);
  assert.equal(cache.tokens('支持した。').length, 5);
  assert.equal(cache.tokens('確認した。').length, 0);
  assert.deepEqual([...cache.missing], ['確認した。']);
  cache.sweep();
  assert.equal(cache.tokens('歓迎した。').length, 5, 'what was known stays');
});

test('a line that is no sentence has no words, and does not miss them', () => {
  const cache = new WordCache();
  assert.deepEqual(cache.tokens('あ'.repeat(10_000)), []);
  assert.equal(cache.missing.size, 0);
});
