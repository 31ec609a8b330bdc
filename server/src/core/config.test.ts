import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeConfigs, parseConfig } from './config';
import { lens } from './features/lens';
import { read } from './reading';
import { Memory } from './text/wording';

test('changes of the ladder: what cannot be used is named and left out', () => {
  const { config, errors } = parseConfig({
    ladder: {
      歓迎する: { axis: 'evaluation', level: 5 },
      留意する: 'off',
      高く評価する: { axis: 'praise', level: 1 },
      称賛する: { axis: 'evaluation', level: 0 },
      歓迎: { axis: 'evaluation', level: 1 },
      指摘する: null,
    },
  });
  assert.deepEqual(config.ladder, { 歓迎する: { axis: 'evaluation', level: 5 }, 留意する: 'off' });
  assert.deepEqual(
    errors.map((error) => error.split(':')[0]),
    ['ladder.高く評価する', 'ladder.称賛する.level', 'ladder.歓迎', 'ladder.指摘する'],
  );
  assert.equal(parseConfig({ ladder: [] }).errors.length, 1);
});

test('of two configurations the second one places a verb', () => {
  const mine = parseConfig({ ladder: { 歓迎する: 'off', 称賛する: { axis: 'evaluation', level: 2 } } }).config;
  const ours = parseConfig({ ladder: { 歓迎する: { axis: 'evaluation', level: 1 } } }).config;
  assert.deepEqual(mergeConfigs(mine, ours).ladder, {
    歓迎する: { axis: 'evaluation', level: 1 },
    称賛する: { axis: 'evaluation', level: 2 },
  });
});

test('a change of the ladder is seen at once, also where facts are remembered', () => {
  const source = '共同声明\n\n１　両首脳は，成果を称賛し，進展を歓迎した。\n';
  const memory = new Memory();
  const marks = (ladder: object) => {
    const reading = read(source, { memory, ladder: parseConfig({ ladder }).config.ladder });
    return lens(reading, { start: 0, end: source.length }, 'quiet').map(({ label }) => label.ja);
  };
  assert.deepEqual(marks({}), ['評価 ３/５']);
  assert.deepEqual(marks({ 称賛する: { axis: 'evaluation', level: 1 } }), ['評価 １/６', '評価 ４/６']);
  assert.deepEqual(marks({ 歓迎する: 'off' }), []);
  assert.deepEqual(marks({}), ['評価 ３/５']);
});
