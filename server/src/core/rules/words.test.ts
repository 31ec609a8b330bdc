import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { needsReference, reference } from '../../../../test/reference';
import { dictionaryFolder, loadWords } from '../../host/dictionary';
import { check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { read, WordCache, withWords } from '../reading';
import type { Rule } from '../rule';
import { differsInNouns, type Words } from '../words';
import { RULES } from '.';

let words: Words;
before(async () => {
  words = await loadWords(dictionaryFolder());
});

function problems(text: string, rule: Rule) {
  const reading = read(text);
  const onError = (id: string, error: unknown) => assert.fail(`${id}: ${error}`);
  return check(reading, {
    config: DEFAULT_CONFIG,
    rules: [rule],
    words: withWords(reading, new WordCache(words)),
    onError,
  });
}

const apply = (text: string, edits: readonly { span: { start: number; end: number }; text: string }[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, text: by }) => out.slice(0, span.start) + by + out.slice(span.end), text);

for (const rule of RULES.filter((each) => each.needs === 'words')) {
  rule.examples.forEach((example, i) => {
    test(`${rule.id}: example ${i + 1}`, () => {
      const start = example.bad.indexOf('‹');
      const end = example.bad.indexOf('›') - 1;
      const text = example.bad.replace(/[‹›]/g, '');
      const found = problems(text, rule);
      assert.deepEqual(
        found.map(({ span }) => span),
        [{ start, end }],
      );
      assert.deepEqual(problems(example.good, rule), []);
      const fix = found[0]!.fixes?.[0];
      if (fix) assert.equal(apply(text, fix.edits), example.good);
    });
  });
  rule.clean?.forEach((text, i) => {
    test(`${rule.id}: clean ${i + 1}`, () => assert.deepEqual(problems(text, rule), []));
  });
}

test('the reference: one word in two spellings, no doubled particle', needsReference, () => {
  const text = reference();
  const found = RULES.filter((each) => each.needs === 'words').flatMap((rule) => problems(text, rule));
  assert.deepEqual(
    found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
    [['spelling-variant', 'と共に']],
  );
});

test('the second opinion withdraws another instrument, not a slip', () => {
  const differs = (a: string, b: string) => differsInNouns(words.tokens(a), words.tokens(b));
  assert.equal(differs('文化の分野に関する協定', '貿易の分野に関する協定'), true);
  assert.equal(differs('文化に関する協定', '文化についての協定'), false);
  assert.equal(differs('文化及び貿易に関する協定', '文化と貿易に関する協定'), false);
  assert.equal(differs('日本国政府の協定', '日本政府の協定'), false);
  assert.equal(differs('２０１５年の協定', '２０１６年の協定'), false);
  assert.equal(differs('公正に関する協定', '構成に関する協定'), false);
  assert.equal(differs('協定', '協定'), false);
});

test('agreement findings that words confirm stand', () => {
  const rule = RULES.find((each) => each.id === 'agreement-name')!;
  for (const { bad } of rule.examples) assert.equal(problems(bad.replace(/[‹›]/g, ''), rule).length, 1);
});
