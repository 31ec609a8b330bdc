import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesGlob } from './glob';

test('globs: names, folders, and both', () => {
  for (const [pattern, path] of [
    ['**/確定/**', '確定/声明.txt'],
    ['**/確定/**', '案件/確定/2026/声明.txt'],
    ['*final*', 'a/b/statement-final-2.txt'],
    ['**', 'a/b.txt'],
    ['案件/*.txt', '案件/声明.txt'],
    ['./案件/?.txt', '案件/一.txt'],
    ['*が*', 'a/か\u3099.txt'],
  ])
    assert.ok(matchesGlob(path!, pattern!), `${pattern} ${path}`);
  for (const [pattern, path] of [
    ['**/確定/**', '未確定/声明.txt'],
    ['*final*', 'final/draft.txt'],
    ['案件/*.txt', '案件/下/声明.txt'],
    ['*.txt', 'a.txt.md'],
  ])
    assert.ok(!matchesGlob(path!, pattern!), `${pattern} ${path}`);
});

test('many wildcards are no burden', () => {
  // Without a memory of its steps it would never end.
  assert.ok(!matchesGlob('a'.repeat(5000), `${'*a'.repeat(500)}b`));
});
