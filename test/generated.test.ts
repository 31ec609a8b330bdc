import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { derive } from '../server/src/cli/derive';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { profilePath } from './generate-profile';
import { needsReference, reference } from './reference';

test('profile.json is what the reference statement derives to (npm run profile)', needsReference, () => {
  assert.equal(readFileSync(profilePath, 'utf8'), derive([reference()]));
});

test('the bundled profile holds phrases, not sentences', () => {
  assert.ok(BUNDLED_PROFILE.formulas.length > 40);
  for (const { pattern } of BUNDLED_PROFILE.formulas) {
    for (const literal of pattern.split(/\{[^{}]*\}/)) assert.ok(literal.length < 30, pattern);
  }
});

test('every definition of the reference is found', needsReference, () => {
  const names = (list: readonly { readonly term: string }[]): string[] => list.map(({ term }) => term);
  assert.deepEqual(names(BUNDLED_PROFILE.terms), ['両首脳']);
  assert.deepEqual(names(BUNDLED_PROFILE.abbreviations), [
    '２＋２',
    'ＪＢＩＣ',
    'ＶＥＢ',
    'ＲＤＩＦ',
    'ＮＥＸＩ',
    'ＥＸＩＡＲ',
    'ＥＡＳ',
    'ＡＳＥＭ',
    'ＡＲＦ',
    'ＡＤＭＭプラス',
    'ＣＥＡＰＡＤ',
  ]);
});
