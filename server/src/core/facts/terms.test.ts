import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStatement } from '../statement/parse';
import { acronymKey, collectAcronyms, isHousehold, isReal, nearAcronyms } from './acronyms';
import { Facts } from './index';
import { definedTerms, partsOf, searchProse, usesOf } from './terms';

test('uses of a name: words of their own, parts of a longer word, and neither', () => {
  const uses = (text: string, name: string): string =>
    usesOf(text, name)
      .map(({ whole }) => (whole ? 'w' : 'p'))
      .join('');
  assert.equal(uses('両首脳は，両首脳会談で，日露両首脳と両首脳，', '両首脳'), 'wppw');
  assert.equal(uses('ＷＴＯ加盟，WTOは，ＷＴＯＸ，ＡＷＴＯ，ＷＴＯプラス', 'ＷＴＯ'), 'ww');
  assert.equal(uses('両首脳', ''), '');
});

test('prose: titles, quotations, brackets and labels are no words of the drafter', () => {
  const statement = parseStatement(
    '海洋計画の声明\n\n１　双方は、海洋計画の会合（海洋計画を含む。）及び「海洋計画」を歓迎し、海洋計画に関する日本国とパルミラ共和国との間の協定及び海洋計画を支持した。',
  );
  const facts = new Facts(statement);
  const found = statement.blocks.flatMap((block) => searchProse('海洋計画')(facts, block));
  assert.equal(found.length, 2);
  for (const block of statement.blocks) assert.equal(facts.of(block).prose.length, block.text.length);
});

test('terms by part: an annex defines its own', () => {
  const statement = parseStatement(
    '声明\n\n１　両国の大臣（以下「両大臣」という。）は、会談した。\n２　両国の大臣（以下「両大臣」という。）は、一致した。\n\n別添\n１　両国の長官（以下「両大臣」という。）は、協力する。',
  );
  assert.deepEqual(
    definedTerms(new Facts(statement)).map(({ part, definition }) => [part, definition.name]),
    [
      [0, '両大臣'],
      [1, '両大臣'],
    ],
  );
  assert.deepEqual(partsOf(statement), [0, 0, 0, 1, 1]);
});

test('acronyms in a text', () => {
  const text =
    'ＪＢＩＣ，ADMMプラス，ADMM+，ＳＤＧｓ，ＣＯＰ２８，S/RES/1718，https://www.ABC.org，第II部，Ｂ．アサド，Track';
  assert.deepEqual(
    collectAcronyms(text, 0).map(({ key }) => key),
    ['JBIC', 'ADMM+', 'ADMM+', 'SDGs', 'COP28'],
  );
  assert.equal(acronymKey('ＡＤＭＭプラス'), 'ADMM+');
});

test('near acronyms: one letter dropped, added, exchanged or swapped', () => {
  for (const [a, b] of [
    ['CEAPAD', 'CEAPD'],
    ['CEAPAD', 'CEAAPAD'],
    ['CEAPAD', 'CEAPAB'],
    ['CEAPAD', 'CEPAAD'],
  ]) {
    assert.ok(nearAcronyms(a!, b!) && nearAcronyms(b!, a!), `${a} ${b}`);
  }
  for (const [a, b] of [
    ['CEAPAD', 'CEAPAD'],
    ['CEAPAD', 'CEPDAA'],
    ['COP28', 'COP29'],
    ['SDG', 'SDGs'],
    ['ADMM', 'ADMM+'],
    ['JBIC', 'NEXI'],
  ]) {
    assert.ok(!nearAcronyms(a!, b!), `${a} ${b}`);
  }
});

test('abbreviations that need no gloss, and others that exist', () => {
  for (const name of ['ＷＴＯ', 'Ｇ２０', 'ＳＤＧｓ', 'ＣＯＰ２８', 'G7']) assert.ok(isHousehold(name), name);
  assert.ok(isReal('ＪＢＩＣ') && !isHousehold('ＪＢＩＣ'));
  assert.ok(!isReal('ＣＥＡＰＤ'));
});
