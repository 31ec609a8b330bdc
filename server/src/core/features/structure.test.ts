import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../check';
import { read } from '../reading';
import type { Restructuring } from './restructuring';
import { insertAfter, join, move, remove, renumber, split } from './structure';

const SOURCE = `共同声明

１　両首脳は、会談した。

２　両首脳は、次の点で一致した。
（１）貿易
（２）投資

３　両首脳は、上記２を確認した。

2025年1月2日
東京にて
`;

/** The changed text with the cursor at ‸. */
function changed(source: string, change: Restructuring | undefined): string {
  assert.ok(change);
  const text = applyEdits(source, change.edits);
  return `${text.slice(0, change.cursor)}‸${text.slice(change.cursor)}`;
}

const at = (text: string): number => SOURCE.indexOf(text);

test('a paragraph is inserted: what follows is renumbered, references with it', () => {
  assert.equal(
    changed(SOURCE, insertAfter(read(SOURCE), at('会談'))),
    SOURCE.replace('会談した。', '会談した。\n\n２　‸')
      .replace('２　両首脳', '３　両首脳')
      .replace('３　両首脳は、上記２', '４　両首脳は、上記３'),
  );
});

test('a paragraph moves with its items; the reference still names it', () => {
  const moved = `共同声明

‸１　両首脳は、次の点で一致した。
（１）貿易
（２）投資

２　両首脳は、会談した。

３　両首脳は、上記１を確認した。

2025年1月2日
東京にて
`;
  assert.equal(changed(SOURCE, move(read(SOURCE), at('次の点'), -1)), moved);
});

test('a paragraph is removed: a reference to it becomes an open point', () => {
  assert.equal(
    changed(SOURCE, remove(read(SOURCE), at('次の点'))),
    `共同声明

１　両首脳は、会談した。‸

２　両首脳は、上記●を確認した。

2025年1月2日
東京にて
`,
  );
});

test('a paragraph is split and joined: references follow', () => {
  const source =
    '共同声明\n\n１　双方は、会談した。双方は、一致した。\n２　双方は、上記１を確認した。\n３　双方は、上記２を歓迎した。\n';
  const parted = applyEdits(source, split(read(source), source.indexOf('双方は、一致'))!.edits);
  assert.equal(
    parted,
    '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n３　双方は、上記１を確認した。\n４　双方は、上記３を歓迎した。\n',
  );
  assert.equal(applyEdits(parted, join(read(parted), parted.indexOf('会談'))!.edits), source);
  assert.equal(join(read(SOURCE), at('次の点')), undefined);
});

test('renumbering counts inserted numbers in', () => {
  const source = '共同声明\n\n1. 双方は、会談した。\n1bis. 双方は、一致した。\n3. 双方は、上記3を確認した。\n';
  assert.equal(
    changed(source, renumber(read(source))).replace('‸', ''),
    '共同声明\n\n1. 双方は、会談した。\n2. 双方は、一致した。\n3. 双方は、上記3を確認した。\n',
  );
});

test('at a section’s edge a paragraph crosses the heading', () => {
  const source =
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n２　双方は、一致した。\n\n【経済】\n\n３　双方は、歓迎した。\n\n４　双方は、支持した。\n';
  assert.equal(
    changed(source, move(read(source), source.indexOf('歓迎'), -1)).replace('‸', ''),
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n２　双方は、一致した。\n\n３　双方は、歓迎した。\n\n【経済】\n\n４　双方は、支持した。\n',
  );
  assert.equal(
    changed(source, move(read(source), source.indexOf('一致'), 1)).replace('‸', ''),
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n【経済】\n\n２　双方は、一致した。\n\n３　双方は、歓迎した。\n\n４　双方は、支持した。\n',
  );
});

test('前項 that is no longer the one before is named by its number; within one paragraph it is 本項', () => {
  const source = '共同声明\n\n１　双方は、会談した。\n２　双方は、前項の会談を歓迎した。\n３　双方は、一致した。\n';
  const after = (change: Restructuring | undefined) => applyEdits(source, change!.edits);
  assert.match(after(insertAfter(read(source), source.indexOf('会談'))), /３　双方は、上記１の会談/);
  assert.match(after(move(read(source), source.indexOf('一致'), -1)), /３　双方は、上記１の会談/);
  assert.match(after(move(read(source), source.indexOf('前項'), -1)), /１　双方は、下記２の会談/);
  assert.match(after(join(read(source), source.indexOf('会談'))), /１　双方は、会談した。双方は、本項の会談/);
  assert.match(after(remove(read(source), source.indexOf('会談'))), /１　双方は、上記●の会談/);
  const articles =
    '覚書\n\n第一条　双方は、協力する。\n第二条　双方は、前条の協力を行う。\n第三条　双方は、協議する。\n';
  assert.match(
    applyEdits(articles, insertAfter(read(articles), articles.indexOf('協力する'))!.edits),
    /第三条　双方は、第一条の協力/,
  );
});

test('上記 becomes 下記 where what it names now stands below; a list keeps ascending', () => {
  const source =
    '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n３　双方は、上記１及び２を確認した。\n４　双方は、上記２を歓迎した。\n';
  const up = (text: string, at: string) => applyEdits(text, move(read(text), text.indexOf(at), -1)!.edits);
  const once = up(source, '確認');
  assert.match(once, /２　双方は、上記１及び３を確認した。\n３　双方は、一致した。\n４　双方は、上記３を/);
  assert.match(up(once, '確認'), /１　双方は、下記２及び３を確認した。/);
  assert.match(up(source, '一致'), /３　双方は、上記１及び２を/);
});

test('a range holds the same paragraphs, or has an open end', () => {
  const source =
    '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n３　双方は、確認した。\n４　双方は、歓迎した。\n５　双方は、上記１から３までを支持した。\n';
  const range = (change: Restructuring | undefined) => /上記.*まで/.exec(applyEdits(source, change!.edits))?.[0];
  assert.equal(range(insertAfter(read(source), source.indexOf('一致'))), '上記１から４まで');
  assert.equal(range(move(read(source), source.indexOf('会談'), 1)), '上記１から３まで');
  assert.equal(range(move(read(source), source.indexOf('確認'), 1)), '上記１から●まで');
  assert.equal(range(remove(read(source), source.indexOf('確認'))), '上記１から２まで');
  assert.equal(range(split(read(source), source.indexOf('した。\n４'))), '上記１から４まで');
});

test('numbers in two parts: an article’s paragraph, a paragraph’s item', () => {
  const source =
    '覚書\n\n第１条\n１　双方は、協力する。\n２　双方は、協議する。\n第２条\n１　双方は、第１条第２項の協議を行う。\n２　双方は、交流する。\n第３条　双方は、第２条第１項の協議及び第１条の協力を行う。\n';
  const swapped = applyEdits(source, move(read(source), source.indexOf('第２条\n'), -1)!.edits);
  assert.match(swapped, /第１条\n１　双方は、第２条第２項の協議/);
  assert.match(swapped, /第３条　双方は、第１条第１項の協議及び第２条の協力/);
  const inner = applyEdits(source, move(read(source), source.indexOf('協議する'), -1)!.edits);
  assert.match(inner, /第１条第１項の協議を行う/);
  assert.match(inner, /第２条第１項の協議及び/);
  const items =
    '共同声明\n\n１　双方は、次の点で一致した。\n（１）貿易\n（２）投資\n２　双方は、上記１（２）を確認した。\n';
  const up = applyEdits(items, move(read(items), items.indexOf('投資'), -1)!.edits);
  assert.match(up, /（１）投資\n（２）貿易\n２　双方は、上記１（１）を/);
  const down = applyEdits(items, move(read(items), items.indexOf('次の点'), 1)!.edits);
  assert.match(down, /１　双方は、下記２（２）を/);
});
