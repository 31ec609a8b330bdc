import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';

const root = resolve(__dirname, '..');
const core = join(root, 'server/src/core');

/** The layers of the core, lowest first. A file may import from its own layer and from those before it. */
const LAYERS = [
  ['text'],
  ['statement'],
  ['facts'],
  ['reference', 'words'],
  ['reading', 'spelling'],
  ['detect', 'rule'],
  ['rules'],
  ['accepted', 'config', 'schema', 'workspace-file'],
  ['check'],
  ['fix-all', 'features'],
];

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(root, folder, String(name)))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

/** What a file imports: path and whether only types come in. */
const imports = (file: string): { path: string; typeOnly: boolean }[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gm)].map((match) => ({
    path: match[2]!,
    typeOnly: match[1] !== undefined,
  }));

const layerOf = (file: string): number => {
  const part = relative(core, file).split(sep)[0]!.replace(/\.ts$/, '');
  return LAYERS.findIndex((layer) => layer.includes(part));
};

test('every file of the core belongs to a layer', () => {
  const files = sources('server/src/core');
  assert.ok(files.length > 20);
  assert.deepEqual(
    files.filter((file) => layerOf(file) < 0),
    [],
  );
});

test('the core imports nothing from outside, and only from its own layer or those before it', () => {
  const wrong: string[] = [];
  for (const file of sources('server/src/core')) {
    for (const { path, typeOnly } of imports(file)) {
      const target = resolve(dirname(file), path);
      const inside = path.startsWith('.') && target.startsWith(core);
      // Types alone may look ahead: a rule's type names the reading, the reading's the rule's language.
      if (!inside || (!typeOnly && layerOf(`${target}.ts`) > layerOf(file)))
        wrong.push(`${relative(root, file)} → ${path}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('a rule imports no other rule', () => {
  const wrong = sources('server/src/core/rules')
    .filter((file) => !file.endsWith(`${sep}index.ts`))
    .flatMap((file) =>
      imports(file)
        .filter(({ path }) => path.startsWith('./'))
        .map(({ path }) => `${relative(root, file)} → ${path}`),
    );
  assert.deepEqual(wrong, []);
});

test('kuromoji has one importer, the client knows nothing of the server, the core nothing of its hosts', () => {
  const importers = sources('server/src').filter((file) =>
    imports(file).some(({ path }) => path.startsWith('kuromoji')),
  );
  assert.ok(
    importers.every((file) => file.startsWith(join(root, 'server/src/host'))),
    importers.join(),
  );
  const client = sources('client/src').filter((file) => imports(file).some(({ path }) => path.includes('server/src')));
  assert.deepEqual(client, []);
});
