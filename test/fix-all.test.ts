import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, check, type Problem, safeEdits } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { fixAll } from '../server/src/core/fix-all';
import { read } from '../server/src/core/reading';
import { essence } from '../server/src/core/text/essence';
import { DAMAGE } from './properties/common';
import { CLEAN, textOf } from './statements';

const problems = (text: string): Problem[] => check(read(text), { config: DEFAULT_CONFIG, onError: assert.fail });
const fixed = (text: string): string => applyEdits(text, fixAll(text, problems(text), problems));

const damage = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(DAMAGE.length - 1)),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const counts = (all: readonly Problem[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { rule } of all) counted[rule] = (counted[rule] ?? 0) + 1;
  return counted;
};

for (const { file } of CLEAN) {
  test(`${file}, damaged: no safe fix is left, nothing else is changed, nothing new is reported`, () => {
    const clean = textOf(file);
    fc.assert(
      fc.property(damage, (places) => {
        const chars = [...clean];
        for (const [where, how] of places) {
          const at = Math.floor(where * chars.length);
          if (chars[at] !== '\n') chars[at] = DAMAGE[how]!(chars[at]!);
        }
        const text = chars.join('');
        const after = fixed(text);
        assert.equal(essence(after), essence(text));
        assert.deepEqual(safeEdits(problems(after)), []);
        const [was, is] = [counts(problems(text)), counts(problems(after))];
        for (const rule of Object.keys(is)) assert.ok(is[rule]! <= (was[rule] ?? 0), `${rule} is new:\n${after}`);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
}

test('a fix that lays bare another is followed to the end', () => {
  const text = '共同声明\n\n１　双方は，会談し，協力し，確認し，交流し､　歓迎した｡\n';
  assert.equal(fixed(text), '共同声明\n\n１　双方は，会談し，協力し，確認し，交流し，歓迎した。\n');
});
