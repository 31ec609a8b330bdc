import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/src/core/check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { read } from '../../server/src/core/reading';
import { PackedStatement } from '../../server/src/core/reference/packed';
import { readPrecedent } from '../../server/src/core/reference/precedents';
import { growsWithSize } from '../growth';

/** What is repeated without end: each a trap for an expression or a loop that looks back. */
const PARTS: readonly string[] = [
  '（',
  '）',
  '「',
  '」',
  '［',
  '【',
  '(',
  '１',
  '1',
  '一',
  '、',
  '，',
  '。',
  '｡',
  ' ',
  '　',
  '・',
  'は，',
  'の',
  'Ａ',
  'a',
  'ア',
  '国',
  '第',
  '年月日',
  '以下「',
  '（以下「',
  '（以下「Ｘ」という。）',
  '２０２５年５月',
  '第１条',
  '第１号，',
  '（１）',
  '及び',
  '並びに',
  '付けの',
  'との間の',
  '同',
  '￥n',
  'に関する協定',
  '日本国とアルカディア共和国との間の文化協力に関する協定',
  '１　両首脳は，協力することで一致した。￥n',
  '－',
  '\ud800',
  'ｶﾞ',
  '○',
  '●',
  'http://',
  '~',
  '￥r',
  '\u3099',
].map((part) => part.replace('￥n', '\n').replace('￥r', '\r'));

/** The same for what is read as a reference statement, in which agreements weigh most. */
const CITING: readonly string[] = [
  'に関する協定',
  '日本国とアルカディア共和国との間の文化協力に関する協定',
  '国と国との間の協定，',
];

const SIZE = Number(process.env.GROWTH_SIZE ?? 1500);

for (const part of PARTS) {
  test(`work grows with the size of a text, not with its square: ${JSON.stringify(part)}`, () => {
    growsWithSize((text) => check(read(text), { config: DEFAULT_CONFIG, onError: assert.fail }), part, SIZE);
  });
}

for (const part of CITING) {
  test(`so does reading a reference statement: ${JSON.stringify(part)}`, () => {
    growsWithSize((text) => PackedStatement.of(readPrecedent(text)), part, SIZE);
  });
}
