import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSync } from 'esbuild';
import iconv from 'iconv-lite';
import { statements } from '../../../test/precedents/grammar';
import { rulePage } from '../core/features/rule-page';
import { RULES } from '../core/rules';

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-'));
/** The command line, bundled as it ships. */
const command = join(folder, 'cli.js');
buildSync({
  entryPoints: [join(__dirname, 'main.ts')],
  outfile: command,
  bundle: true,
  platform: 'node',
  logLevel: 'error',
});
const dictionary = join(__dirname, '../../../node_modules/kuromoji/dict');
const run = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, JOINT_STATEMENT_DICTIONARY: dictionary },
    ...(input === undefined ? {} : { input }),
  });
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const GAP =
  '日本国とアルカディア共和国との共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n４　両首脳は，歓迎した。\n';
const CLEAN = GAP.replace('４', '３');

test('json: the contract, positions 0-based, exit code 1', () => {
  const path = file('gap.txt', GAP);
  const { stdout, status } = run(['check', '--format', 'json', '--profile', 'none', '--locale', 'en', path]);
  const { version, files } = JSON.parse(stdout);
  assert.equal(version, 1);
  assert.deepEqual({ path: files[0].path, language: files[0].language }, { path, language: 'joint-statement' });
  const [problem] = files[0].problems;
  assert.equal(problem.rule, 'numbering-sequence');
  assert.equal(problem.paragraph, '４');
  assert.deepEqual(problem.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } });
  assert.deepEqual(problem.fixes[0].edits[0].newText, '３');
  assert.match(problem.message, /“３” is missing/);
  assert.equal(status, 1);
});

test('every encoding and line end reads the same', () => {
  const texts: [string, Uint8Array][] = [
    ['utf8', Buffer.from(GAP)],
    ['bom', Buffer.from(`\uFEFF${GAP}`)],
    ['sjis', iconv.encode(GAP, 'cp932')],
    ['utf16le', iconv.encode(GAP, 'utf16-le', { addBOM: true })],
    ['utf16be', iconv.encode(GAP, 'utf16-be', { addBOM: true })],
    ['utf16', iconv.encode(GAP, 'utf16-le', { addBOM: false })],
    ['crlf', Buffer.from(GAP.replaceAll('\n', '\r\n'))],
    ['cr', Buffer.from(GAP.replaceAll('\n', '\r'))],
  ];
  const paths = texts.map(([name, bytes]) => file(`${name}.txt`, bytes));
  const { stdout } = run(['check', '--format', 'json', '--profile', 'none', ...paths]);
  const { files } = JSON.parse(stdout);
  assert.equal(files.length, texts.length);
  for (const { path, problems } of files) {
    assert.deepEqual(
      problems.map((each: { range: { start: object } }) => each.range.start),
      [{ line: 4, character: 0 }],
      path,
    );
  }
});

test('what cannot be read is named, the rest is still checked, exit code 2', () => {
  const binary = file('binary.txt', new Uint8Array([0, 1, 2, 3, 0xff, 0, 0, 0x80]));
  const { stdout, stderr, status } = run([
    'check',
    join(folder, 'missing.txt'),
    folder,
    binary,
    file('again.txt', GAP),
    file('empty.txt', ''),
  ]);
  assert.match(stderr, /missing\.txt: no such file/);
  assert.match(stderr, /is a folder/);
  assert.match(stderr, /binary\.txt: is not a text file/);
  assert.match(stdout, /again\.txt:5:1: error:/);
  assert.equal(status, 2);
});

test('a clean statement: nothing printed, exit code 0; standard input', () => {
  const { stdout, status } = run(['check', '-'], CLEAN);
  assert.equal(stdout, '');
  assert.equal(status, 0);
});

test('auto: a text that is no statement is left alone', () => {
  const { stdout, status } = run(
    ['check', '--language', 'auto', '--format', 'json', '-'],
    '買い物\n\n１　牛乳\n３　卵\n',
  );
  assert.equal(JSON.parse(stdout).files[0].language, 'plaintext');
  assert.equal(status, 0);
});

test('sarif and github', () => {
  const path = file('formats.txt', GAP);
  const sarif = JSON.parse(run(['check', '--format', 'sarif', path]).stdout);
  assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine, 5);
  assert.match(
    run(['check', '--format', 'github', path]).stdout,
    /^::error file=.*,line=5,col=1,title=numbering-sequence::/,
  );
});

test('usage errors end with 2 and say why', () => {
  for (const args of [
    [],
    ['check'],
    ['chekc'],
    ['check', '--format', 'xml', 'a'],
    ['explain', 'nothing'],
    ['check', '--bogus'],
    ['check', '--threads', '0', 'a'],
    ['check', '--threads', 'many', 'a'],
  ]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /joint-statement: ./);
  }
  assert.match(run(['explain', 'numbering-sequence', '--locale', 'en']).stdout, /Paragraph numbers/);
});

test('a configuration turns a rule off, and its mistakes are named', () => {
  const config = file('config.json', JSON.stringify({ rules: { 'numbering-sequence': 'off', nonsense: 'error' } }));
  const { stdout, stderr, status } = run(['check', '--config', config, file('off.txt', GAP)]);
  assert.equal(stdout, '');
  assert.match(stderr, /rules\.nonsense: no such rule/);
  assert.equal(status, 0);
  assert.equal(readFileSync(join(folder, 'off.txt'), 'utf8'), GAP);
});

test('accept-all: an old text enters with only new findings reported; what is gone is stale', () => {
  const config = file('accepting.json', '{\n  "rules": {}\n}\n');
  const path = file('old.txt', GAP);
  assert.equal(run(['check', '--accept-all', '--config', config, path]).status, 2, 'a reason is needed');
  assert.equal(run(['check', '--accept-all', '--reason', '既存の文書', '--config', config, path]).status, 0);
  const { rules, accepted } = JSON.parse(readFileSync(config, 'utf8'));
  assert.deepEqual(rules, {});
  assert.deepEqual(accepted, [
    {
      rule: 'numbering-sequence',
      found: '４',
      text: '両首脳は，歓迎した。',
      scope: 'here',
      file: 'old.txt',
      reason: '既存の文書',
    },
  ]);
  assert.deepEqual(run(['check', '--stale', '--config', config, path]).status, 0);
  const worse = file('old.txt', GAP.replace('一致した。', '一致した｡'));
  const again = run(['check', '--config', config, worse]);
  assert.match(again.stdout, /half-width-punctuation/);
  assert.doesNotMatch(again.stdout, /numbering-sequence/);
  const right = file('old.txt', CLEAN);
  assert.equal(run(['check', '--config', config, right]).status, 0);
  const stale = run(['check', '--stale', '--config', config, right]);
  assert.match(stale.stdout, /accepting\.json:7:\d+: warning: .*\[accepted-stale\]/);
  assert.equal(stale.status, 1);
});

test('a broken configuration is never overwritten', () => {
  const config = file('broken.json', '{ "rules": ');
  const { status, stderr } = run(['check', '--accept-all', '--reason', 'x', '--config', config, file('b.txt', GAP)]);
  assert.equal(status, 2);
  assert.match(stderr, /broken\.json/);
  assert.equal(readFileSync(config, 'utf8'), '{ "rules": ');
});

test('final: open points are errors, by option and by the name of the file', () => {
  const draft = file('draft.txt', CLEAN.replace('会談した', '［会談した］［一致した］'));
  assert.equal(run(['check', draft]).status, 0);
  assert.equal(run(['check', '--final', draft]).status, 1);
  const config = file('final.json', JSON.stringify({ final: ['draft*'] }));
  assert.match(run(['check', '--config', config, draft]).stdout, /error: .*\[open-point\]/);
});

test('explain: the list of rules, and a rule as docs/rules.md has it', () => {
  const list = run(['explain']);
  assert.equal(list.status, 0);
  assert.deepEqual(
    list.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
    RULES.map(({ id }) => id),
  );
  for (const rule of RULES.slice(3, 6)) assert.equal(run(['explain', rule.id]).stdout, rulePage(rule, ['ja', 'en']));
  const page = run(['explain', 'comma-style', '--locale', 'ja']).stdout;
  assert.match(page, /拠り所: .*令和４年/);
  assert.match(page, /関係する設定: `house\.norm`, `house\.comma`/);
  assert.match(page, /指摘しないもの/);
  assert.doesNotMatch(page, /Examples/);
});

test('derive: a profile of fifty statements; one that cannot be read is named, and the others serve', () => {
  const paths = statements(50).map((text, i) => file(`derive-${i}.txt`, text));
  const whole = run(['derive', ...paths]);
  assert.deepEqual([whole.status, whole.stderr], [0, '']);
  assert.equal(JSON.parse(whole.stdout).sources.length, 50);
  const missing = join(folder, 'missing.txt');
  const { status, stdout, stderr } = run([
    'derive',
    ...paths.slice(0, 2),
    missing,
    file('picture.txt', Buffer.from([0x89, 0x50, 0, 0xff])),
  ]);
  assert.equal(status, 2);
  assert.equal(JSON.parse(stdout).sources.length, 2);
  assert.match(stderr, /missing\.txt: no such file\n.*picture\.txt: is not a text file/);
  const none = run(['derive', missing]);
  assert.deepEqual([none.status, none.stdout], [2, '']);
});
