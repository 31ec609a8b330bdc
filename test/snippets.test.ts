import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { complete } from '../server/src/core/features/completion';
import { stemOf } from '../server/src/core/features/readings';
import { clauses, fill, snippets } from '../server/src/core/features/snippets';
import { read } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { inWidth } from '../server/src/core/text/width';
import { FLOWING, PROFILE } from './sample';

const all = snippets(BUNDLED_PROFILE);
/** A snippet's text with its placeholders' defaults, as inserted and left alone. */
const plain = (body: readonly string[]): string =>
  body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '');

test('snippets/joint-statement.json is current (npm run snippets)', () => {
  const written = readFileSync(join(__dirname, '..', 'snippets', 'joint-statement.json'), 'utf8');
  assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(all)));
});

test('one for each operative verb of the profile, beside the parts of a statement', () => {
  const verbs = new Set(BUNDLED_PROFILE.formulas.map((formula) => formula.verb));
  assert.ok(verbs.size >= 20);
  for (const verb of verbs) {
    const stem = stemOf(verb);
    assert.ok(all[stem], stem);
    assert.match(plain(all[stem].body), /。$/, stem);
  }
  for (const name of ['題名', '前文', '第一項', '署名された協定', '付けの協定', '安保理決議', '招待', '結び']) {
    assert.ok(all[name], name);
  }
});

test('reached in letters, in kana and by the characters, each prefix once', () => {
  const seen = new Map<string, string>();
  for (const [name, { prefix }] of Object.entries(all)) {
    assert.ok(
      prefix.some((each) => /^[a-z]+$/.test(each)),
      `${name} in letters`,
    );
    assert.ok(
      prefix.some((each) => /^[ぁ-んー]+$/.test(each)),
      `${name} in kana`,
    );
    for (const each of prefix) {
      assert.equal(seen.get(each), undefined, `${each}: ${name} and ${seen.get(each)}`);
      seen.set(each, name);
    }
  }
  assert.deepEqual(all.歓迎?.prefix, ['kangei', 'かんげい', '歓迎']);
});

test('no formula twice', () => {
  const bodies = Object.values(all).map(({ body }) => plain(body));
  assert.equal(new Set(bodies).size, bodies.length);
  const reading = read(FLOWING, { profile: BUNDLED_PROFILE });
  const end = FLOWING.indexOf('歓迎し，') + 4;
  assert.ok(complete(reading, end).every(({ kind }) => kind !== 'formula'));
});

test('a clause fits after a subject in mid-sentence; the comma and digits are those of the reference', () => {
  for (const { body } of Object.values(all)) {
    assert.doesNotMatch(plain(body), /[、,]/);
    assert.doesNotMatch(plain(body), /[0-9]/);
  }
  for (const { body } of clauses(BUNDLED_PROFILE)) assert.doesNotMatch(body, /主語|両首脳/);
  assert.match(all.歓迎!.body.join(''), /^\$\{1:内容\}.*を歓迎した。$/);
});

test('of a verb’s formulas the one used most', () => {
  assert.match(snippets(PROFILE).歓迎!.body.join(''), /^\$\{1:内容\}を歓迎した。$/);
  // The addressee is a slot of its own.
  assert.match(snippets(PROFILE).呼びかける!.body.join(''), /\{1:関係者\}に対し，\$\{2:内容\}よう/);
});

test('slots: the same name one number, an open one always its own; syntax in the text is escaped', () => {
  assert.equal(fill('{甲}と{乙}，{甲}'), '$' + '{1:甲}と$' + '{2:乙}，$' + '{1:甲}');
  assert.equal(fill('{…}を{…}'), '$' + '{1:内容}を$' + '{2:内容}');
  assert.equal(fill('$1\\'), '\\$1\\\\');
});

test('a profile that knows nothing still has the parts of a statement', () => {
  assert.equal(Object.keys(snippets({ ...PROFILE, formulas: [] })).length, 8);
});

test('a statement made of snippets, placeholders left alone, is read as one and has no finding', () => {
  const { 題名, 前文, 第一項, 結び, ...rest } = all;
  const sentences = Object.entries(rest).filter(
    ([, { body }]) => /。$/.test(plain(body)) && !/^招待/.test(plain(body)),
  );
  const parts = [plain(題名!.body).trim(), plain(前文!.body).trimEnd(), plain(第一項!.body).trim()];
  sentences.forEach(([, { body }], i) => {
    const text = plain(body);
    parts.push(`${inWidth(String(i + 2), 'full')} ${/は，/.test(text) ? '' : '両首脳は，'}${text}`);
  });
  const reading = read(`${[...parts, plain(結び!.body)].join('\n\n')}\n`, { profile: BUNDLED_PROFILE });
  assert.equal(reading.statement.blocks.filter((block) => block.kind === 'paragraph').length, sentences.length + 1);
  assert.equal(reading.statement.blocks.at(-1)?.kind, 'place');
  const problems = check(reading, { config: DEFAULT_CONFIG });
  assert.deepEqual(
    problems.map(({ rule, span }) => `${rule} ${reading.statement.source.slice(span.start, span.end)}`),
    [],
  );
});
