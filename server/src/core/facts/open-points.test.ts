import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { growsWithSize } from '../../../../test/growth';
import { collectOpenPoints } from './open-points';

const found = (text: string, body = 0) =>
  collectOpenPoints(text, body)
    .filter(({ what }) => what !== 'opens' && what !== 'closes')
    .map(({ start, end }) => text.slice(start, end));

const OPEN: readonly (readonly [text: string, ...points: string[]])[] = [
  ['両首脳は，協力の［構築］［強化］に向けて', '［構築］［強化］'],
  ['両首脳は，協力の［構築］又は［強化］に向けて', '［構築］又は［強化］'],
  ['両首脳は，協力の［構築／強化］に向けて', '［構築／強化］'],
  ['両首脳は、[重要性]を確認した。', '[重要性]'],
  ['「［日・ア］行動計画」ではなく「［友好］［協力］年」とする。', '［友好］［協力］'],
  ['２０２６年●月●日から●日まで訪問した。', '２０２６年●月●日から●日まで'],
  ['2026年○月○日', '2026年○月○日'],
  ['令和○年に開催する。', '令和○年'],
  ['20XX年に開催し、X月X日に、', '20XX年', 'X月X日'],
  ['第●回会合及び第○回会議を開催する。', '第●', '第○'],
  ['約●億円の円借款を●か国に供与する。', '約●', '●'],
  ['○○に関する協定及び△△大臣', '○○', '△△'],
  ['●●にて', '●●'],
  ['●●', '●●'],
  ['〇〇大統領は，〇〇国', '〇〇', '〇〇'],
  ['［５］億円の支援', '［５］'],
  ['歓迎した。【要確認】', '【要確認】'],
  ['歓迎した［先方確認中］。', '［先方確認中］'],
  ['〔Ｐ〕両首脳は，', '〔Ｐ〕'],
  ['協定(P)の署名', '(P)'],
  ['協定【P：経済局】の署名', '【P：経済局】'],
  ['時期はTBDとする。場所（ＴＢＣ）', 'TBD', 'ＴＢＣ'],
  ['協力する？？と', '？？'],
  ['協力する（？）と', '（？）'],
  ['［要検討］の後【未定】', '［要検討］', '【未定】'],
  ['［注：先方確認中］', '［注：先方確認中］'],
  [
    '［両首脳は，次回の首脳会談を●●で行い，戦略的パートナーシップの［構築］［強化］に向けて協力する意向を表明した。］',
    '［',
    '●●',
    '［構築］［強化］',
  ],
];

for (const [text, ...points] of OPEN) test(`open: ${text}`, () => assert.deepEqual(found(text), points));

const RIGHT = [
  '協定［1］、覚書［２，３］及び声明[1-3]を歓迎した。',
  '協定[注1]、声明［脚注２］',
  '「我々［両国］は協力する」と述べた。',
  '「我々は……［中略］協力する」',
  '協力機構［ＪＣＢ］を支持した。',
  '（平成２５年［平成２５年法律第５号］）',
  '[計画](https://example.org/a)を参照。',
  '[2]: https://example.org/?a=1??&b',
  '[ ] 確認',
  '二〇〇三年、二○一三年、二◯一三年及び一〇周年、二〇日、四〇人、一〇〇億円',
  '一九九〇年代及び〇〇年代',
  '○月例会合の開催',
  '○日本側の提案',
  '○ 経済',
  '・○日中韓の協力',
  '出席○、欠席×、保留△',
  '○○×○',
  '●●●●●●●●●●●●',
  'XX世紀',
  'Ｘ線検査を行い、XML文書を',
  '交流年（仮称）、協定（交渉中）及び時期（未定）',
  '窒素（Ｎ），リン（Ｐ）及び',
  '【経済】',
  '［安全保障］',
  '【政策の調整】両国は',
  'AST.B.C.X',
  'そうですか？',
  '第一回、第１０回会合',
  '４［本文］',
];

for (const text of RIGHT)
  test(`right: ${text}`, () => assert.deepEqual(found(text, text.startsWith('４') ? 1 : 0), []));

test('any text: nothing throws, spans rise and lie inside; hostile repetition is linear', () => {
  const parts =
    '［|］|[|]|●|○|〇|年|月|日|２|X|X月|【|要確認|】|（|P|）|「|」|？|TBC|から|一|a|。|／|又は|\ud800'.split('|');
  const text = fc.array(fc.constantFrom(...parts)).map((some) => some.join(''));
  fc.assert(
    fc.property(text, fc.nat(3), (source, body) => {
      let at = 0;
      for (const { start, end } of collectOpenPoints(source, body)) {
        assert.ok(start >= at && start < end && end <= source.length);
        at = start;
      }
    }),
    { numRuns: 2000 },
  );
  for (const part of [...parts, '[]', '［１］', '［あ］', '「［', '●月', '２０'])
    growsWithSize((text) => collectOpenPoints(text, 0), part, 20_000);
});
