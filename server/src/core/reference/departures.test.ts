import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { type Reading, read } from '../reading';
import { precedentDeviation } from '../rules/precedent-deviation';
import { Memory } from '../text/wording';
import { Departures } from './departures';
import { Precedents, readPrecedent } from './precedents';

const precedents = new Precedents();
for (const text of precedentDeviation.precedents ?? []) precedents.set('file:///agreed.txt', readPrecedent(text));
const draft = (...sentences: readonly string[]): string =>
  ['日本国とアルカディア共和国の共同声明', ...sentences.map((each, i) => `${'１２３'[i]}　${each}`)].join('\n\n');
const WEAKER = '両首脳は，海上保安機関の間の連絡体制の強化を評価した。';
const AS_AGREED = '両首脳は，海上保安機関の間の連絡体制の強化を歓迎した。';
const DROPPED = '両首脳は，海賊対策に関する国連安全保障理事会決議の履行を強く求めた。';

const found = (reading: Reading): string[] =>
  check(reading, { config: DEFAULT_CONFIG, rules: [precedentDeviation] }).map(({ span }) =>
    reading.statement.source.slice(span.start, span.end),
  );
/** Brings what was postponed; whether anything is different. */
function settle(departures: Departures, reading: Reading): boolean {
  const steps = departures.settle(reading);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('what is postponed comes when it is asked for; what did not change stays meanwhile', () => {
  const departures = new Departures(true);
  const memory = new Memory();
  const at = (text: string): Reading => read(text, { precedents, departures, memory });
  const first = at(draft(WEAKER));
  assert.deepEqual(found(first), []);
  assert.equal(departures.awaits(first), true);
  assert.equal(settle(departures, first), true);
  assert.equal(departures.awaits(first), false);
  assert.deepEqual(found(first), ['評価した']);
  const second = at(draft(WEAKER, DROPPED));
  assert.deepEqual(found(second), ['評価した']);
  assert.equal(settle(departures, second), true);
  assert.deepEqual(found(second), ['評価した', '履行']);
  const third = at(draft(AS_AGREED, DROPPED));
  assert.deepEqual(found(third), ['履行']);
  assert.equal(settle(departures, third), false, 'nothing that was told is different');
});

test('in the end the findings hang on the text alone', () => {
  const departures = new Departures(true);
  const memory = new Memory();
  for (let length = 30; length <= draft(WEAKER, DROPPED).length + 6; length += 7) {
    const text = draft(WEAKER, DROPPED).slice(0, length);
    const reading = read(text, { precedents, departures, memory });
    found(reading);
    if (length % 3 === 0) continue;
    settle(departures, reading);
    assert.deepEqual(found(reading), found(read(text, { precedents })), text);
  }
  assert.deepEqual(found(read(draft(WEAKER, DROPPED), { precedents })), ['評価した', '履行']);
});

test('other precedents: what was told holds until they are asked', () => {
  const departures = new Departures(true);
  const others = new Precedents();
  others.set('file:///other.txt', readPrecedent(draft(WEAKER)));
  const before = read(draft(WEAKER), { precedents, departures });
  found(before);
  settle(departures, before);
  const after = read(draft(WEAKER), { precedents: others, departures });
  assert.deepEqual(found(after), ['評価した']);
  assert.equal(departures.awaits(after), true);
  assert.equal(settle(departures, after), true);
  assert.deepEqual(found(after), []);
});
