import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectNeighbours, collectReferences } from './references';

const found = (text: string): string[] =>
  collectReferences(text, 0).map(({ start, end, target, value }) => `${text.slice(start, end)} ${target} ${value}`);

test('references to places of this statement', () => {
  const cases: [string, string[]][] = [
    ['上記１２及び１３に述べた', ['上記１２ paragraph 12', '１３ paragraph 13']],
    ['上記３，４及び５の', ['上記３ paragraph 3', '４ paragraph 4', '５ paragraph 5']],
    ['上記2から4までの', ['上記2 paragraph 2', '4 paragraph 4']],
    ['前記三に述べた', ['前記三 paragraph 3']],
    ['第３項に規定する', ['第３項 paragraph 3']],
    ['本声明のパラグラフ５を', ['パラグラフ５ paragraph 5']],
    ['この覚書の第３条第２項', ['第３条第２項 paragraph 2']],
    ['第２条１に従い', ['第２条１ paragraph 1']],
    ['第三条及び第五条に', ['第三条 article 3', '第五条 article 5']],
    ['上記２（３）の', ['上記２ paragraph 2', '上記２（３） item 3']],
    ['上記（３）の措置', ['上記（３） item 3']],
    ['（２）に掲げる', ['（２） item 2']],
    ['３に規定する協力', ['３ paragraph 3']],
    ['計画（別添１）及び付属書２', ['別添１ annex 1', '付属書２ annex 2']],
    ['第２章に', ['第２章 chapter 2']],
    ['上記１（２）及び（３）を', ['上記１ paragraph 1', '上記１（２） item 2', '（３） item 3']],
    ['上記（１）から（３）までの', ['上記（１） item 1', '（３） item 3']],
    ['（１）及び（２）に規定する', ['（１） item 1', '（２） item 2']],
    ['上記１（２）イの', ['上記１ paragraph 1', '上記１（２） item 2', '上記１（２）イ item 0']],
    ['上記１（２）、（３）交流の', ['上記１ paragraph 1', '上記１（２） item 2']],
    ['前条第２項及び第１条から第３条まで', ['前条第２項 paragraph 2', '第１条 article 1', '第３条 article 3']],
    [
      '第３条第１項及び第４条並びに同条第２項の',
      ['第３条第１項 paragraph 1', '第４条 article 4', '同条第２項 paragraph 2'],
    ],
    ['憲章第５１条に従い、前条第２項の', ['前条第２項 paragraph 2']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(found(text), expected, text);
});

test('articles of another text, counts, and what is quoted', () => {
  for (const text of [
    '同協定第３条及び第５条に従い、第７条に定める',
    '国連憲章第７章に基づき',
    '決議第２２３１号の第４項',
    '最終文書パラグラフ５',
    '議定書附属書２',
    '（条約第４条）',
    '決議（第４項）',
    '上記２か国は',
    '上記三者',
    '上記二の文書',
    '上記３協定',
    '前記６項目',
    '第３項目',
    '第２部会',
    '第３条約',
    '「第３条」を',
    '３．５に掲げる',
    '上記のとおり',
    '第８回会合',
    '、第二百四条及び第二百五条第二項に',
    '決議第１５４０号主文第２項、憲章第５１条、同条第２項及び同条約第３条の',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('前項 and its like', () => {
  const near = (text: string): string[] => collectNeighbours(text, 0).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(near('前項及び次条の規定'), ['前項', '次条']);
  assert.deepEqual(near('前二項及び前３条'), ['前二項', '前３条']);
  assert.deepEqual(near('以前項目とした。直前項。「前項」。前条件。'), []);
});
