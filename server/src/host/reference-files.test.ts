import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { isInside, listReferences, readReference } from './reference-files';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'joint-statement-files-')));
const root = join(top, 'root');
after(() => rmSync(top, { recursive: true, force: true }));
for (const path of [
  'root/a.txt',
  'root/b.md',
  'root/c.docx',
  'root/過去/2010.txt',
  'root/過去/古い/1999.TXT',
  'root/.git/d.txt',
  'root/node_modules/e.txt',
  'root/[x]/f.txt',
  'other/g.txt',
]) {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), '共同声明\n');
}
symlinkSync('.', join(root, '過去', 'loop'));
symlinkSync(join(top, 'other'), join(root, 'out'));
symlinkSync('a.txt', join(root, 'b-again.txt'));

const list = async (pattern: string, inside = true) => {
  const { files, faults } = await listReferences([{ pattern, folder: root, inside }]);
  return {
    files: files.map(({ path }) => relative(top, path)),
    faults: faults.map(({ fault }) => fault),
  };
};

test('a folder is all text in it; hidden folders and installed packages are not; loops end', async () => {
  assert.deepEqual(await list('.'), {
    files: ['root/[x]/f.txt', 'root/a.txt', 'root/b.md', 'root/過去/2010.txt', 'root/過去/古い/1999.TXT'],
    faults: [],
  });
});

test('patterns: within a name, over folders, no deeper than they are written', async () => {
  assert.deepEqual((await list('*.txt')).files, ['root/a.txt']);
  assert.deepEqual((await list('./*.md')).files, ['root/b.md']);
  assert.deepEqual((await list('過去/*')).files, ['root/過去/2010.txt']);
  assert.deepEqual((await list('過去\\**')).files, ['root/過去/2010.txt', 'root/過去/古い/1999.TXT']);
  assert.deepEqual((await list('**/1999*')).files, ['root/過去/古い/1999.TXT']);
  assert.deepEqual((await list('[x]')).files, ['root/[x]/f.txt']);
  assert.deepEqual(await list('a.txt'), { files: ['root/a.txt'], faults: [] });
  assert.deepEqual(await list(''), { files: [], faults: [] });
  assert.deepEqual(await list('nowhere/*.txt'), { files: [], faults: ['missing'] });
});

test('what a workspace names leads nowhere else', async () => {
  for (const pattern of [
    '..',
    '../other',
    '../**/*.txt',
    '過去/../../other',
    join(top, 'other'),
    '/',
    '/**',
    '//server/share',
    '\\\\server\\share',
    'out',
    'out/g.txt',
    'out/*.txt',
  ])
    assert.deepEqual(await list(pattern), { files: [], faults: ['outside'] }, pattern);
  // A file of the home folder is none of the workspace’s: `~` is a name like any other.
  assert.deepEqual(await list('~'), { files: [], faults: ['missing'] });
});

test('the user may name a place elsewhere, but what is written as lying in the folder must lie there', async () => {
  for (const pattern of ['../other', join(top, 'other', '*.txt'), join(root, 'out/../../other')])
    assert.deepEqual((await list(pattern, false)).files, ['other/g.txt'], pattern);
  assert.deepEqual(await list('out', false), { files: [], faults: ['outside'] });
});

test('a file that has become a link to another place is not read', async () => {
  const path = join(root, 'turned.txt');
  writeFileSync(path, '共同声明\n');
  const { files } = await listReferences([{ pattern: 'turned.txt', folder: root, inside: true }]);
  assert.equal('text' in (await readReference(files[0]!)), true);
  rmSync(path);
  symlinkSync(join(top, 'other', 'g.txt'), path);
  assert.deepEqual(await readReference(files[0]!), { path, fault: 'outside' });
  rmSync(path);
  assert.deepEqual(await readReference(files[0]!), { path, fault: 'unreadable' });
});

test('inside is told by whole names', () => {
  assert.equal(isInside('/a/b', '/a'), true);
  assert.equal(isInside('/a', '/a'), true);
  assert.equal(isInside('/ab', '/a'), false);
  assert.equal(isInside('/a/..b', '/a'), true);
  assert.equal(isInside('/', '/a'), false);
});
