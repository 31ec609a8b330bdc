import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { read } from '../reading';
import { Precedents, readPrecedent } from '../reference/precedents';
import type { Rule } from '../rule';
import { RULES } from '.';

/** A text with ‹ › taken out, and the span between them. */
function marked(text: string): { text: string; span: { start: number; end: number } } {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  return { text: text.replace(/[‹›]/g, ''), span: { start, end } };
}

/** The library that a rule's examples are read with. */
function libraryOf({ precedents = [] }: Rule): Precedents {
  const library = new Precedents();
  for (const [i, text] of precedents.entries()) library.set(`precedent-${i}`, readPrecedent(text));
  return library;
}

const problems = (text: string, rule: Rule) =>
  check(read(text, { precedents: libraryOf(rule) }), { config: DEFAULT_CONFIG, rules: [rule] });

const apply = (text: string, edits: readonly { span: { start: number; end: number }; text: string }[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, text: by }) => out.slice(0, span.start) + by + out.slice(span.end), text);

for (const rule of RULES.filter((each) => each.needs === 'text')) {
  rule.examples.forEach((example, i) => {
    test(`${rule.id}: example ${i + 1}`, () => {
      const { text, span } = marked(example.bad);
      const [found, ...more] = problems(text, rule);
      assert.ok(found, 'nothing found');
      assert.deepEqual(found.span, span);
      assert.deepEqual(
        more.map((each) => text.slice(each.span.start, each.span.end)),
        [],
      );
      assert.deepEqual(problems(example.good, rule), []);
      const fix = found.fixes?.[0];
      if (fix) assert.equal(apply(text, fix.edits), example.good);
    });
  });
  rule.clean?.forEach((text, i) => {
    test(`${rule.id}: clean ${i + 1}`, () => assert.deepEqual(problems(text, rule), []));
  });
}
