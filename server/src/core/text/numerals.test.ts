import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arabicValue, daysInMonth, eraOf, kanji, kanjiValue, roman, romanValue, weekday, yearOfEra } from './numerals';

test('Chinese numerals, positional and with units', () => {
  assert.equal(kanjiValue('二〇一三'), 2013);
  assert.equal(kanjiValue('千九百八十四'), 1984);
  assert.equal(kanjiValue('三万五千'), 35000);
  assert.ok(Number.isNaN(kanjiValue('一国')));
  for (let n = 1; n < 3000; n++) assert.equal(kanjiValue(kanji(n)), n);
});

test('Roman numerals', () => {
  for (let n = 1; n < 400; n++) assert.equal(romanValue(roman(n)), n);
  assert.equal(romanValue('Ⅳ'), 4);
  assert.equal(romanValue('ⅳ'), 4);
  assert.ok(Number.isNaN(romanValue('IIII')));
});

test('digits of either width make one value', () => {
  assert.equal(arabicValue('２０1３'), 2013);
  assert.ok(Number.isNaN(arabicValue('２０年')));
});

test('eras and weekdays', () => {
  assert.equal(yearOfEra('令和', 1), 2019);
  assert.deepEqual(eraOf(2019, 4, 30), { era: '平成', year: 31 });
  assert.deepEqual(eraOf(2019, 5, 1), { era: '令和', year: 1 });
  assert.equal(weekday(2013, 4, 29), '月');
  assert.equal(daysInMonth(2100, 2), 28);
});
