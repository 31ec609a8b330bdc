import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { RULES } from '../server/src/core/rules';
import { ERROR_CLASSES } from './error-classes';
import { place, plant, plantedIn } from './planting';
import { checker, exampleWithErrors, measure, PROFILES, precision, recall, shown, WITH_ERRORS } from './quality';
import { CLEAN, EXAMPLE, textOf } from './statements';

test('a marked pattern names one place, also across a wrap', () => {
  assert.deepEqual(place('あ２\n\n０い', 'あ２‹０›'), { start: 4, end: 5 });
  assert.deepEqual(place('あい', 'あ‹›い'), { start: 1, end: 1 });
  assert.throws(() => place('ああ', '‹あ›'), /several/);
  assert.throws(() => place('ああ', '‹い›'), /no place/);
  assert.deepEqual(plant('一、二', { where: '‹、›二', put: '，' }), { text: '一，二', span: { start: 1, end: 2 } });
});

test('every class of error names rules that exist, and every planted error a class', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  assert.deepEqual(
    Object.values(ERROR_CLASSES)
      .flat()
      .filter((id) => !ids.has(id)),
    [],
  );
  const planted = CLEAN.flatMap(({ file }) => plantedIn(file));
  assert.ok(planted.length > 400);
  assert.deepEqual(
    planted.filter((each) => !(each.class in ERROR_CLASSES)),
    [],
  );
});

let problems: Awaited<ReturnType<typeof checker>>;
before(async () => {
  problems = await checker();
});

for (const [name, profile] of Object.entries(PROFILES)) {
  test(`planted errors are found where they stand, and little else, with ${name}`, () => {
    const quality = measure(problems, profile);
    const classes = [...recall(quality, profile)].filter(([, { all }]) => all > 0);
    const all = classes.reduce((sum, [, each]) => sum + each.all, 0);
    const found = classes.reduce((sum, [, each]) => sum + each.found, 0);
    assert.ok(found >= 0.95 * all, `recall: ${found} of ${all}`);
    assert.deepEqual(
      classes.filter(([, each]) => each.found < 0.85 * each.all),
      [],
    );
    assert.ok(precision(quality) >= 0.98, `precision: ${precision(quality)}`);
    assert.deepEqual(
      quality.clean.flatMap(({ file, problems: reported }) =>
        reported.filter(({ severity }) => severity !== 'hint').map((problem) => shown(textOf(file), problem)),
      ),
      [],
    );
  });
}

test('the example with errors is the correct one with everything planted (npm run quality -- --write)', () => {
  assert.equal(textOf(WITH_ERRORS), exampleWithErrors());
  const reported = new Set(problems(textOf(WITH_ERRORS), PROFILES['no profile']!).map(({ rule }) => rule));
  assert.deepEqual(
    plantedIn(EXAMPLE).filter(
      (planted) => !planted.alone && !ERROR_CLASSES[planted.class]!.some((rule) => reported.has(rule)),
    ),
    [],
  );
});
