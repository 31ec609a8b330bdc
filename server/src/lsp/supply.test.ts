import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../core/config';
import { EMPTY_PROFILE } from '../core/reference/profile';
import type { Words } from '../core/words';
import { Analysis, type Settings } from './analysis';
import { Supply } from './supply';

const SETTINGS: Settings = { config: DEFAULT_CONFIG, profile: EMPTY_PROFILE, lens: 'off', folder: '', named: false };
const NOBODY: Words = { tokens: () => [] };
const ok = () => assert.fail('a rule threw');

/** A document of so many sentences in doubt, as it was first checked. */
function document(sentences: number) {
  const lines = Array.from(
    { length: sentences },
    (_, i) => `${i + 1}　両首脳は、第${i}次計画の${i % 2 ? '全て' : 'すべて'}の分野を歓迎した。`,
  );
  const text = TextDocument.create('untitled:one', 'joint-statement', 1, `共同声明\n\n${lines.join('\n')}\n`);
  const analysis = new Analysis();
  const check = (words?: Words) => analysis.check(text, SETTINGS, words, ok);
  check();
  return { analysis, check };
}

/** A supply, and a promise of what it does first. */
function supplyOf(load: () => Promise<Words | undefined>) {
  let tell: (what: string) => void = () => undefined;
  const first = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const supply = new Supply(
    load,
    () => tell('announced'),
    (error) => tell(`failed: ${error}`),
  );
  return { supply, first };
}

test('what a document misses is brought, and then announced', async () => {
  const { analysis } = document(300);
  assert.equal(analysis.missing.size, 300);
  const { supply, first } = supplyOf(async () => NOBODY);
  supply.want(analysis);
  assert.equal(analysis.missing.size, 300, 'the answer at hand does not wait');
  assert.equal(await first, 'announced');
  assert.equal(analysis.missing.size, 0);
});

test('others are served between two slices of the work', async () => {
  const slow: Words = {
    tokens: () => {
      const until = performance.now() + 2;
      while (performance.now() < until);
      return [];
    },
  };
  const { analysis } = document(100);
  const { supply, first } = supplyOf(async () => slow);
  supply.want(analysis);
  let served = 0;
  const serve = setInterval(() => {
    if (analysis.missing.size > 0 && analysis.missing.size < 100) served++;
  }, 0);
  await first;
  clearInterval(serve);
  assert.ok(served > 3, `served ${served} times`);
});

test('a dictionary that is missing is told once', async () => {
  let loads = 0;
  const { supply, first } = supplyOf(async () => {
    loads++;
    throw new Error('none');
  });
  supply.want(document(3).analysis);
  assert.equal(await first, 'failed: Error: none');
  supply.want(document(3).analysis);
  supply.retry();
  supply.want(document(3).analysis);
  assert.equal(loads, 1);
});

test('a dictionary that is not wanted may be wanted later', async () => {
  let wanted = false;
  let asked = 0;
  const { supply, first } = supplyOf(async () => {
    asked++;
    return wanted ? NOBODY : undefined;
  });
  const { analysis } = document(3);
  supply.want(analysis);
  while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 10));
  supply.want(analysis);
  assert.equal(asked, 1, 'it is not asked for with every answer');
  wanted = true;
  supply.retry();
  supply.want(analysis);
  assert.equal(await first, 'announced');
});

test('with words at hand a short document has them in its first answer', () => {
  let asked = 0;
  const words: Words = {
    tokens: () => {
      asked++;
      return [];
    },
  };
  const text = TextDocument.create(
    'untitled:two',
    'joint-statement',
    1,
    '共同声明\n\n１　全ての分野。\n２　すべての国。\n',
  );
  const analysis = new Analysis();
  analysis.check(text, SETTINGS, words, ok);
  assert.equal(asked, 2);
  assert.equal(analysis.missing.size, 0);
});
