import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/core/check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { read, WordCache, withWords } from '../../server/src/core/reading';
import { BUNDLED_PROFILE } from '../../server/src/core/reference/bundled';
import { parseStatement } from '../../server/src/core/statement/parse';
import { dictionaryFolder, loadWords } from '../../server/src/host/dictionary';
import { cases, problems, statements, told } from './common';

let cache: WordCache;
before(async () => {
  cache = new WordCache(await loadWords(dictionaryFolder()));
});

test('a correct statement of any house gives no report', () => {
  fc.assert(
    fc.property(statements, ({ text }) => {
      const all = problems(text).map((problem) => told(text, problem));
      assert.deepEqual(all, [], text);
    }),
    cases(150),
  );
});

test('nor with morphology and the bundled profile', () => {
  fc.assert(
    fc.property(statements, ({ text }) => {
      const reading = read(text, { profile: BUNDLED_PROFILE });
      const all = check(reading, { config: DEFAULT_CONFIG, words: withWords(reading, cache) });
      assert.deepEqual(
        all.map((problem) => told(text, problem)),
        [],
        text,
      );
    }),
    cases(40),
  );
});

test('what was generated was read: every number, and nothing below the title taken for another title', () => {
  fc.assert(
    fc.property(statements, ({ text, kind, house }) => {
      const { blocks, wrapped } = parseStatement(text);
      assert.equal(wrapped, false, text);
      assert.ok(blocks.filter(({ kind: each }) => each === 'title').length <= 2, text);
      assert.equal(blocks[0]?.kind, 'title', text);
      assert.equal(
        blocks.filter((block) => block.kind === 'date' && block.label === undefined).length > 0,
        !/本書二通/.test(text),
        text,
      );
      if (kind === 'memorandum' || house.label !== 'none')
        assert.ok(
          blocks.some((block) => block.kind === 'paragraph' && block.label?.value === 1),
          text,
        );
    }),
    cases(60),
  );
});
