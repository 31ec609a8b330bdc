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

test('instruments: parties, dates, place, and every paragraph that cites them; the same in two statements is one', () => {
  const title = '海上安全の促進に関する日本国政府とアルカディア共和国政府との間の協定';
  const older = facts(
    '共同声明',
    `１　両首脳は，２０２１年３月５日に東京で署名された${title}を歓迎した。`,
    `２　両首脳は，${title}の重要性を確認した。`,
  );
  const newer = facts(
    '共同宣言',
    '１　両首脳は，会談した。',
    '２　両首脳は，一致した。',
    `３　両首脳は，${title}を歓迎した。`,
  );
  assert.deepEqual(deriveProfile([older, newer]).instruments, [
    {
      title,
      head: '協定',
      parties: ['日本国政府', 'アルカディア共和国政府'],
      dates: [{ date: '2021-03-05', role: 'signed' }],
      place: '東京',
      paragraphs: ['１', '２', '３'],
    },
  ]);
});
