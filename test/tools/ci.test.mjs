// The examples of docs/ci.md: the hook under pre-commit, and the steps of the workflow that are ours.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { available, documented, patterns, STATEMENT, workshop } from './tools.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const [workflow, hook] = documented('yaml', 'ci.md');
const there = available('pre-commit', ['pre-commit']);
const RIGHT = STATEMENT.replace('４　', '３　').replace('｡', '。');

/** A git repository with files in it, all added. */
async function repository({ file, run }, files) {
  await run('git', ['init', '--quiet', '.']);
  for (const [path, text] of Object.entries(files)) file(path, text);
  await run('git', ['add', ...Object.keys(files)]);
}

/** Runs a command that may fail. */
const attempt = (running) =>
  running.then(({ stdout }) => ({ code: 0, stdout })).catch(({ code, stdout, stderr }) => ({ code, stdout, stderr }));

test('the hook takes the file names of the language, and no more', () => {
  const files = new RegExp(/files: '(.*)'/.exec(hook)[1]);
  for (const pattern of patterns()) assert.match(`案/${pattern.replaceAll('*', '日')}`, files);
  for (const path of ['a.txt', '共同声明/a.txt', '共同声明.json', 'statement.txt.bak'])
    assert.doesNotMatch(path, files);
});

test(
  'pre-commit: a wrong statement is stopped, a right one passes',
  { skip: there ? false : 'not run: pre-commit absent' },
  async () => {
    const shop = workshop('pre-commit');
    try {
      await repository(shop, {
        '.pre-commit-config.yaml': hook,
        '日・アルカディア共同声明.txt': STATEMENT,
        'notes.txt': '｡｡',
      });
      const all = () => attempt(shop.run('pre-commit', ['run', '--all-files', '--color', 'never']));
      const stopped = await all();
      assert.equal(stopped.code, 1, stopped.stderr);
      assert.match(stopped.stdout, /共同声明\.txt:5:24: error: .*\[half-width-punctuation\]/);
      assert.match(stopped.stdout, /\[numbering-sequence\]/);
      assert.doesNotMatch(stopped.stdout, /notes/);
      shop.file('日・アルカディア共同声明.txt', RIGHT);
      const passed = await all();
      assert.equal(passed.code, 0, passed.stdout);
      assert.match(passed.stdout, /Passed/);
    } finally {
      shop.end();
    }
  },
);

test('GitHub Actions: our steps of the workflow, with the packaged extension', async () => {
  const shop = workshop('workflow');
  try {
    mkdirSync(join(shop.folder, 'tools'));
    await shop.run('npm', [
      '--prefix',
      root,
      'run',
      'package',
      '--silent',
      '--',
      '--out',
      join(shop.folder, 'tools', 'joint-statement.vsix'),
    ]);
    await repository(shop, { 'wrong.statement.txt': STATEMENT, '共同声明.txt': RIGHT, 'notes.txt': '｡｡' });
    const steps = [...workflow.matchAll(/^ +- run: (.*)$/gm)].map(([, step]) => step);
    assert.equal(steps.length, 4);
    const done = [];
    for (const step of steps)
      done.push(await attempt(shop.run('bash', ['-e', '-c', step], { RUNNER_TEMP: shop.folder })));
    assert.deepEqual(
      done.map(({ code }) => code),
      [0, 0, 0, 123],
      JSON.stringify(done),
    );
    const { runs } = JSON.parse(shop.read('statements.sarif'));
    const found = runs[0].results.map(({ ruleId }) => ruleId);
    assert.deepEqual(found, ['half-width-punctuation', 'numbering-sequence']);
    assert.match(done[3].stdout, /^::error file=wrong\.statement\.txt,line=5,col=24,title=half-width-punctuation::/);
  } finally {
    shop.end();
  }
});
