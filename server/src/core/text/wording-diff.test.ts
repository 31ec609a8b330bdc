import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runsOf, wordingDiff } from './wording-diff';

const diff = (from: string, to: string) =>
  wordingDiff(runsOf(from), runsOf(to)).map((hunk) => (hunk.same ? hunk.from : `[${hunk.from}→${hunk.to}]`));

test('what differs is told by words, never by half a number', () => {
  assert.deepEqual(diff('両首脳は，２０１９年の会合を歓迎した。', '両首脳は，２０２９年の会合を評価した。'), [
    '両首脳は，',
    '[２０１９年→２０２９年]',
    'の会合を',
    '[歓迎→評価]',
    'した。',
  ]);
});

test('width and the style of commas are no difference', () => {
  assert.deepEqual(diff('両首脳は，２０１９年に', '両首脳は、2019年に'), ['両首脳は，２０１９年に']);
});

test('a particle between two changes goes with them', () => {
  assert.deepEqual(diff('防災の訓練を行う', '観光の計画を行う'), ['[防災の訓練→観光の計画]', 'を行う']);
});

test('what was dropped and what was added', () => {
  assert.deepEqual(diff('決議の完全な履行を求めた', '決議の履行を求めた'), ['決議の', '[完全な→]', '履行を求めた']);
  assert.deepEqual(diff('', '決議'), ['[→決議]']);
  assert.deepEqual(diff('', ''), []);
});

test('the stretches give back both texts, whatever they are', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'両首脳は，、2２0０歓迎した。アイ（）AＡ \n\ud800'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const hunks = wordingDiff(runsOf(from), runsOf(to));
      assert.equal(hunks.map((hunk) => hunk.from).join(''), from);
      assert.equal(hunks.map((hunk) => hunk.to).join(''), to);
      assert.ok(hunks.every((hunk, i) => i === 0 || hunk.same !== hunks[i - 1]!.same));
    }),
  );
});

test('two long texts that share nothing are compared as a whole', () => {
  const [hunk, ...more] = wordingDiff(runsOf('甲a'.repeat(2000)), runsOf('乙b'.repeat(2000)));
  assert.equal(hunk?.same, false);
  assert.deepEqual(more, []);
});
