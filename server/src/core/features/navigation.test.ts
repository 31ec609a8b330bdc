import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLOWING } from '../../../../test/sample';
import { applyEdits } from '../check';
import { read } from '../reading';
import { sourceSpan } from '../statement/statement';
import { rename, thingAt } from './navigation';

const SOURCE = `${FLOWING.replace('求めた。', '求め、上記２を確認した。')}`;
const reading = read(SOURCE);

/** Kind, definition and places of the thing at the first occurrence of a text. */
function told(text: string, by = 0) {
  const thing = thingAt(reading, SOURCE.indexOf(text) + by);
  return (
    thing && {
      kind: thing.kind,
      definition: SOURCE.slice(thing.definition.start - 4, thing.definition.end + 2),
      places: thing.places.map(({ block, span }) => {
        const { start, end } = sourceSpan(block, span);
        return SOURCE.slice(start, end);
      }),
    }
  );
}

test('a defined term leads to its definition, and to every use', () => {
  assert.deepEqual(told('２ 両首脳', 3), {
    kind: 'term',
    definition: '（以下「両首脳」と',
    places: ['両首脳', '両首脳', '両首脳', '両首脳', '両首脳'],
  });
});

test('a reference leads to the paragraph that it names, a number to its references', () => {
  assert.deepEqual(told('上記２', 2), { kind: 'paragraph', definition: 'た。\n\n２ 両', places: ['２', '上記２'] });
  assert.deepEqual(told('２ 両首脳')?.places, ['２', '上記２']);
});

test('an agreement leads to its first citation', () => {
  assert.equal(told('文化交流に関する')?.kind, 'agreement');
});

test('a term is renamed in its definition and wherever it is used', () => {
  const edits = rename(reading, SOURCE.indexOf('２ 両首脳') + 3, '両国首脳');
  assert.equal(applyEdits(SOURCE, edits!), SOURCE.replaceAll('両首脳', '両国首脳'));
});

test('a party is renamed wherever it stands; a title and a number are not', () => {
  const party = SOURCE.indexOf('アルカディア共和国を公式');
  assert.equal(
    applyEdits(SOURCE, rename(reading, party, 'ベルミナ連邦')!),
    SOURCE.replaceAll('アルカディア共和国', 'ベルミナ連邦'),
  );
  assert.equal(rename(reading, SOURCE.indexOf('文化交流に関する'), 'Ｘ'), undefined);
  assert.equal(rename(reading, SOURCE.indexOf('上記２'), 'Ｘ'), undefined);
});

test('a renamed term that is cut by a wrap keeps its line end', () => {
  const wrapped = `共同声明

１　日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，長く続く友好関係と両
国の協力が，地域の平和と安定に寄与することを確認し，更に協力することで一致した。また，両首
脳は，会談した。
２　両首脳は，支持した。
`;
  const renamed = applyEdits(wrapped, rename(read(wrapped), wrapped.indexOf('両首脳」'), '両大臣')!);
  assert.equal(renamed.split('\n').length, wrapped.split('\n').length);
  assert.ok(renamed.includes('両大\n臣は，会談'));
});
