import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../check';
import { type Config, DEFAULT_CONFIG, isFinal, parseConfig } from '../config';
import { read } from '../reading';
import { openPoint } from './open-point';

const run = (text: string, final = false, config: Config = DEFAULT_CONFIG) =>
  check(read(text, { final }), { config, rules: [openPoint] }).map(({ span, severity, message }) => ({
    words: text.slice(span.start, span.end),
    severity,
    message: message.ja,
  }));

const DRAFT = '共同声明（案）\n\n１　両首脳は，［構築］［強化］で一致した。\n１bis　両首脳は，●●を歓迎した。\n';

test('a draft is told, a final text is wrong; what the user sets for the rule holds', () => {
  const words = ['（案）', '［構築］［強化］', '１bis', '●●'];
  const draft = run(DRAFT);
  assert.deepEqual(
    draft.map((each) => each.words),
    words,
  );
  assert.ok(draft.every(({ severity, message }) => severity === 'information' && /未確定の箇所です/.test(message)));
  const final = run(DRAFT, true);
  assert.deepEqual(
    final.map((each) => each.words),
    words,
  );
  assert.ok(final.every(({ severity, message }) => severity === 'error' && /^確定文に/.test(message)));
  const { config } = parseConfig({ rules: { 'open-point': 'warning' } });
  assert.ok(run(DRAFT, true, config).every(({ severity }) => severity === 'warning'));
});

test('a bracket over several paragraphs is one point, shown where it opens; a lone one is none', () => {
  const text = '共同声明\n\n１　［両首脳は，会談した。\n２　両首脳は，［一致］した。］\n３　両首脳は，歓迎した。\n';
  assert.deepEqual(
    run(text).map(({ words }) => words),
    ['［', '［一致］'],
  );
  assert.deepEqual(run('共同声明\n\n１　両首脳は，［会談した。\n２　両首脳は，一致した。\n'), []);
  assert.deepEqual(run('共同声明\n\n１　両首脳は，会談］した。\n'), []);
});

test('points across a wrap, and titles', () => {
  assert.deepEqual(
    run(
      '共同声明\n\n　両首脳は，友好関係の一層の発展のため，両国の政府が引き続き緊密に協力し，２０２６年●\n月●日の会談を歓迎した。',
    ).map(({ words }) => words),
    ['２０２６年●\n月●日'],
  );
  for (const title of ['共同声明（未定稿）', '共同声明（第２案）', '【案文】共同声明', '共同声明(案）', '共同声明　案'])
    assert.equal(run(`${title}\n\n１　両首脳は，会談した。\n`).length, 1, title);
  for (const title of ['共同声明（仮訳）', '平和に関する提案（協力提案）についての共同声明', '法案に関する共同声明'])
    assert.deepEqual(run(`${title}\n\n１　両首脳は，会談した。\n`), [], title);
});

test('TBC that is an organisation', () => {
  const text = '共同声明\n\n１　両首脳は，地域放送委員会（ＴＢＣ）を歓迎した。\n２　両首脳は，ＴＢＣを支持した。\n';
  assert.deepEqual(run(text), []);
  assert.equal(run('共同声明\n\n１　両首脳は，２０２６年５月（ＴＢＣ）に会談する。\n').length, 1);
});

test('the stage of a document: by setting, by the name of its file', () => {
  const { config, errors } = parseConfig({ final: ['**/確定/**', '*final*'], stage: 'draft' });
  assert.deepEqual(errors, []);
  assert.ok(isFinal(config, '確定/声明.txt') && isFinal(config, 'a/声明-final.txt'));
  assert.ok(!isFinal(config, '声明.txt') && !isFinal(config, undefined));
  assert.ok(isFinal(parseConfig({ stage: 'final' }).config, undefined));
  assert.equal(parseConfig({ stage: 'done', final: 'x' }).errors.length, 2);
});
