import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSync } from 'esbuild';
import { diskCache } from '../host/reference-cache';
import { listReferences } from '../host/reference-files';
import { type ReadStatement, readStatements } from '../read-statements';
import type { readInThread } from './read-in-thread';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'joint-statement-thread-')));
after(() => rmSync(top, { recursive: true, force: true }));

/** A thread runs a bundle, here as in what ships. `thread` stands in for it. */
function bundled(name: string, thread = '../lsp/reading-thread.ts'): typeof readInThread {
  const bundle = (entry: string, outfile: string) =>
    buildSync({ entryPoints: [join(__dirname, entry)], outfile, bundle: true, platform: 'node', logLevel: 'error' });
  const folder = join(top, name);
  bundle('read-in-thread.ts', join(folder, 'read-in-thread.js'));
  if (thread.endsWith('.ts')) bundle(thread, join(folder, 'reading-thread.js'));
  else writeFileSync(join(folder, 'reading-thread.js'), thread);
  return require(join(folder, 'read-in-thread.js')).readInThread;
}

const statements = join(top, 'statements');
mkdirSync(statements);
for (const [i, verb] of ['歓迎', '評価', '支持'].entries())
  writeFileSync(
    join(statements, `${i}.txt`),
    `日本国とベルミナ連邦の共同声明\n\n１　両首脳は，灯台の保守を${verb}した。\n`,
  );
writeFileSync(join(statements, '1a.txt'), new Uint8Array([0, 1, 2, 0xff]));

async function all(read: AsyncIterable<ReadStatement>): Promise<object[]> {
  const found: object[] = [];
  for await (const { file, ...rest } of read)
    found.push({ path: file.path, ...rest, ...('words' in rest ? { words: [...rest.words] } : {}) });
  return found;
}
const listed = async () => (await listReferences([{ pattern: statements, folder: '', inside: false }])).files;

test('a thread reads what would be read here, in order, and fills the cache', async () => {
  const files = await listed();
  const cache = diskCache(join(top, 'cache'), 'r');
  const there = await all(bundled('sound')(files, cache));
  assert.deepEqual(there, await all(readStatements(files, undefined)));
  assert.deepEqual(
    there.map((read) => 'fault' in read),
    [false, false, true, false],
  );
  const hashes = there.flatMap((read) => ('hash' in read ? String(read.hash) : []));
  assert.equal((await cache.get(new Set(hashes))).size, 3);
});

test('whoever wants no more ends the thread', async () => {
  for await (const { file } of bundled('stopped')(await listed(), undefined)) {
    assert.ok(file);
    break;
  }
});

test('a file over which the thread dies is unreadable, and the others are read', async () => {
  const thread = `
    const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage('ready');
    for (const file of workerData.files) {
      if (file.path.endsWith('1.txt')) throw new Error('died');
      parentPort.postMessage({ file, hash: file.path, encoding: 'utf8', words: new Int32Array(0) });
    }`;
  const found = await all(bundled('dying', thread)(await listed(), undefined));
  assert.deepEqual(
    found.map((read) => ('fault' in read ? read.fault : 'read')),
    ['read', 'unreadable', 'read', 'read'],
  );
});

test('where no thread can be started the files are read here', async () => {
  const files = await listed();
  const found = await all(bundled('none', 'throw new Error("no thread")')(files, undefined));
  assert.deepEqual(found, await all(readStatements(files, undefined)));
});
