import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Facts } from '../facts';
import { parseStatement } from '../statement/parse';
import { ProfileFold } from './fold';
import { deriveProfile, EMPTY_PROFILE } from './profile';

const statement = (...lines: string[]) => new Facts(parseStatement(`${lines.join('\n')}\n`));
const OLD = statement('共同声明', '１　両首脳は，成果を歓迎した。', '２　両首脳は，協力を支持した。');
const NEW = statement('共同宣言', '１　両大臣は、成果を歓迎した。', '３　両首脳は，提案を歓迎した。');

test('profiles of single statements, folded, are the profile of all of them; none is the empty one', () => {
  const fold = new ProfileFold();
  assert.deepEqual(fold.profile(), EMPTY_PROFILE);
  for (const facts of [OLD, NEW]) fold.add(deriveProfile([facts]));
  assert.deepEqual(fold.profile(), deriveProfile([OLD, NEW]));
  const welcomed = fold.profile().formulas.find(({ pattern }) => pattern === '{主語}は，{…}を歓迎した。');
  assert.deepEqual(welcomed?.paragraphs, ['１', '３']);
});

test('where there is too much, what most statements have is kept', () => {
  const fold = new ProfileFold();
  for (const facts of [OLD, NEW, NEW]) fold.add(deriveProfile([facts]));
  const { formulas } = fold.profile({ formulas: 1, instruments: 1, names: 1 });
  assert.deepEqual(
    formulas.map(({ verb }) => verb),
    ['歓迎する'],
  );
});
