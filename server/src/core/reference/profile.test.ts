import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Facts } from '../facts';
import { parseStatement } from '../statement/parse';
import { deriveProfile, EMPTY_PROFILE } from './profile';

const facts = (...lines: string[]): Facts => new Facts(parseStatement(`${lines.join('\n')}\n`));
const first = facts(
  '日本国とアルカディア共和国の共同声明',
  '１　山田太郎日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領（以下「両首脳」という。）は，貿易の進展を歓迎し，協力を拡大することで一致した。',
  '２　両首脳は，全ての当事者に対し，対話を再開するよう呼びかけた。また，アルカディア開発銀行（ＡＤＢＡ）の設立を歓迎した。',
  '３　招待は受け入れられた。',
);
const second = facts(
  '日アルカディア外相共同声明',
  '１　両大臣は、成果を歓迎する。',
  '２　両大臣は、会合を開催することを再確認する。',
);

test('formulas: subject and content become slots, mid-sentence predicates their final form', () => {
  const patterns = deriveProfile([first]).formulas.map(({ verb, pattern, paragraphs }) => [
    verb,
    pattern,
    paragraphs.join(),
  ]);
  assert.deepEqual(patterns, [
    ['一致する', '{主語}は，{…}ことで一致した。', '１'],
    ['歓迎する', '{主語}は，{…}を歓迎した。', '１,２'],
    ['呼びかける', '{主語}は，{…}に対し，{…}よう呼びかけた。', '２'],
    ['受け入れる', '招待は受け入れられた。', '３'],
  ]);
});

test('a profile folds several statements, each in its own tense', () => {
  const { formulas, sources, terms, abbreviations } = deriveProfile([first, second]);
  assert.deepEqual(
    sources.map(({ paragraphs }) => paragraphs),
    [3, 2],
  );
  const said = formulas.map(({ pattern }) => pattern);
  assert.ok(
    said.some((pattern) => /を歓迎した。$/.test(pattern)) && said.some((pattern) => /を歓迎する。$/.test(pattern)),
  );
  assert.deepEqual(terms, [{ term: '両首脳', full: '日本国総理大臣及びアルカディア共和国大統領', paragraph: '１' }]);
  assert.deepEqual(abbreviations, [{ term: 'ＡＤＢＡ', full: 'アルカディア開発銀行', paragraph: '２' }]);
});

test('nothing in, nothing out', () => assert.deepEqual(deriveProfile([]), EMPTY_PROFILE));
