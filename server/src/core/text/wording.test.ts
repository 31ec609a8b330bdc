import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from './wording';

test('a line that is gone is remembered for a while, and not for ever', () => {
  const memory = new Memory();
  const first = memory.line('１　両首脳は，会談した。');
  for (let i = 0; i < 100; i++) memory.line(`１　両首脳は，会談した${i}。`);
  assert.equal(memory.line('１　両首脳は，会談した。'), first);
  for (let i = 0; i < 1000; i++) memory.line(`１　両首脳は，会談した${i}。`);
  assert.notEqual(memory.line('１　両首脳は，会談した。'), first);
});
