import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { RULES } from '../server/src/core/rules';
import { codes, connect, open, pullFrom } from './lsp-client';

const TEXT = [
  '共同声明',
  '',
  '１　両首脳は，全ての分野を歓迎した｡',
  '２　両首脳は，全ての分野を確認した。',
  '３　両首脳は，すべての分野を支持した。',
  '４　両首脳は，協力をを確認した。',
  '５　両首脳は，',
].join('\n');
const OF_TEXT = 'half-width-punctuation@2:17';
const OF_WORDS = ['spelling-variant@4:7'];
const OFF = { rules: Object.fromEntries(RULES.filter(({ needs }) => needs === 'words').map(({ id }) => [id, 'off'])) };
const NOWHERE = { JOINT_STATEMENT_DICTIONARY: '/nowhere/at/all' };
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const NORM = TEXT.replaceAll('すべて', '全て');

for (const [what, text, settings, tried] of [
  ['where a spelling is in doubt the dictionary is sought', TEXT, {}, true],
  ['where all is written in the norm it is never read', NORM, {}, false],
  ['with the rules about words off it is never read', TEXT, OFF, false],
] as const) {
  test(what, async () => {
    const { connection, log, stop } = await connect({ pull: true, settings, env: NOWHERE });
    const uri = 'untitled:dictionary';
    await open(connection, uri, text);
    assert.ok(codes(await pullFrom(connection, uri)).includes(OF_TEXT));
    await wait(1500);
    assert.ok(codes(await pullFrom(connection, uri)).includes(OF_TEXT), 'findings of the text do not depend on it');
    assert.equal(
      log.some((message) => message.includes('no dictionary')),
      tried,
    );
    await stop();
  });
}

/** Every answer has the findings of sentences that were not touched. */
function checkStable(answers: readonly (readonly Diagnostic[])[], wanted: readonly string[]): void {
  for (const answer of answers) {
    const found = codes(answer);
    assert.deepEqual(
      wanted.filter((each) => !found.includes(each)),
      [],
    );
  }
}

const TYPED = [...'観光及び貿易を歓迎した｡'];
const change = (i: number) => ({
  contentChanges: [
    { range: { start: { line: 6, character: 7 + i }, end: { line: 6, character: 7 + i } }, text: TYPED[i]! },
  ],
});

test('pull: findings of the text come first; none of an untouched sentence disappears while typing', async () => {
  const { connection, stop } = await connect({ pull: true });
  const uri = 'untitled:typing';
  await open(connection, uri, TEXT);
  const first = codes(await pullFrom(connection, uri));
  assert.ok(first.includes(OF_TEXT));
  assert.ok(!first.some((each) => OF_WORDS.includes(each)), 'the dictionary is not waited for');
  const answers: Diagnostic[][] = [];
  let loaded = false;
  for (let tries = 0; tries < 100 && !loaded; tries++) {
    await wait(100);
    const answer = await pullFrom(connection, uri);
    assert.ok(codes(answer).includes(OF_TEXT));
    loaded = OF_WORDS.every((each) => codes(answer).includes(each));
  }
  assert.ok(loaded);
  for (let i = 0; i < TYPED.length; i++) {
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      ...change(i),
    });
    answers.push(await pullFrom(connection, uri));
  }
  checkStable(answers, [OF_TEXT, ...OF_WORDS]);
  assert.ok(codes(answers.at(-1)!).includes('half-width-punctuation@6:18'));
  await stop();
});

test('push: the same', async () => {
  const { connection, stop } = await connect({ pull: false });
  const uri = 'untitled:typing';
  const answers: Diagnostic[][] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
    answers.push(diagnostics);
  });
  await open(connection, uri, TEXT);
  const has = (wanted: readonly string[]) =>
    answers.length > 0 && wanted.every((each) => codes(answers.at(-1)!).includes(each));
  for (let tries = 0; tries < 100 && !has(OF_WORDS); tries++) await wait(100);
  assert.ok(codes(answers[0]!).includes(OF_TEXT));
  assert.ok(!codes(answers[0]!).some((each) => OF_WORDS.includes(each)));
  assert.ok(has(OF_WORDS));
  const before = answers.length;
  for (let i = 0; i < TYPED.length; i++) {
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      ...change(i),
    });
    await wait(i % 3 === 0 ? 200 : 20);
  }
  for (let tries = 0; tries < 50 && !has(['half-width-punctuation@6:18']); tries++) await wait(100);
  assert.ok(has(['half-width-punctuation@6:18']) && answers.length > before + 1);
  checkStable(answers.slice(before), [OF_TEXT, ...OF_WORDS]);
  await stop();
});

test('a document that is opened once the dictionary is there has its findings about words in the first answer', async () => {
  const { connection, stop } = await connect({ pull: true });
  await open(connection, 'untitled:one', TEXT);
  let found: string[] = [];
  for (let tries = 0; tries < 100; tries++) {
    if (OF_WORDS.every((each) => found.includes(each))) break;
    await wait(100);
    found = codes(await pullFrom(connection, 'untitled:one'));
  }
  await open(connection, 'untitled:two', TEXT);
  assert.deepEqual(
    OF_WORDS.filter((each) => !found.includes(each)),
    [],
  );
  const second = codes(await pullFrom(connection, 'untitled:two'));
  assert.ok(OF_WORDS.every((each) => second.includes(each)));
  await stop();
});
