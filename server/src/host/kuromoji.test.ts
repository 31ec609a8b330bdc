import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Words } from '../core/words';
import { unpackWords } from './browser';
import { dictionaryFolder, loadWords } from './dictionary';

const folder = dictionaryFolder();
let words: Words;
before(async () => {
  words = await loadWords(folder);
});

test('words with part of speech, dictionary form and reading', () => {
  const [noun, particle, verb] = words.tokens('課題に取り組む。');
  assert.deepEqual(noun, {
    start: 0,
    end: 2,
    surface: '課題',
    pos: '名詞',
    detail: '一般',
    base: '課題',
    reading: 'カダイ',
  });
  assert.equal(particle?.pos, '助詞');
  assert.deepEqual([verb?.surface, verb?.pos], ['取り組む', '動詞']);
});

test('every character is covered once, whatever the text', () => {
  const texts = [
    '',
    '𠮷野家と𩸽を，𠮷田は歓迎した。両首脳は、一致した。',
    '２０１３年４月２８日',
    'a\ud800b\udc00両首脳',
    '\0両\0首脳\0',
    ' 　\n\t｡･ﾃﾞｰﾀ',
    '、、。。，，',
    'ア'.repeat(2000),
  ];
  for (const text of texts) {
    let at = 0;
    for (const token of words.tokens(text)) {
      assert.equal(token.start, at);
      assert.equal(token.surface, text.slice(token.start, token.end));
      assert.ok(token.end > token.start);
      at = token.end;
    }
    assert.equal(at, text.length);
  }
});

test('words after a surrogate pair stand where they are', () => {
  const text = '𠮷𠮷の協力、𠮷の協力。';
  const found = words.tokens(text).filter((token) => token.surface === '協力');
  assert.deepEqual(
    found.map(({ start }) => start),
    [5, 11],
  );
});

test('a missing dictionary is an error, not a hang; so is a damaged one, or something else', async () => {
  await assert.rejects(loadWords(join(folder, 'nowhere')));
  const made = mkdtempSync(join(tmpdir(), 'joint-statement-dictionary-'));
  const packed = readFileSync(join(folder, 'words.gz'));
  const other = gzipSync(Buffer.from('a text of some length, which is no dictionary'));
  for (const bytes of [packed.subarray(0, packed.length >> 1), Buffer.alloc(3), Buffer.alloc(100), other]) {
    writeFileSync(join(made, 'words.gz'), bytes);
    await assert.rejects(loadWords(made));
  }
  rmSync(made, { recursive: true });
});

test('the loader for browsers reads the same words', async () => {
  const packed = new Uint8Array(readFileSync(join(folder, 'words.gz')));
  const text = '両首脳は、課題に取り組むことで一致した。';
  assert.deepEqual((await unpackWords(packed)).tokens(text), words.tokens(text));
});
