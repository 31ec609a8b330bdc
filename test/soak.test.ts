import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soak } from './soak';

test('two thousand edits: no rule failed, and the findings are those of a fresh document', async () => {
  const { same, log } = await soak(2000);
  assert.deepEqual(log, []);
  assert.ok(same);
});
