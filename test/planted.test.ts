import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { read } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { EMPTY_PROFILE } from '../server/src/core/reference/profile';
import { exampleWithErrors, place, plant, tryOut, WITH_ERRORS } from './planted';
import { PLANTED } from './planted-list';
import { needsReference } from './reference';
import { textOf } from './statements';

test('a marked pattern names one place, also across a wrap', () => {
  assert.deepEqual(place('あ２\n\n０い', 'あ２‹０›'), { start: 4, end: 5 });
  assert.deepEqual(place('あい', 'あ‹›い'), { start: 1, end: 1 });
  assert.throws(() => place('ああ', '‹あ›'), /several/);
  assert.throws(() => place('ああ', '‹い›'), /no place/);
  assert.deepEqual(plant('一、二', { where: '‹、›二', put: '，' }), { text: '一，二', span: { start: 1, end: 2 } });
});

for (const planted of PLANTED) {
  const options = planted.document === 'reference' ? needsReference : {};
  test(`planted in ${planted.document}: ${planted.what}`, options, () => {
    for (const profile of [BUNDLED_PROFILE, EMPTY_PROFILE]) {
      const { found, elsewhere } = tryOut(planted, profile);
      if (!planted.open) assert.equal(found, !(planted.profileOnly && profile === EMPTY_PROFILE));
      assert.deepEqual(
        elsewhere.filter((each) => !planted.elsewhere?.includes(each)),
        [],
      );
    }
  });
}

test('the example with errors is the correct one with everything planted (npm run planted -- --write)', () => {
  assert.equal(textOf(WITH_ERRORS), exampleWithErrors());
  const reported = new Set(check(read(textOf(WITH_ERRORS)), { config: DEFAULT_CONFIG }).map(({ rule }) => rule));
  const kinds = ['numbering-sequence', 'numbering-style', 'digit-width', 'letter-width', 'half-width-punctuation'];
  const more = ['comma-style', 'bracket-balance', 'bracket-width', 'stray-space', 'citation-form', 'ordinal-form'];
  const names = ['agreement-name', 'party-name', 'resolution-number', 'topic-comma'];
  assert.deepEqual(
    [...kinds, ...more, ...names].filter((rule) => !reported.has(rule)),
    [],
  );
});
