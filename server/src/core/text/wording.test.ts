import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from './wording';

test('a line that is gone is remembered for a while, and not for ever; one that stands is never forgotten', () => {
  const memory = new Memory();
  const [gone, stands] = [memory.line('１　両首脳は，会談した。'), memory.line('２　両首脳は，一致した。')];
  const type = (keys: number): void => {
    for (let i = 0; i < keys; i++) memory.keep([stands, memory.line(`１　両首脳は，会談した${i}。`)]);
  };
  type(100);
  assert.equal(memory.line(gone.text), gone);
  type(1000);
  assert.notEqual(memory.line(gone.text), gone);
  assert.equal(memory.line(stands.text), stands);
});
