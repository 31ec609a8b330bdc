import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { read } from '../server/src/core/reading';
import { RULES } from '../server/src/core/rules';
import { needsReference, reference } from './reference';

const IDS = [
  'digit-width',
  'letter-width',
  'half-width-punctuation',
  'bracket-width',
  'comma-style',
  'stray-space',
  'bracket-balance',
  'ordinal-form',
  'date-invalid',
];
const rules = RULES.filter(({ id }) => IDS.includes(id));

/** Findings as `rule paragraph text`, white space taken out of the text unless it is all there is. */
function found(text: string): string[] {
  const problems = check(read(text), { config: DEFAULT_CONFIG, rules, onError: assert.fail });
  return problems.map(({ rule, paragraph, span }) => {
    const at = text.slice(span.start, span.end);
    return `${rule} ${paragraph} ${at.trim() === '' ? at : at.replace(/\s/g, '')}`;
  });
}

const OWN = [
  'stray-space ７  ',
  'half-width-punctuation １４ ｡',
  'ordinal-form ２０ 第一回',
  'letter-width ５１ L.',
  'half-width-punctuation ５２ ･',
];

test('all rules of this test are registered', () => assert.equal(rules.length, IDS.length));

test('the reference: its own slips in characters and nothing else', needsReference, () => {
  assert.deepEqual(found(reference()), OWN);
});

const PLANTED: readonly (readonly [what: string, from: string | RegExp, to: string, ...expected: string[]])[] = [
  ['a date', '２０１２年５月３日', '2012年5月3日', 'digit-width ２５ 2012', 'digit-width ２５ 5', 'digit-width ２５ 3'],
  ['one digit', '年１回', '年1回', 'digit-width ５ 1'],
  ['inside a number', '２０１１年３月', '２０1１年３月', 'digit-width ２４ ２０1１'],
  ['across a wrap', /２０\n\n１４年/, '２０\n\n1４年', 'digit-width ３４ ２０1４'],
  ['a label', '\n２９ 両', '\n29 両', 'digit-width 29 29'],
  ['letters', 'ＷＴＯ', 'WTO', 'letter-width ２０ WTO'],
  ['a comma', '２１ 両首脳は，', '２１ 両首脳は、', 'comma-style ２１ 、'],
  ['brackets', '（ＪＢＩＣ）', '(ＪＢＩＣ)', 'bracket-width １８ (', 'bracket-width １８ )'],
  ['an open bracket', '（ＪＢＩＣ）', '（ＪＢＩＣ', 'bracket-balance １８ （'],
  ['an impossible day', '２０１３年２月１２日', '２０１３年２月３０日', 'date-invalid ４２ ２０１３年２月３０日'],
];

for (const [what, from, to, ...expected] of PLANTED) {
  test(`planted in the reference: ${what}`, needsReference, () => {
    const text = reference().replace(from, to);
    assert.notEqual(text, reference());
    assert.deepEqual(
      found(text).filter((each) => !OWN.includes(each)),
      expected,
    );
    assert.equal(found(text).length, OWN.length + expected.length);
  });
}

const BODY =
  '双方は、2013年4月28日から30日までの会談（以下「会談」という。）を歓迎し、WTO、APEC及びG20における協力を確認した。';
const HOUSES: Record<string, string> = {
  'half-width and 、': `共同声明\n\n${[1, 2, 3].map((n) => `${n}. ${BODY}`).join('\n')}\n\n2013年4月29日\n東京にて`,
  'one digit full-width': `共同声明\n\n${['１', '２', '３'].map((n) => `${n}　${BODY.replace('4月', '４月')}`).join('\n')}`,
  'full-width labels, half-width text': `共同声明\n\n${['１', '２', '３'].map((n) => `${n}．${BODY}`).join('\n')}`,
  'Chinese labels': `共同声明\n\n${['一', '二', '三'].map((n) => `${n}、${BODY}`).join('\n')}`,
  'spaces around numbers': `共同声明\n\n${[1, 2, 3].map((n) => `${n}. 双方は、2013 年 4 月の WTO 会合を歓迎した。`).join('\n')}`,
};

for (const [house, text] of Object.entries(HOUSES)) {
  test(`clean: ${house}`, () => assert.deepEqual(found(text), []));
}
