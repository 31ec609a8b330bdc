import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CORPUS, caseOf } from './fuzz';
import { probe } from './fuzzing';
import { Choices } from './generate/choices';

test('what once broke is read, checked and mended', () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  assert.ok(files.length > 0, 'the corpus is there');
  for (const file of files) probe(readFileSync(join(CORPUS, file), 'utf8'), Choices.seeded(1));
});

test('statements changed at random, and bytes', () => {
  let read = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const choose = Choices.seeded(seed);
    const text = caseOf(choose);
    if (text !== '') read++;
    probe(text, choose);
  }
  assert.ok(read > 30);
});
