import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Accepted } from './accepted';
import { type Edited, whereIs, withAccepted, withName, withoutAccepted } from './workspace-file';

const ENTRY: Accepted = { rule: 'digit-width', found: '2016', scope: 'here', text: '両首脳は，', reason: '引用' };
const text = (edited: Edited): string => ('text' in edited ? edited.text : assert.fail(edited.fault));

test('an acceptance is added to what is there, once, and taken away again', () => {
  const before = '{\n  "rules": {\n    "topic-comma": "off"\n  }\n}\n';
  const after = text(withAccepted(before, [ENTRY, { ...ENTRY, reason: '別の理由' }]));
  assert.deepEqual(JSON.parse(after), { rules: { 'topic-comma': 'off' }, accepted: [ENTRY] });
  assert.equal(text(withAccepted(after, [ENTRY])), after);
  assert.equal(text(withoutAccepted(after, ENTRY)), before);
  const { start, end } = whereIs(after, ENTRY);
  assert.equal(after.slice(start, end), '"両首脳は，"');
});

test('a file is begun; line ends and the mark at its start are kept', () => {
  assert.equal(text(withName(undefined, '甲')), '{\n  "names": [\n    "甲"\n  ]\n}\n');
  assert.equal(text(withName('\uFEFF{\r\n}\r\n', '甲')), '\uFEFF{\r\n  "names": [\r\n    "甲"\r\n  ]\r\n}\r\n');
  assert.equal(text(withName('', '甲')), text(withName(undefined, '甲')));
});

test('what is no such file is left as it is', () => {
  for (const broken of ['{', '[]', 'null', '"x"', '{"accepted": {}}', '{"names": 1}', '// {}'])
    assert.ok('fault' in withAccepted(broken, [ENTRY]), broken);
});
