import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseConfig } from '../server/src/core/config';
import { RULES } from '../server/src/core/rules';
import { made } from './generate-settings';

const root = join(__dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));
const manifest = json('package.json');
const { contributes } = manifest;
const [language] = contributes.languages;

test('settings, their texts, the schema and docs/rules.md are current (npm run settings)', () => {
  for (const [path, content] of Object.entries(made())) assert.equal(text(path), content, path);
});

test('every rule has its setting, and every setting its text in both languages', () => {
  assert.deepEqual(
    Object.keys(contributes.configuration.properties['jointStatement.rules'].properties),
    RULES.map(({ id }) => id),
  );
  const [english, japanese] = [json('package.nls.json'), json('package.nls.ja.json')];
  assert.deepEqual(Object.keys(english), Object.keys(japanese));
  const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
  assert.ok(used.length > RULES.length);
  assert.deepEqual(
    used.filter((key) => !english[key] || !japanese[key]),
    [],
  );
  assert.deepEqual(
    Object.keys(english).filter((key) => !used.includes(key)),
    [],
  );
});

test('the defaults of the settings are a configuration without mistakes', () => {
  const house = Object.fromEntries(
    Object.entries<{ default: unknown }>(contributes.configuration.properties)
      .filter(([name]) => name.startsWith('jointStatement.house.'))
      .map(([name, { default: value }]) => [name.split('.')[2], value]),
  );
  assert.ok(Object.keys(house).length >= 4);
  assert.deepEqual(parseConfig({ rules: {}, house, agreements: [], profile: '' }).errors, []);
});

test('every text of the client has its translation', () => {
  const japanese = json('l10n/bundle.l10n.ja.json');
  const client = readdirSync(join(root, 'client/src'))
    .map((name) => text(`client/src/${name}`))
    .join('\n');
  const used = [...client.matchAll(/l10n\.t\(\s*(['"])(.+?)\1\s*[,)]/g)].map((match) => match[2]!);
  assert.ok(used.length > 8);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(japanese).sort());
});

test('every file that is contributed is there', () => {
  const paths = [
    language.configuration,
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.snippets.map(({ path }: { path: string }) => path),
    ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
    'LICENSE',
    'CHANGELOG.md',
  ];
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test('file names: only text and Markdown are taken', () => {
  assert.deepEqual(
    language.filenamePatterns.filter((pattern: string) => !/\.(?:txt|statement\.md)$/.test(pattern)),
    [],
  );
});

test('a first line is a title of the genre, and nothing else', () => {
  const first = new RegExp(language.firstLine, 'u');
  for (const line of [
    '日本国とアルカディア共和国との共同声明',
    '　日・アルカディア共同宣言（仮訳）',
    '# 日本国総理大臣とアルカディア共和国大統領の共同声明',
    '環境の分野における協力に関する日本国環境省とアルカディア共和国環境省との間の協力覚書',
  ])
    assert.match(line, first);
  for (const line of ['共同声明の書き方', '両首脳は、共同声明を発出した。', '覚書', '資料：共同声明', '日本国憲法', ''])
    assert.doesNotMatch(line, first);
});

test('a word ends at punctuation and at a change of script', () => {
  const { wordPattern } = json('language-configuration.json');
  assert.deepEqual('両首脳は，かんげいkangei日露パートナーシップを２０１３年'.match(new RegExp(wordPattern, 'g')), [
    '両首脳',
    'は',
    'かんげい',
    'kangei',
    '日露',
    'パートナーシップ',
    'を',
    '２０１３',
    '年',
  ]);
});

test('the grammar: every pattern compiles, and finds what it is for', () => {
  const { patterns } = json('syntaxes/joint-statement.tmLanguage.json') as {
    patterns: { match: string; name?: string }[];
  };
  const names = (line: string) =>
    patterns.filter(({ match }) => new RegExp(match, 'u').test(line)).map(({ name }) => name?.split('.').at(-2));
  assert.ok(names('２０１３年４月２８日に').includes('date'));
  assert.ok(names('日本国政府とアルカディア共和国政府との間の租税に関する協定').includes('reference'));
  assert.ok(names('決議第１７１８号及び第１８７４号').includes('reference'));
  assert.ok(names('【経済】').includes('heading'));
});
