import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { needsReference, reference } from '../../../../test/reference';
import { CLEAN, textOf } from '../../../../test/statements';
import { check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { read } from '../reading';
import { cleanUp } from './cleanup';

const bare = (text: string): string => text.replace(/\s/g, '');

/** The source without what the clean-up says it removed. */
const without = (source: string, removed: readonly { span: { start: number; end: number } }[]): string =>
  [...removed]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span }) => text.slice(0, span.start) + text.slice(span.end), source);

const findings = (source: string): string[] =>
  check(read(source), { config: DEFAULT_CONFIG }).map(
    ({ rule, paragraph, message }) => `${rule} ${paragraph} ${message.ja}`,
  );

function keepsAll(source: string): void {
  const cleaned = cleanUp(read(source).statement);
  if (!cleaned) return;
  assert.equal(bare(cleaned.text), bare(without(source, cleaned.removed)));
  assert.deepEqual(findings(cleaned.text), findings(source));
}

test('the reference in flowing form: one line for each paragraph, the same findings', needsReference, () => {
  const source = reference();
  keepsAll(source);
  const lines = cleanUp(read(source).statement)!
    .text.split('\n')
    .filter((line) => line !== '');
  assert.equal(lines.length, read(source).statement.blocks.length);
  assert.equal(lines.filter((line) => /^[０-９]{1,2} /.test(line)).length, 53);
});

for (const { file } of CLEAN) test(`${file} loses nothing in a clean-up`, () => keepsAll(textOf(file)));

test('any text keeps its characters', () => {
  const line = fc.array(fc.constantFrom('両', '首', '脳', 'は，', '。', '１', '- 2 -', ' ', '　', '\f', '\n', '\r\n'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const source = lines.map((each) => each.join('')).join('\n');
      const cleaned = cleanUp(read(source).statement);
      if (cleaned) assert.equal(bare(cleaned.text), bare(without(source, cleaned.removed)));
    }),
  );
});
