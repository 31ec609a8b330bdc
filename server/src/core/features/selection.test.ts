import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../reading';
import { folds } from './folding';
import { selections } from './selection';

const SOURCE = `共同声明

【政治】
１　両首脳は，文化交流（人的交流を含む。）を歓迎し，協力で一致した。双方は，会談した。
（１）往来
（２）留学
２　両首脳は，一致した。
`;

test('a selection grows from the word to the document', () => {
  const offset = SOURCE.indexOf('交流を含');
  assert.deepEqual(
    selections(read(SOURCE), offset).map(({ start, end }) => SOURCE.slice(start, end)),
    [
      '人的交流',
      '人的交流を含む。',
      '（人的交流を含む。）',
      '文化交流（人的交流を含む。）を歓迎し',
      '両首脳は，文化交流（人的交流を含む。）を歓迎し，協力で一致した。',
      '両首脳は，文化交流（人的交流を含む。）を歓迎し，協力で一致した。双方は，会談した。',
      '１　両首脳は，文化交流（人的交流を含む。）を歓迎し，協力で一致した。双方は，会談した。',
      '１　両首脳は，文化交流（人的交流を含む。）を歓迎し，協力で一致した。双方は，会談した。\n（１）往来\n（２）留学',
      SOURCE.slice(SOURCE.indexOf('【'), -1),
      SOURCE,
    ],
  );
});

test('sections fold with what is below them, and paragraphs with their items', () => {
  const lines = folds(read(SOURCE).statement).map(({ start, end }) => SOURCE.slice(start, end).split('\n').length);
  assert.deepEqual(lines, [5, 3]);
});

test('each selection lies in the next, in any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('１　', '両首脳は，', '（', '「', '」', '）', '。', '\n', '  ')),
      fc.nat(60),
      (parts, at) => {
        const source = parts.join('');
        const found = selections(read(source), Math.min(at, source.length));
        found.forEach((span, i) => {
          const next = found[i + 1];
          if (next) assert.ok(next.start <= span.start && span.end <= next.end);
        });
      },
    ),
  );
});
