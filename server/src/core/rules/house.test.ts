import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '.';

/** Members that a rule's source asks the house style for: `house.comma`, `const { letters, digits } = reading.house`. */
const asked = (source: string): string[] => [
  ...new Set([
    ...[...source.matchAll(/\bhouse\.(digits|letters|comma|brackets)\b/g)].map((match) => match[1]!),
    ...[...source.matchAll(/const \{([^}]+)\} = reading\.house;/g)].flatMap((match) =>
      match[1]!.split(',').map((name) => name.trim()),
    ),
  ]),
];

test('a rule names the members of the house style that it follows', () => {
  for (const { id, house = [] } of RULES)
    assert.deepEqual([...house].sort(), asked(readFileSync(join(__dirname, `${id}.ts`), 'utf8')).sort(), id);
});
