import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { read } from '../server/src/core/reading';
import { Precedents, readPrecedent } from '../server/src/core/reference/precedents';
import { precedentDeviation } from '../server/src/core/rules/precedent-deviation';
import { statements } from './precedents/grammar';
import { MEASUREMENTS, measure, scoreOf } from './precedents/measure';
import { needsReference } from './reference';
import { CLEAN, textOf } from './statements';

for (const each of MEASUREMENTS) {
  const { follow, silent } = each.promise;
  test(
    `${each.name}: the right paragraph comes first, and nothing is claimed for what follows none`,
    each.needsReference ? needsReference : {},
    () => {
      const score = scoreOf(measure(each));
      assert.ok(score.right >= follow && score.quiet >= silent, `${score.followed} right, ${score.silent} silent`);
    },
  );
}

test('each statement with all the others as its precedents: few hints, each for language of one matter', () => {
  const precedents = new Precedents();
  for (const { file } of CLEAN) precedents.set(file, readPrecedent(textOf(file)));
  const hints = CLEAN.flatMap(({ file }) => {
    const text = textOf(file);
    const reading = read(text, { precedents: precedents.without(file) });
    return check(reading, { config: DEFAULT_CONFIG, rules: [precedentDeviation] }).map(
      ({ span }) => `${file}: ${text.slice(span.start, span.end)}`,
    );
  });
  // The resolutions of one row, whose 完全な履行 another statement stressed: here their 履行 is pointed out.
  assert.deepEqual(hints, [
    'test/statements/pdf-extract.statement.txt: 履行',
    'test/statements/pdf-extract.statement.txt: 指摘した',
  ]);
});

test('a statement that follows a precedent to the letter, with other parties, days and numbers, has no hint', () => {
  for (const { file } of CLEAN) {
    const text = textOf(file);
    const precedents = new Precedents();
    precedents.set(file, readPrecedent(text));
    assert.deepEqual(check(read(text, { precedents }), { config: DEFAULT_CONFIG, rules: [precedentDeviation] }), []);
  }
});

test('the statements of the grammar are no two alike, and read as statements', () => {
  const texts = statements(6);
  assert.equal(new Set(texts).size, 6);
  for (const text of texts) {
    const { sentences, parties, date } = readPrecedent(text);
    assert.ok(sentences.length > 40 && parties.length === 2 && date);
  }
});
