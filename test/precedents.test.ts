import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { stateKey } from '../server/src/core/facts/states';
import { read } from '../server/src/core/reading';
import { Precedents, readPrecedent } from '../server/src/core/reference/precedents';
import { precedentDeviation } from '../server/src/core/rules/precedent-deviation';
import { overlaps } from '../server/src/core/text/span';
import { statements } from './precedents/grammar';
import { MEASUREMENTS, measure, scoreOf } from './precedents/measure';
import { needsReference } from './reference';
import { CLEAN, textOf } from './statements';

for (const each of MEASUREMENTS) {
  const { follow, silent } = each.promise;
  test(
    `${each.name}: the right paragraph comes first, and nothing is claimed for what follows none`,
    each.needsReference ? needsReference : {},
    () => {
      const score = scoreOf(measure(each));
      assert.ok(score.right >= follow && score.quiet >= silent, `${score.followed} right, ${score.silent} silent`);
    },
  );
}

test('each statement with all the others as its precedents: few hints, each for language of one matter', () => {
  const precedents = new Precedents();
  for (const { file } of CLEAN) precedents.set(file, readPrecedent(textOf(file)));
  const hints = CLEAN.flatMap(({ file }) => {
    const text = textOf(file);
    const reading = read(text, { precedents: precedents.without(file) });
    return check(reading, { config: DEFAULT_CONFIG, rules: [precedentDeviation] }).map(
      ({ span }) => `${file}: ${text.slice(span.start, span.end)}`,
    );
  });
  // The resolutions of one row, whose 完全な履行 another statement stressed: here their 履行 is pointed out.
  assert.deepEqual(hints, [
    'test/statements/pdf-extract.statement.txt: 履行',
    'test/statements/pdf-extract.statement.txt: 指摘した',
  ]);
});

/** The same statement on another occasion: another partner, other years and ordinals. */
function onAnotherOccasion(text: string, partner: string | undefined): string {
  const key = partner && stateKey(partner);
  return (key && /^[ァ-ヶー]+$/.test(key) ? text.replaceAll(key, 'ゼフィラ') : text)
    .replace(/２０２([0-9０-９])年/g, '２０３$1年')
    .replace(/202([0-9])年/g, '203$1年')
    .replace(/第[２３23]回/g, '第７回');
}

test('a statement that follows a precedent to the letter, with another partner and other days, has no hint', () => {
  for (const { file } of CLEAN) {
    const text = textOf(file);
    const document = readPrecedent(text);
    const precedents = new Precedents();
    precedents.set(file, document);
    const later = read(onAnotherOccasion(text, document.parties.at(-1)), { precedents });
    assert.deepEqual(
      check(later, { config: DEFAULT_CONFIG, rules: [precedentDeviation] }).map(({ message }) => message.ja),
      [],
      file,
    );
  }
});

/** A verb for another of its group, a qualifier left out. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['断固として非難', '非難'],
  ['深刻な懸念', '懸念'],
  ['強く求め', '求め'],
  ['完全な履行', '履行'],
  ['を歓迎し', 'を評価し'],
  ['を支持し', 'を歓迎し'],
  ['決意を表明', '意向を表明'],
  ['で合意し', 'で一致し'],
];

test('planted departures are told where they stand, and nothing else is', () => {
  let planted = 0;
  let told = 0;
  const elsewhere: string[] = [];
  for (const { file } of CLEAN) {
    const source = textOf(file);
    const document = readPrecedent(source);
    const precedents = new Precedents();
    precedents.set(file, document);
    let text = source;
    const places: { start: number; end: number }[] = [];
    // From the end, so that what stands before stays where it is.
    for (const { span, text: sentence } of [...document.sentences].reverse()) {
      const [from, to] = PLANTED.find(([words]) => source.slice(span.start, span.end).includes(words)) ?? ['', ''];
      const start = span.start + source.slice(span.start, span.end).indexOf(from);
      if (from === '' || source.slice(span.start, span.end) !== sentence) continue;
      text = text.slice(0, start) + to + text.slice(start + from.length);
      for (const place of places) {
        place.start += to.length - from.length;
        place.end += to.length - from.length;
      }
      places.push({ start, end: start + to.length + 4 });
    }
    const found = check(read(text, { precedents }), { config: DEFAULT_CONFIG, rules: [precedentDeviation] });
    planted += places.length;
    told += places.filter((place) => found.some(({ span }) => overlaps(place, span))).length;
    for (const { span } of found)
      if (!places.some((place) => overlaps(place, span)))
        elsewhere.push(`${file}: ${text.slice(span.start, span.end)}`);
  }
  assert.deepEqual(elsewhere, []);
  assert.ok(planted > 100 && told >= 0.85 * planted, `${told} of ${planted}`);
});

test('the statements of the grammar are no two alike, and read as statements', () => {
  const texts = statements(6);
  assert.equal(new Set(texts).size, 6);
  for (const text of texts) {
    const { sentences, parties, date } = readPrecedent(text);
    assert.ok(sentences.length > 40 && parties.length === 2 && date);
  }
});
