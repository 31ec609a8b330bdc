import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { dictionaryFolder, loadWords } from '../host/dictionary';
import { mayUse, respelled, usesIn } from './spelling';
import { SPELLINGS } from './text/spellings';
import type { Words } from './words';

const ROOT = join(__dirname, '../../..');

let words: Words;
before(async () => {
  words = await loadWords(dictionaryFolder());
});

/** Uses that morphology finds and the text alone would have ruled out. */
function missed(text: string): string[] {
  const candidates = new Set([...mayUse(text)].map(({ form }) => form));
  return usesIn(text, words.tokens(text)).flatMap(({ form }) => (candidates.has(form) ? [] : [`${form}: ${text}`]));
}

test('no use is found in a sentence that the text alone rules out: statements', () => {
  const folder = join(ROOT, 'test/statements');
  const sentences = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n|(?<=。)/));
  assert.deepEqual(sentences.flatMap(missed), []);
  assert.ok(sentences.some((each) => usesIn(each, words.tokens(each)).length > 0));
});

test('no use is found in a sentence that the text alone rules out: every form with what may follow it', () => {
  const after = [
    '',
    'を',
    'に関し',
    'む',
    'み',
    'んだ',
    'め',
    'もう',
    'る',
    'った',
    'られた',
    'て',
    'た',
    'す',
    'して',
    'く',
    'いて',
    'い',
    'ば',
    '，',
  ];
  const before = ['両首脳は，', '成果を', '３'];
  const found = new Set<string>();
  const wrong: string[] = [];
  for (const word of SPELLINGS) {
    for (const form of word.forms) {
      for (const a of before) {
        for (const b of after) {
          const text = `${a}${respelled({ word }, form)}${b}協力を確認した。`;
          wrong.push(...missed(text));
          for (const use of usesIn(text, words.tokens(text))) found.add(use.form);
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(found.size > 100, `only ${found.size} forms were met`);
});
