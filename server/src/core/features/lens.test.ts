import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLOWING } from '../../../../test/sample';
import { read } from '../reading';
import { lens } from './lens';
import { overview } from './overview';

const reading = read(FLOWING);
const whole = { start: 0, end: FLOWING.length };

test('the lens marks each ranked predicate with its place on the ladder', () => {
  const marks = lens(reading, whole, 'quiet').map(({ at, label }) => `${FLOWING.slice(at - 4, at)} ${label.ja}`);
  assert.ok(marks.includes('を歓迎し 評価 ３/５'), marks.join(' | '));
  assert.ok(marks.every((mark) => /[０-９]\/[０-９]$/.test(mark)));
  assert.ok(lens(reading, whole, 'full').some(({ label }) => label.ja.startsWith('両首脳 · ')));
});

test('the lens reads only the part that is asked for', () => {
  const start = FLOWING.indexOf('４ 両首脳');
  const marks = lens(reading, { start, end: start + 10 }, 'quiet');
  assert.deepEqual(
    marks.map(({ at }) => FLOWING.slice(at - 3, at)),
    ['求めた'],
  );
});

test('the overview tells paragraphs, who acts, verbs, agreements, resolutions, terms and counts', () => {
  const groups = overview(reading);
  assert.deepEqual(
    groups.map(({ label, children }) => `${label.ja} ${children.length}`),
    ['項 4', '述語（作業用の目安） 6', '協定等 2', '決議 1', '用語・略称 2', '件数 6'],
  );
  assert.equal(groups[0]!.children[1]!.label.ja, '２ 港湾整備');
  assert.equal(groups[0]!.children[1]!.detail.ja, '両首脳　歓迎・一致');
  assert.deepEqual(
    groups[2]!.children.map(({ span }) => FLOWING.slice(span.end - 2, span.end)),
    ['覚書', '協定'],
  );
});

test('the overview tells who acts alone, and what is still open', () => {
  const groups = overview(
    read(
      '共同声明\n\n１　両首脳は，［歓迎した］［評価した］。\n\n２　アルカディア共和国大統領は，●月に訪日する意向を表明した。\n',
    ),
  );
  assert.deepEqual(
    groups[0]!.children.map(({ kind }) => kind),
    ['paragraph', 'one-sided'],
  );
  assert.deepEqual(
    groups
      .find(({ label }) => label.en === 'Open points')!
      .children.map(({ label, detail }) => `${label.ja} ${detail.ja}`),
    ['１ ［歓迎した］［評価した］ 選択肢', '２ ●月 空欄'],
  );
});

test('figures are written as the document writes its numbers', () => {
  const half = read(FLOWING.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  assert.ok(lens(half, whole, 'quiet').some(({ label }) => label.ja === '評価 3/5' && label.en.endsWith(' 3/5')));
  assert.ok(lens(reading, whole, 'quiet').some(({ label }) => label.ja === '評価 ３/５' && label.en.endsWith(' 3/5')));
  const details = (each: typeof reading) => overview(each).map(({ detail }) => `${detail.ja} ${detail.en}`);
  assert.equal(details(half)[0], '4 4');
  assert.equal(details(reading)[0], '４ 4');
  assert.match(details(reading).at(-1)!, /^[０-９]+字 [0-9]+ characters$/);
});
