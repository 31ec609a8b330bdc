import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plant, plantedIn } from '../../../../test/planting';
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

/** Rule, paragraph and words of each finding; what a page leaves between two halves of a word is none of its words. */
function findings(source: string): string[] {
  const reading = read(source);
  const { dropped } = reading.statement;
  return check(reading, { config: DEFAULT_CONFIG }).map(({ rule, paragraph, span: { start, end } }) => {
    const inside = dropped
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map(({ span }) => ({ span: { start: span.start - start, end: span.end - start } }));
    return `${rule} ${paragraph} ${bare(without(source.slice(start, end), inside))}`;
  });
}

/** A clean-up loses no character but what it lists, and the findings before and after are the same ones. */
function keepsAll(source: string): void {
  const { statement } = read(source);
  const cleaned = cleanUp(statement);
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

const HEAD = '共同声明（印刷用）';
const PAGE = 14;

/** A text as a PDF gives it: lines cut at a column, and after each page its number and the running head. */
function printed(source: string, column: number): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.split(/\r?\n/).flatMap((line) => line.match(new RegExp(`.{1,${column}}`, 'gu')) ?? ['']);
  return lines
    .flatMap((line, i) =>
      (i + 1) % PAGE === 0 && i + 1 < lines.length ? [line, '', `- ${(i + 1) / PAGE} -`, HEAD, ''] : [line],
    )
    .join(eol);
}

/** A statement with as many of its errors in it as can stand together. */
function faulty(file: string): string {
  let source = textOf(file);
  for (const planted of plantedIn(file)) {
    try {
      source = plant(source, planted).text;
    } catch {
      // Its place is gone with another error.
    }
  }
  return source;
}

/** What is cut already is not cut again at another column. */
const flowing = (source: string): string => cleanUp(read(source).statement)?.text ?? source;

for (const { file } of CLEAN) {
  test(`${file} loses nothing in a clean-up, as it stands and as printed`, () => {
    keepsAll(textOf(file));
    for (const column of [28, 36, 44]) {
      const source = printed(flowing(textOf(file)), column);
      keepsAll(source);
      const pages = source.match(/^- \d+ -$/gm)?.length ?? 0;
      // A head that stands once is a line like another.
      assert.equal(cleanUp(read(source).statement)?.removed.length ?? 0, pages < 2 ? pages : 2 * pages);
    }
  });

  test(`${file} with errors: the same findings after a clean-up`, () => {
    const source = faulty(file);
    keepsAll(source);
    for (const column of [30, 40]) keepsAll(printed(flowing(source), column));
  });
}

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
