import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Accepted, findPlace, parseAccepted, placeOf } from './accepted';
import { examine } from './check';
import { type Config, DEFAULT_CONFIG } from './config';
import { read } from './reading';
import { RULES } from './rules';

const TEXT = [
  '日本国とアルカディア共和国との共同声明',
  '',
  '１　両首脳は，２０１３年４月１日から２０１５年５月２日までの，２０１１年及び２０１２年に続く計画を歓迎した。',
  '２　両首脳は，2016年の会合及び2016年の会談を歓迎した。',
  '３　両首脳は，2016年の協力を確認した。',
  '',
].join('\n');
const run = (text: string, config: Partial<Config> = {}, file = 'a.txt') => {
  const reading = read(text);
  const { problems, stale } = examine(reading, { config: { ...DEFAULT_CONFIG, ...config }, file });
  return { reading, problems, stale, found: problems.map(({ rule, paragraph }) => `${rule} ${paragraph}`) };
};
const accept = (text: string, i: number, more: Partial<Accepted> = {}): Accepted => {
  const { reading, problems } = run(text);
  const place = placeOf(problems[i]!, reading.statement)!;
  return { ...place, scope: 'here', reason: '確認済み', file: 'a.txt', ...more };
};

test('here: this place alone, of several same words in the paragraph the one that was meant', () => {
  assert.deepEqual(run(TEXT).found, ['digit-width ２', 'digit-width ２', 'digit-width ３']);
  const first = accept(TEXT, 0);
  const second = accept(TEXT, 1);
  assert.deepEqual([first.nth, second.nth], [undefined, 2]);
  const { problems, reading } = run(TEXT, { accepted: [second] });
  assert.deepEqual(
    problems.map(({ span }) => TEXT.slice(span.start, span.start + 7)),
    ['2016年の会', '2016年の協'].map((each) => each.slice(0, 7)),
  );
  assert.equal(TEXT.slice(findPlace(reading.statement, second)!.start).slice(0, 7), '2016年の会談'.slice(0, 7));
  assert.deepEqual(run(TEXT, { accepted: [first, second] }).found, ['digit-width ３']);
});

test('renumbering, wrapping and safe fixes keep an acceptance, another wording does not', () => {
  const accepted = [accept(TEXT, 2)];
  const kept = [
    TEXT.replace('３　', '４　'),
    TEXT.replace('３　両首脳は，', '３　両首脳は、'),
    TEXT.replace('の協力を', 'の\n協力を').replaceAll('\n', '\r\n'),
    `${TEXT.replace('１　', '１　両首脳は，会談した。\n２　').replace('２　両首脳は，2016', '３　両首脳は，2016')}`,
  ];
  for (const text of kept) {
    const { problems } = run(text, { accepted });
    assert.ok(
      problems.every(({ rule, span }) => rule !== 'digit-width' || !text.slice(span.start).startsWith('2016年の協')),
      text,
    );
  }
  assert.ok(run(TEXT.replace('確認した', '支持した'), { accepted }).found.includes('digit-width ３'));
});

test('in the document, in the workspace', () => {
  const document = accept(TEXT, 0, { scope: 'document' });
  assert.deepEqual(run(TEXT, { accepted: [document] }).found, []);
  assert.equal(run(TEXT, { accepted: [document] }, 'b.txt').found.length, 3);
  const workspace = accept(TEXT, 0, { scope: 'workspace' });
  assert.deepEqual(run(TEXT, { accepted: [workspace] }, 'b.txt').found, []);
  const other = accept(TEXT, 0, { scope: 'workspace', found: '2017' });
  assert.equal(run(TEXT, { accepted: [other] }).found.length, 3);
});

test('stale: the paragraph is gone, or nothing is reported there; not where the rule did not run', () => {
  const accepted = [accept(TEXT, 2)];
  assert.deepEqual(run(TEXT, { accepted }).stale, []);
  const without = TEXT.split('\n').slice(0, 4).join('\n');
  assert.deepEqual(run(without, { accepted }).stale, accepted);
  assert.deepEqual(run(TEXT.replace('2016年の協', '２０１６年の協'), { accepted }).stale, accepted);
  assert.deepEqual(run(without, { accepted }, 'b.txt').stale, []);
  assert.deepEqual(run(without, { accepted, rules: { 'digit-width': 'off' } }).stale, []);
});

test('nothing is reported inside a name that is known', () => {
  const title = '日本国政府とアルカディア共和国政府との間の文化交流についての協定';
  const text = [1, 2, 3]
    .map((n) => `${n}. 両首脳は、${n < 3 ? title.replace('についての', 'に関する') : title}を歓迎した。`)
    .join('\n');
  assert.deepEqual(run(text).found, ['agreement-name 3']);
  assert.deepEqual(run(text, { names: [title] }).found, []);
  assert.deepEqual(run(text, { names: ['についての協定と', '', 'つ'] }).found, ['agreement-name 3']);
  const wrapped = text.replace('についての', 'につい\nての');
  assert.deepEqual(run(wrapped, { names: [title] }).found, []);
});

test('what is no acceptance is named and left out', () => {
  const errors: string[] = [];
  const good = accept(TEXT, 0);
  const ids = new Set(RULES.map(({ id }) => id));
  const bad = [
    null,
    1,
    {},
    { ...good, rule: 'x' },
    { ...good, nth: 0 },
    { ...good, text: undefined },
    { ...good, scope: 'all' },
  ];
  assert.deepEqual(parseAccepted([good, ...bad], ids, errors), [good]);
  assert.equal(errors.length, bad.length);
  assert.deepEqual(parseAccepted({}, ids, errors), []);
});

test('any text, any finding: accepted here it is gone, and no other paragraph loses one', () => {
  const parts = '１　|２　|両首脳は，|両首脳は、|2016|２０１６|年の会談|。|｡|\n|（|）|「|L.|\ud800|・|･| '.split('|');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), fc.nat(), (some, n) => {
      const text = some.join('');
      const { problems, reading } = run(text);
      const problem = problems[n % Math.max(1, problems.length)];
      const place = problem && placeOf(problem, reading.statement);
      if (!place) return;
      const left = run(text, { accepted: [{ ...place, scope: 'here', reason: '' }] }).problems;
      const key = ({ rule, span }: { rule: string; span: object }) => JSON.stringify([rule, span]);
      assert.ok(!left.some((each) => key(each) === key(problem)));
    }),
    { numRuns: 500 },
  );
});
