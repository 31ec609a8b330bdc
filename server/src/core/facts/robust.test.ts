import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collectDefinitions } from './definitions';
import { collectNames } from './names';
import { collectPredicates } from './predicates';
import { collectSentences } from './sentences';
import { collectStops } from './stops';

const PARTS =
  '両首脳|は|，|、|。|．|（|）|「|」|以下|という|ＡＢＣ|国際銀行|歓迎し|歓迎した|大統領|Ａ．|国|及び|\uD83D|１|　|\n'.split(
    '|',
  );
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join('')),
);

test('any text: nothing throws, spans lie inside, sentences follow one another', () => {
  fc.assert(
    fc.property(text, fc.nat(4), (source, body) => {
      const sentences = collectSentences(source, body);
      const facts = [
        sentences,
        collectPredicates(source, sentences),
        collectDefinitions(source, body),
        collectNames(source, body),
      ];
      for (const { start, end } of facts.flat()) assert.ok(start >= 0 && start < end && end <= source.length);
      for (const [i, { start, text }] of sentences.entries()) {
        assert.ok(start >= (sentences[i - 1]?.end ?? 0));
        assert.ok(source.startsWith(text, start));
      }
    }),
    { numRuns: 2000 },
  );
});

test('hostile repetition is read in linear time', () => {
  const start = performance.now();
  for (const part of PARTS) {
    const source = part.repeat(100_000);
    const sentences = collectSentences(source, 0);
    collectPredicates(source, sentences);
    collectStops(source, 0, sentences);
    collectDefinitions(source, 0);
    collectNames(source, 0);
  }
  assert.ok(performance.now() - start < 10_000);
});
