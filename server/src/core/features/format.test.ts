import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { read } from '../reading';
import { format, formatTyped } from './format';

const SOURCE = `共同声明

１　両首脳は，会談し，2025年の計画を確認した。
２　両首脳は，文化、教育及び科学を歓迎し，２０２４年３月の成果を支持した。
３　両首脳は，２０２６年４月の会合で一致した｡
`;

const problems = check(read(SOURCE), { config: DEFAULT_CONFIG });

test('a document takes its own style in width and punctuation', () => {
  assert.equal(
    applyEdits(SOURCE, format(problems)),
    SOURCE.replace('2025', '２０２５').replace('化、教', '化，教').replace('｡', '。'),
  );
});

test('in a selection nothing outside it changes', () => {
  const start = SOURCE.indexOf('２　');
  const part = { start, end: SOURCE.indexOf('３　') };
  assert.equal(applyEdits(SOURCE, format(problems, part)), SOURCE.replace('化、教', '化，教'));
});

test('a number typed at a line’s start takes the form of its siblings', () => {
  const typed = `${SOURCE}4. `;
  assert.equal(applyEdits(typed, formatTyped(read(typed), typed.length)), `${SOURCE}４　`);
  const right = `${SOURCE}４　`;
  assert.deepEqual(formatTyped(read(right), right.length), []);
  const first = '共同声明\n\n1. ';
  assert.deepEqual(formatTyped(read(first), first.length), []);
});
