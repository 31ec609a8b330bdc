import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectEndings, inTense, plainly } from './endings';
import { collectSentences } from './sentences';

const endings = (text: string) => collectEndings(text, collectSentences(text, 0));

test('any verb: its tense, its politeness, and whether it is an act', () => {
  for (const [text, ...expected] of [
    ['両首脳は，成果を歓迎した。', '歓迎した', 'past', 'act'],
    ['両首脳は，成果を祝った。', '祝った', 'past', 'act'],
    ['我々は、暴挙を糾弾する。', '糾弾する', 'present', 'act'],
    ['我々は、平和を希求し続ける。', '希求し続ける', 'present', 'act'],
    ['両首脳は，これを受け入れる（注）。', '受け入れる', 'present', 'act'],
    ['［両首脳は，これを［確認した］［強調した］。］', '強調した', 'past', 'act'],
    ['両首脳は，課題に取り組んだ', '取り組んだ', 'past', 'act'],
    ['両首脳は，会談を行いました。', '行いました', 'past', 'polite'],
    ['両首脳は，これが重要です。', '重要です', 'present', 'polite'],
    ['時期は外交経路を通じて調整される。', '調整される', 'present', 'no act'],
    ['両国は，長い歴史を有する。', '有する', 'present', 'no act'],
    ['両国は，良き隣国である。', '良き隣国である', 'present', 'no act'],
    ['両政府は，費用を負担するものとする。', 'する', 'present', 'no act'],
    ['両政府は，協議することができる。', 'きる', 'present', 'no act'],
    ['両国は，協力を進めている。', '進めている', 'present', 'no act'],
    ['両国は，価値を共有する。', '共有する', 'present', 'no act'],
    ['両首脳は，認識を共有する。', '共有する', 'present', 'act'],
  ] as const) {
    const found = endings(text).map(({ text, tense, act, polite }) => [
      text,
      tense,
      polite ? 'polite' : act ? 'act' : 'no act',
    ]);
    assert.deepEqual(found, [expected], text);
  }
  assert.deepEqual(endings('両首脳は，「平和を求める」。'), []);
  assert.deepEqual(endings('両首脳は，次の分野における協力。'), []);
});

test('the other tense, and the plain form', () => {
  for (const [present, past] of [
    ['歓迎する', '歓迎した'],
    ['求める', '求めた'],
    ['呼びかける', '呼びかけた'],
    ['示す', '示した'],
    ['指示する', '指示した'],
    ['果たす', '果たした'],
    ['行う', '行った'],
    ['図る', '図った'],
    ['取り組む', '取り組んだ'],
    ['招く', '招いた'],
    ['コミットする', 'コミットした'],
  ] as const) {
    assert.equal(inTense(present, 'past'), past);
    assert.equal(inTense(past, 'present'), present);
  }
  assert.equal(inTense('競った', 'present'), undefined);
  for (const [polite, plain] of [
    ['歓迎しました', '歓迎した'],
    ['歓迎します', '歓迎する'],
    ['示します', '示す'],
    ['求めました', '求めた'],
    ['行いました', '行った'],
    ['ています', 'ている'],
    ['望みます', '望む'],
    ['重要です', '重要である'],
  ] as const) {
    assert.equal(plainly(polite), plain);
  }
});
