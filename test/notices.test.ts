import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { notices, noticesPath } from './generate-notices';

test('the notices name what is bundled, with its licences (npm run notices)', () => {
  const text = readFileSync(noticesPath, 'utf8');
  assert.equal(text, notices());
  for (const part of [
    /^kuromoji \S+ \(Apache-2\.0\)$/m,
    /Nara Institute of Science\s+and Technology/,
    /ICOT Free Software/,
  ])
    assert.match(text, part);
});
