import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Cache, diskCache } from './reference-cache';

const folders: string[] = [];
after(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

/** A cache in a new folder, its files, and another window's. */
function cached(): { cache: Cache; other: Cache; part: string; packs: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'joint-statement-cache-'));
  folders.push(folder);
  const part = join(folder, 'precedents', 'r');
  const packs = () =>
    readdirSync(part)
      .filter((name) => name.endsWith('.pack'))
      .map((name) => join(part, name));
  return { cache: diskCache(folder, 'r'), other: diskCache(folder, 'r'), part, packs };
}

const words = (value: number): Int32Array => Int32Array.from({ length: 100 }, (_, i) => value * 1000 + i);
const made = (...values: number[]) => new Map(values.map((value) => [`h${value}`, words(value)]));
const held = async (cache: Cache, ...values: number[]): Promise<string[]> => {
  const found = await cache.get(new Set(values.map((value) => `h${value}`)));
  for (const [key, value] of found) assert.deepEqual(value, words(Number(key.slice(1))));
  return [...found.keys()].sort();
};
const HOURS = (count: number): Date => new Date(Date.now() - count * 3_600_000);

test('what one window keeps another one has; catalogues too', async () => {
  const { cache, other } = cached();
  await cache.keep(made(1, 2, 3));
  assert.deepEqual(await held(other, 1, 3, 4), ['h1', 'h3']);
  await cache.keep(made(4));
  assert.deepEqual(await held(other, 1, 3, 4), ['h1', 'h3', 'h4']);
  await cache.note('list', ['h1'], { said: '声明' });
  assert.deepEqual(await other.catalogue('list'), { said: '声明' });
  assert.equal(await other.catalogue('another'), undefined);
});

test('what is damaged is missing, and nothing else is', async () => {
  const { cache, other, packs } = cached();
  await cache.keep(made(1, 2, 3));
  const [pack] = packs() as [string];
  const bytes = readFileSync(pack);
  const broken = (change: (copy: Buffer) => Uint8Array) => writeFileSync(pack, change(Buffer.from(bytes)));
  broken((copy) => copy.fill(7, 404, 405));
  assert.deepEqual(await held(other, 1, 2, 3), ['h1', 'h3']);
  for (const change of [
    (copy: Buffer) => copy.subarray(0, 500),
    (copy: Buffer) => copy.subarray(0, 3),
    (copy: Buffer) => copy.fill(9, copy.length - 12),
    (copy: Buffer) => copy.fill(0x20, copy.length - 60, copy.length - 20),
  ]) {
    broken(change);
    assert.deepEqual(await held(diskCache(cache.folder, 'r'), 1, 2, 3), []);
  }
  rmSync(pack);
  assert.deepEqual(await held(other, 1, 2, 3), [], 'nor is what has gone');
});

test('many packs become one; what no list needs goes after a while, what was just made stays', async () => {
  const { cache, other, packs } = cached();
  for (let i = 0; i < 10; i++) await cache.keep(made(i));
  await cache.note('list', ['h0', 'h1', 'h2'], 0);
  assert.equal(packs().length, 1);
  assert.deepEqual(await held(other, 0, 1, 5, 9), ['h0', 'h1', 'h5', 'h9']);
  for (const path of packs()) utimesSync(path, HOURS(2), HOURS(2));
  await other.note('another', ['h9'], 0);
  assert.equal(packs().length, 1);
  assert.deepEqual(await held(cache, 0, 1, 2, 5, 9), ['h0', 'h1', 'h2', 'h9']);
});

test('a list that was not used for a month needs nothing; another release’s part goes, too', async () => {
  const { cache, part, packs } = cached();
  await cache.keep(made(1, 2));
  await cache.note('old', ['h1', 'h2'], 0);
  for (const name of readdirSync(part)) utimesSync(join(part, name), HOURS(24 * 31), HOURS(24 * 31));
  utimesSync(part, HOURS(24 * 31), HOURS(24 * 31));
  await cache.note('new', [], 0);
  assert.equal(await cache.catalogue('old'), undefined);
  for (const pack of packs()) assert.deepEqual(await held(cache, 1, 2), [], pack);
  const later = diskCache(cache.folder, 'later');
  utimesSync(part, HOURS(24 * 31), HOURS(24 * 31));
  await later.get(new Set());
  assert.deepEqual(readdirSync(join(cache.folder, 'precedents')), ['later']);
});

test('where nothing can be written nothing is kept, and nothing throws', async () => {
  const { cache } = cached();
  const path = join(cache.folder, 'file');
  writeFileSync(path, '');
  const none = diskCache(path, 'r');
  await none.keep(made(1));
  await none.note('list', ['h1'], 0);
  assert.deepEqual(await held(none, 1), []);
  assert.equal(await none.catalogue('list'), undefined);
});
