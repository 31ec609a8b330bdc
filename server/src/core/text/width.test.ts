import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsWithSize } from '../../../../test/growth';
import { columns, fold, foldKana, toFull, toHalf } from './width';

test('full and half width are each other’s inverse on ASCII', () => {
  const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
  assert.equal(toHalf(toFull(ascii)), ascii);
  assert.equal(toFull('A1 (x)'), 'Ａ１　（ｘ）');
});

test('half-width katakana is folded with its voicing marks', () => {
  assert.equal(foldKana('ｶﾞﾊﾟｱ｡･ﾞ'), 'ガパア。・゛');
  assert.equal(fold('Ｂ･1'), 'B・1');
});

test('columns count wide characters twice', () => assert.equal(columns('両1ｱ'), 4));

test('voicing marks without end are folded in time that grows with them', () => growsWithSize(foldKana, 'ｶﾞ', 20_000));
