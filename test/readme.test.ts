import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '../server/src/core/rules';
import { readmeWithRules } from './generate-readme';
import { root, textOf } from './statements';

const readme = textOf('README.md');

test('the README lists every rule with its title and severity (npm run readme)', () => {
  assert.equal(readme, readmeWithRules());
  for (const { id } of RULES) assert.ok(readme.includes(`\`${id}\``), id);
});

test('every script, setting and file that the README names exists', () => {
  const { scripts, contributes } = JSON.parse(textOf('package.json'));
  const named = [...readme.matchAll(/npm (?:run )?(test|start|[a-z]+(?<=run [a-z]+))/g)].map(([, name]) => name!);
  const settings = [...readme.matchAll(/`(jointStatement\.[a-z.]+)`/gi)].map(([, name]) => name!);
  const files = [...readme.matchAll(/\]\((?!#)([^)]+)\)|(?<=[ `])((?:examples|docs)\/[\w./-]*)/g)].map(
    ([, link, path]) => (link ?? path)!,
  );
  assert.ok(named.length > 3 && settings.length > 2 && files.length > 1);
  assert.deepEqual(
    named.filter((name) => !(name in scripts)),
    [],
  );
  assert.deepEqual(
    settings.filter((name) => !JSON.stringify(contributes.configuration).includes(`"${name}"`)),
    [],
  );
  assert.deepEqual(
    files.filter((name) => !existsSync(join(root, name))),
    [],
  );
});
