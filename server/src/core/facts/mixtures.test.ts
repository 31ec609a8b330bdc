import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStatement } from '../statement/parse';
import { gathered } from './gathered';
import { Facts } from './index';
import { countKey, mixtures } from './mixtures';

const all = gathered(function* ({ counts }) {
  for (const count of counts) yield [countKey(count), count];
});

test('the minority of a frame: Chinese numerals, unless they are many', () => {
  const forms = (text: string, chinese?: boolean) =>
    mixtures(all(new Facts(parseStatement(text))), chinese).map(({ minority }) =>
      minority.map(([block, count]) => block.text.slice(count.start, count.end)),
    );
  assert.deepEqual(forms('三回と５回'), [['三回']]);
  assert.deepEqual(forms('三回，四回，六回と５回'), [['５回']]);
  assert.deepEqual(forms('三回と四回'), []);
  assert.deepEqual(forms('三回と５回', true), [['５回']]);
});
