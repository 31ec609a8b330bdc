import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type Problem, safeEdits } from '../../server/src/core/check';
import { fixAll } from '../../server/src/core/fix-all';
import { essence } from '../../server/src/core/text/essence';
import { cases, DAMAGE, faulty, problems, statements } from './common';

const fixed = (text: string): string => applyEdits(text, fixAll(text, problems(text), problems));

const count = (all: readonly Problem[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

test('safe fixes of any text: all that is said stays, and once made there is none left', () => {
  fc.assert(
    fc.property(faulty, (text) => {
      const after = fixed(text);
      assert.equal(essence(after), essence(text), text);
      assert.deepEqual(safeEdits(problems(after)), [], after);
    }),
    cases(80),
  );
});

const damage = fc.array(fc.tuple(fc.nat(), fc.nat(DAMAGE.length - 1)), { minLength: 1, maxLength: 6 });

test('a correct statement, damaged in width, spaces and commas: fixes add no finding', () => {
  fc.assert(
    fc.property(statements, damage, ({ text: clean }, places) => {
      const chars = [...clean];
      for (const [where, how] of places) {
        const at = where % chars.length;
        if (chars[at] !== '\n') chars[at] = DAMAGE[how]!(chars[at]!);
      }
      const text = chars.join('');
      const [was, is] = [count(problems(text)), count(problems(fixed(text)))];
      for (const [rule, all] of is) assert.ok(all <= (was.get(rule) ?? 0), `${rule} is new: ${text}`);
    }),
    cases(80),
  );
});
