import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectCounts } from './counts';

const counts = (text: string) =>
  collectCounts(text, 0).map(({ start, end, frame, value }) => [text.slice(start, end), frame, value]);

test('what is counted, in either kind of numerals', () => {
  assert.deepEqual(counts('今後三年間に５か国の五百人を第２回会合及び第三段階に招く'), [
    ['三年間', '{n}期間', 3],
    ['５か国', '{n}か国', 5],
    ['五百人', '{n}人', 500],
    ['第２回', '第{n}回', 2],
    ['第三段階', '第{n}段階', 3],
  ]);
  assert.deepEqual(counts('２０２４年の第一四半期，二〇二五年，条約第三条，年一回'), [
    ['２０２４年', '{year}年', 2024],
    ['第一四半期', '第{n}四半期', 1],
    ['二〇二五年', '{year}年', 2025],
    ['第三条', '同第{n}条', 3],
    ['一回', '年{n}回', 1],
  ]);
});

test('words, names, dates and approximations are no counts', () => {
  assert.deepEqual(
    counts(
      '一つ，二国間，第三者，一人一人，数十年，十数か国，四国，第二次世界大戦，第一原子力発電所，五か年計画，一層，十分',
    ),
    [],
  );
});
