import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from './check';
import { DEFAULT_CONFIG } from './config';
import { read } from './reading';
import { Memory } from './text/wording';

const START = `日本国とアルカディア共和国の共同声明

日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，２０２４年５月１３日に東京で会談した。

１　両首脳は，アルカディア開発銀行（ＡＤＫ）及び研究における協力に関する日本国とアルカディア共和国との間の協定（以下「研究協力協定」という。）を歓迎した。
２　両首脳は，ＡＤＫを支持し，上記１の協力を確認した。
（１）　２０１３－２０１５年の計画
（２）　国連安全保障理事会決議第１５４０号
３　両首脳は，研究協力協定の実施で一致した。
３　両首脳は，「交流年」を歓迎する。

２０２４年５月１４日
東京にて
`;

/** What rules look for, and what parts one block from another. */
const PUT = [
  '\n',
  '。',
  '，',
  '、',
  '「',
  '」',
  '（',
  '(',
  '　',
  ' ',
  '９',
  '2',
  '付け',
  '条約',
  'ＡＤＨ',
  '［',
  '―',
  '両国は，',
  'する',
];

test('a document checked edit by edit has the problems of one checked anew, whether or not every version is checked', () => {
  const edit = fc.record({
    at: fc.nat(START.length),
    cut: fc.nat(12),
    put: fc.constantFrom(...PUT),
    checked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const memory = new Memory();
      let text = START;
      for (const { at, cut, put, checked } of edits) {
        text = text.slice(0, at) + put + text.slice(at + cut);
        const reading = read(text, { memory });
        if (checked) {
          const onError = (rule: string, error: unknown) => assert.fail(`${rule}: ${error}`);
          const problems = check(reading, { config: DEFAULT_CONFIG, onError });
          assert.deepEqual(problems, check(read(text), { config: DEFAULT_CONFIG }));
        }
      }
    }),
    { numRuns: 15 },
  );
});
