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

/** What a change makes of the last line. */
const last = (source: string, change: Restructuring | undefined): string =>
  applyEdits(source, change!.edits).trimEnd().split('\n').at(-1)!;

test('in cut text a change leaves what is read as one paragraph one', () => {
  // The join takes away the second of two cut lines, which together show that lines are cut.
  const joining =
    '共同声明\n\n１　両首脳は，会談を歓迎した。双方は，下記２か\nら３までを確認した。\n\n２　両首脳は，議題を歓迎した。双方は，上記１を確認し\nた。\n\n３　両首脳は，交流を歓迎した。\n\n４　両首脳は，一致した。\n';
  const joined = read(applyEdits(joining, join(read(joining), joining.indexOf('議題'))!.edits)).statement;
  assert.deepEqual(
    joined.series[0]!.blocks.map(({ text }) => text),
    [
      '１　両首脳は，会談を歓迎した。双方は，下記２から●までを確認した。',
      '２　両首脳は，議題を歓迎した。双方は，上記１を確認した。両首脳は，交流を歓迎した。',
      '３　両首脳は，一致した。',
    ],
  );
  const cut =
    '共同声明\n\n１　両首脳は，議題を歓迎した。双方は，下記\n２を確認した。\n\n２　両首脳は，交流を歓迎した。双方は，上記\n１を確認した。\n\n３　両首脳は，一致した。\n';
  const removed = read(applyEdits(cut, remove(read(cut), cut.indexOf('交流'))!.edits)).statement;
  assert.deepEqual(
    removed.series[0]!.blocks.map(({ text }) => text),
    ['１　両首脳は，議題を歓迎した。双方は，下記●を確認した。', '２　両首脳は，一致した。'],
  );
});

test('items in a list, and items of items, follow as well', () => {
  const source =
    '共同声明\n\n１　双方は、次の点で一致した。\n（１）貿易\n　ア　関税\n　イ　検疫\n（２）投資\n（３）交流\n２　双方は、上記１（１）及び（２）、上記１（１）イ並びに（２）及び（３）に規定する措置を支持した。\n';
  const by = (mark: string, step: -1 | 1) => last(source, move(read(source), source.indexOf(mark), step));
  assert.match(by('投資', -1), /上記１（１）及び（２）、上記１（２）イ並びに（１）及び（３）に/);
  assert.match(by('検疫', -1), /上記１（１）及び（２）、上記１（１）ア並びに（２）/);
  assert.match(by('交流', -1), /上記１（１）及び（３）、上記１（１）イ並びに（２）及び（３）に/);
});

test('two members of a list that become one are named once', () => {
  const source =
    '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n３　双方は、確認した。\n４　双方は、上記１及び２並びに上記１、２及び３を支持した。\n';
  assert.match(last(source, join(read(source), source.indexOf('会談'))), /上記１並びに上記１及び２を/);
  assert.match(last(source, join(read(source), source.indexOf('一致'))), /上記１及び２並びに上記１及び２を/);
});

test('前二項 names the two it named; 前条第２項 and 同条第２項 count in their article', () => {
  const source =
    '覚書\n\n第１条\n１　双方は、協力する。\n２　双方は、協議する。\n３　前二項の規定は、適用する。\n第２条\n１　双方は、前条第２項及び第１条第１項の協力並びに同条第２項の協議を行う。\n２　双方は、交流する。\n';
  const after = (change: Restructuring | undefined) => applyEdits(source, change!.edits);
  const swapped = after(move(read(source), source.indexOf('協議'), -1));
  assert.match(swapped, /３　前二項の規定/);
  assert.match(swapped, /前条第１項及び第１条第２項の協力並びに同条第１項の協議/);
  assert.match(after(insertAfter(read(source), source.indexOf('協議'))), /４　第１項及び第２項の規定/);
  assert.match(after(move(read(source), source.indexOf('前二項'), -1)), /２　第１項及び第３項の規定/);
  assert.match(after(remove(read(source), source.indexOf('協議'))), /２　第１項及び第●項の規定/);
});

test('what is said of another section, or of another document, stays', () => {
  const source =
    '共同声明\n\n【政治】\n１　双方は、会談した。\n２　双方は、一致した。\n【経済】\n１　双方は、歓迎した。\n２　双方は、決議第１５４０号主文第２項、憲章第５１条、同条第２項、同条約第３条及び「上記１」を確認した。\n３　双方は、政治の部の上記２を支持した。\n';
  const added = applyEdits(source, insertAfter(read(source), source.indexOf('歓迎'))!.edits);
  assert.match(added, /決議第１５４０号主文第２項、憲章第５１条、同条第２項、同条約第３条及び「上記１」を/);
  assert.match(added, /４　双方は、政治の部の上記２を/);
});

test('line ends stay what they are', () => {
  const source = SOURCE.replaceAll('\n', '\r\n');
  const place = source.indexOf('会談');
  for (const change of [insertAfter(read(source), place), move(read(source), place, 1), remove(read(source), place)])
    assert.doesNotMatch(applyEdits(source, change!.edits), /[^\r]\n|\r[^\n]/);
});
