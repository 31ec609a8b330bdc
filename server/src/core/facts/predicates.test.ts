import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LADDER, type LadderSetting, ladderOf } from './ladder';
import { collectPredicates } from './predicates';
import { collectSentences } from './sentences';

const predicates = (text: string) => collectPredicates(text, collectSentences(text, 0));
const verbs = (text: string): (string | undefined)[] => predicates(text).map(({ verb }) => verb);

test('past, present, 連用中止, て, passive: one key', () => {
  for (const text of [
    '両首脳は，成果を歓迎した。',
    '我々は、成果を歓迎する。',
    '双方は，成果を歓迎している。',
    '両首脳は，成果を歓迎し，',
    '両首脳は，成果を歓迎して，',
    '両大臣は，成果を歓迎しつつ',
    '両大臣は，成果を歓迎した上で，',
    '両大臣は，成果を歓迎するとともに，',
    '成果が歓迎された。',
    'この成果は歓迎され，',
    '両首脳は，成果に歓迎の意を表した。',
    '両首脳は，成果を歓迎した', // half-typed
  ]) {
    assert.equal(verbs(text)[0], '歓迎する', text);
  }
});

test('order, place, tense and voice', () => {
  const text = '両首脳は，暴力を断固として非難し，深刻な懸念を表明しつつ，当事者に対して停戦を強く求めた。';
  assert.deepEqual(
    predicates(text).map(({ start, end, verb, final, tense }) => [text.slice(start, end), verb, final, tense]),
    [
      ['断固として非難し', '断固として非難する', false, 'open'],
      ['深刻な懸念を表明しつつ', '深刻な懸念を表明する', false, 'open'],
      ['強く求めた', '強く求める', true, 'past'],
    ],
  );
  assert.deepEqual(
    predicates('意向が表明された。時期は調整される。').map(({ verb, tense, passive }) => [verb, tense, passive]),
    [
      ['意向を表明する', 'past', true],
      ['調整する', 'present', true],
    ],
  );
});

test('noun uses and clauses inside are no predicates', () => {
  assert.deepEqual(verbs('両首脳は，これまでの諸合意の実施及び歓迎すべき進展を確認した。'), ['確認する']);
  assert.deepEqual(verbs('両首脳は，国際社会の呼びかけにもかかわらず続く行為を非難した。'), ['非難する']);
  assert.deepEqual(verbs('両首脳は，協力を強化し，取組を調整する必要性を指摘した。'), ['指摘する']);
});

test('memoranda and verbs that the ladder does not know', () => {
  assert.deepEqual(verbs('両政府は、次の分野において協力する。'), ['協力する']);
  const text = '両首脳は，祭典の幕を開けた。';
  const [unknown] = predicates(text);
  assert.equal(unknown?.verb, undefined);
  assert.equal(text.slice(unknown?.start, unknown?.end), '開けた');
  assert.deepEqual(predicates('両首脳は，貿易の'), []);
});

test('the ladder: keys once, ranks without gap, neighbours', () => {
  const { rungs } = LADDER;
  assert.equal(new Set(rungs.map(({ key }) => key)).size, rungs.length);
  const rung = LADDER.rungOf('歓迎する')!;
  assert.equal(LADDER.neighbours(rung).weaker?.key, '評価する');
  assert.equal(LADDER.neighbours(rung).stronger?.key, '賛同する');
  assert.equal(LADDER.rungOf('招待する')!.rank, undefined);
  assert.deepEqual(LADDER.neighbours(LADDER.rungOf('招待する')!), {});
});

test('every verb is found by its own key', () => {
  for (const { key } of LADDER.rungs) assert.deepEqual(verbs(`両首脳は，これを${key}。`), [key]);
});

const axis = (setting: LadderSetting, name: string): string[] =>
  ladderOf(setting)
    .rungs.filter(({ group }) => group === name)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ key, rank }) => `${rank} ${key}`);

test('a verb is moved, added, or taken off; the others keep their order, without a gap', () => {
  assert.deepEqual(axis({ 歓迎する: { axis: 'evaluation', level: 4 } }, 'evaluation'), [
    '1 留意する',
    '2 評価する',
    '3 賛同する',
    '4 歓迎する',
    '5 支持する',
  ]);
  const setting: LadderSetting = {
    高く評価する: { axis: 'evaluation', level: 3 },
    称賛する: { axis: 'evaluation', level: 3 },
    留意する: 'off',
    支持する: { axis: 'will', level: 99 },
  };
  assert.deepEqual(axis(setting, 'evaluation'), [
    '1 評価する',
    '2 歓迎する',
    '3 高く評価する',
    '4 称賛する',
    '5 賛同する',
  ]);
  assert.equal(axis(setting, 'will').at(-1), '5 支持する');
  assert.equal(ladderOf(setting).rungOf('留意する')!.rank, undefined);
  assert.equal(ladderOf(setting), ladderOf(setting), 'made once');
  assert.equal(ladderOf({}), LADDER);
});

test('an added verb is found in every form, before ours that begin alike', () => {
  const found = (key: string, text: string) =>
    collectPredicates(text, collectSentences(text, 0), ladderOf({ [key]: { axis: 'views', level: 1 } })).map(
      ({ verb }) => verb,
    );
  const forms: Record<string, string[]> = {
    高く評価する: ['高く評価した', '高く評価し，歓迎した'],
    強く非難する: ['強く非難した', '強く非難しつつ，歓迎した'],
    顧みる: ['顧みた', '顧み，歓迎した', '顧みられた'],
    守る: ['守った', '守り，歓迎した'],
    結ぶ: ['結んだ', '結び，歓迎した', '結ばれた'],
    保つ: ['保った', '保ち，歓迎した'],
    防ぐ: ['防いだ', '防ぎ，歓迎した'],
    決意を新たにする: ['決意を新たにした'],
    見込みである: ['見込みである'],
  };
  for (const [key, texts] of Object.entries(forms))
    for (const text of texts) assert.equal(found(key, `両首脳は，これを${text}。`)[0], key, text);
});
