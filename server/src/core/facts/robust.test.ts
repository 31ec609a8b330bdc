import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { growsWithSize } from '../../../../test/growth';
import { collectAcronyms } from './acronyms';
import { collectCitations } from './citations';
import { collectDates } from './dates';
import { collectDefinitions } from './definitions';
import { collectNames } from './names';
import { collectPredicates } from './predicates';
import { proseOf } from './prose';
import { collectNeighbours, collectReferences } from './references';
import { collectRepeats } from './repeats';
import { collectSentences } from './sentences';
import { collectStops } from './stops';

const PARTS =
  '両首脳|は|，|、|。|．|（|）|「|」|以下|という|をを|協力|ＡＢＣ|国際銀行|歓迎し|歓迎した|大統領|Ａ．|国|及び|とは|をいう|上記|第|項|条|前項|別添|２|，３|AB|\uD83D|１|　|\n'.split(
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
        collectRepeats(source, body, sentences),
        collectAcronyms(source, body),
        collectReferences(source, body),
        collectNeighbours(source, body),
      ];
      assert.equal(
        proseOf(source, body, collectCitations(source, body, collectDates(source, body))).length,
        source.length,
      );
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
  for (const part of PARTS) growsWithSize(collectAll, part, 10_000);
});

function collectAll(source: string): void {
  const sentences = collectSentences(source, 0);
  collectPredicates(source, sentences);
  collectStops(source, 0, sentences);
  collectDefinitions(source, 0);
  collectNames(source, 0);
  collectRepeats(source, 0, []);
  collectAcronyms(source, 0);
  collectReferences(source, 0);
  collectNeighbours(source, 0);
}
