import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStatement } from '../statement/parse';
import { Memory } from '../text/wording';
import { gathered, gatheredFor, keptFor } from './gathered';
import { Facts } from './index';

const verbs = gathered<number>(function* (_own, text) {
  for (const { 0: verb, index } of text.matchAll(/歓迎|支持|懸念/g)) yield [verb, index];
});
const texts = [
  '１　歓迎した。\n２　支持した。',
  '１　歓迎した。\n２　歓迎した。\n３　支持し、歓迎した。',
  '',
  '１　懸念した。\n２　懸念した。',
];

test('what is kept from version to version is what a fresh look gives', () => {
  const memory = new Memory();
  for (const text of [...texts, ...texts.toReversed(), texts[1]!]) {
    const kept = verbs(new Facts(parseStatement(text, memory)));
    const fresh = verbs(new Facts(parseStatement(text)));
    assert.deepEqual([...kept.counts].sort(), [...fresh.counts].sort());
    const shown = (places: typeof kept) => places.all().map(([block, at]) => [block.index, at]);
    assert.deepEqual(shown(kept), shown(fresh));
  }
});

test('places stand in reading order, also where two blocks have one wording', () => {
  const { counts, places, all } = verbs(
    new Facts(parseStatement('１　歓迎した。\n\n双方は，支持した。\n\n双方は，歓迎した。\n\n双方は，支持した。')),
  );
  assert.equal(counts.get('支持'), 2);
  assert.deepEqual(
    places('支持').map(([{ index }]) => index),
    [1, 3],
  );
  assert.deepEqual(
    all(['支持']).map(([{ index }]) => index),
    [0, 2],
  );
});

test('a reading that is no longer the newest still has its own places', () => {
  const memory = new Memory();
  const first = new Facts(parseStatement(texts[0]!, memory));
  new Facts(parseStatement(texts[3]!, memory));
  assert.deepEqual([...verbs(first).counts.keys()], ['歓迎', '支持']);
});

test('a version that was not looked at is made up for', () => {
  const memory = new Memory();
  verbs(new Facts(parseStatement(texts[0]!, memory)));
  parseStatement(texts[3]!, memory);
  assert.deepEqual([...verbs(new Facts(parseStatement(texts[1]!, memory))).counts].sort(), [
    ['支持', 1],
    ['歓迎', 3],
  ]);
});

test('what else the notes hang on makes them anew', () => {
  const named = gatheredFor<string, undefined>(function* ({ text }, name) {
    if (text.includes(name)) yield [name, undefined];
  });
  const facts = new Facts(parseStatement(texts[1]!));
  assert.equal(named(facts, '歓迎').counts.get('歓迎'), 3);
  assert.equal(named(facts, '支持').counts.get('支持'), 1);
});

test('what is worked out of the keys is kept while they stay', () => {
  let times = 0;
  const kept = keptFor(verbs, (keys) => [++times, [...keys].sort()]);
  const memory = new Memory();
  const of = (text: string) => kept(new Facts(parseStatement(text, memory)));
  of('１　歓迎した。');
  assert.deepEqual(of('１　とても歓迎した。'), [1, ['歓迎']]);
  assert.deepEqual(of('１　とても支持した。'), [2, ['支持']]);
});
