import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, textOf } from '../../../test/statements';
import { check } from './check';
import { DEFAULT_CONFIG } from './config';
import { read } from './reading';

const reported = (text: string, writing: boolean): string[] =>
  check(read(text), { config: DEFAULT_CONFIG, writing }).map(({ rule }) => rule);

test('what is being written is not held to be finished', () => {
  const text = '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，基金（以下「基金';
  assert.deepEqual(reported(text, true), []);
  assert.ok(reported(text, false).includes('bracket-balance'));
  assert.ok(reported(text.replace('一致した。', '一致した｡'), true).includes('half-width-punctuation'));
});

test('a statement typed from its beginning stays quiet at its end', () => {
  const ABOUT_THE_END = new Set([
    'full-stop',
    'bracket-balance',
    'predicate-frame',
    'paragraph-predicate',
    'resolution-number',
  ]);
  for (const { file } of CLEAN) {
    const text = textOf(file);
    for (let part = 3; part < 10; part++) {
      const typed = text.slice(0, Math.floor((text.length * part) / 10));
      assert.deepEqual(
        reported(typed, true).filter((rule) => ABOUT_THE_END.has(rule)),
        [],
        `${file}: …${typed.slice(-30)}`,
      );
    }
  }
});
