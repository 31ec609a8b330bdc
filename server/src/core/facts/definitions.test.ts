import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectDefinitions } from './definitions';

const found = (text: string): [string, string, string][] =>
  collectDefinitions(text, 0).map(({ kind, name, fullName }) => [kind, name, fullName]);

test('terms', () => {
  const cases: [string, string, string][] = [
    [
      '日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，会談した。',
      '両首脳',
      '日本国総理大臣及びアルカディア共和国大統領',
    ],
    ['両国の大臣（以下、「両大臣」という）は、会談した。', '両大臣', '両国の大臣'],
    ['両国の大臣(以下両大臣という。)は、会談した。', '両大臣', '両国の大臣'],
    ['両首脳は，海上安全に関する協定（以下「協定」）を歓迎した。', '協定', '海上安全に関する協定'],
    [
      '双方は，第一枠組み，第二枠組み及び第三枠組み（総称して「諸枠組み」という。）を確認した。',
      '諸枠組み',
      '第一枠組み，第二枠組み及び第三枠組み',
    ],
    ['双方は，第一枠組み及び第二枠組みを総称して「諸枠組み」という。', '諸枠組み', '第一枠組み及び第二枠組み'],
  ];
  for (const [text, name, full] of cases) assert.deepEqual(found(text), [['term', name, full]], text);
});

test('abbreviations', () => {
  const cases: [string, string, string][] = [
    ['両首脳は，アルカディア開発銀行（ＡＤＢＡ）及び', 'ＡＤＢＡ', 'アルカディア開発銀行'],
    ['両首脳は、地域フォーラム(ARF)、', 'ARF', '地域フォーラム'],
    ['両首脳は，主要国・地域（Ｇ２０）の', 'Ｇ２０', '主要国・地域'],
    ['外務・防衛閣僚協議（「２＋２」）を開催し', '２＋２', '外務・防衛閣僚協議'],
    ['拡大国防相会議（ＡＤＭＭプラス）を', 'ＡＤＭＭプラス', '拡大国防相会議'],
    ['「海洋のための協力会合（ＣＯＭＡＲ）」を', 'ＣＯＭＡＲ', '海洋のための協力会合'],
    ['「海洋のための協力会合」（ＣＯＭＡＲ）を', 'ＣＯＭＡＲ', '海洋のための協力会合'],
    ['両首脳は，核兵器の不拡散に関する条約（ＮＰＴ）の', 'ＮＰＴ', '核兵器の不拡散に関する条約'],
    ['ＷＴＯ（世界貿易機関）の', 'ＷＴＯ', '世界貿易機関'],
  ];
  for (const [text, name, full] of cases) assert.deepEqual(found(text), [['abbreviation', name, full]], text);
});

test('brackets that define nothing', () => {
  for (const text of [
    '４月１日（月）に',
    '会合（２０２４年，東京）を',
    '第２段階（ＩＩ）の',
    '決議第２２３１号（S/RES/2231）を',
    '両首脳（写真）は',
    'ＡＰＥＣ（首都で開催）の',
    '加盟国（ＡＳＥＡＮ，ＥＵ等）の',
    '次の会合（以下同じ。）を',
    '両首脳（以下「両首脳',
    '（ＡＢＣ）',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('spans: the bracket, the term, the name', () => {
  const text = '１ 国際銀行（ＪＢＡ）は';
  const [definition] = collectDefinitions(text, 2);
  assert.deepEqual(
    [definition?.start, definition?.end, definition?.term, definition?.full],
    [6, 11, { start: 7, end: 10 }, { start: 2, end: 6 }],
  );
});
