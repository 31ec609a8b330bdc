import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../reading';
import { matter } from './matter';

const of = (text: string): string => {
  const reading = read(`共同声明\n\n１　${text}\n`);
  return matter(reading, reading.statement.blocks.find(({ label }) => label)!);
};

test('the matter of a paragraph: what is told of, not when, where or by whom', () => {
  for (const [text, expected] of [
    ['両首脳は，両国が外交関係を樹立してから７５年を迎えたことを歓迎した。', '外交関係'],
    ['両首脳は，法の支配に基づく秩序の維持を支持した。', '法の支配'],
    [
      '両首脳は，２０１０年３月４日に東京で署名された文化交流に関する日本国とベルミナ連邦との間の協定を歓迎した。',
      '文化交流',
    ],
    ['両大臣は、サイバー空間における脅威が増していることに懸念を表明した。', 'サイバー空間における脅威'],
    ['両首脳は，２０２４年における両国間の貿易額が過去最高となったことを歓迎した。', '貿易額'],
    ['総理大臣は，ベルミナ連邦における日本語教育の普及のための同国政府の取組を評価した。', '日本語教育の普及'],
    ['両首脳は，', ''],
  ] as const)
    assert.equal(of(text), expected, text);
});

test('any paragraph has a short matter', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '両首脳は，',
          '２０２５年に',
          '東京で',
          '署名',
          '（',
          '）',
          'の',
          '協力を',
          '。',
          '\uD83D',
          'に関する',
        ),
      ),
      (parts) => {
        assert.ok(of(parts.join('')).length <= 12);
      },
    ),
  );
});
