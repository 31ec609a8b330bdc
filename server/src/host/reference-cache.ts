// What was made of reference files, kept on disk by the hash of their bytes, so that a second start need not read them again; and for each
// list of references which files it named and when they were last written, so that it need not even look into them.

import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { isPack, type Piece, readList, readPieces, writePack } from './packs';

/** It may forget anything at any time, and never throws. */
export interface Cache {
  /** Where it lies, and whose part of it this is: another thread may open it, too. */
  readonly folder: string;
  readonly release: string;
  /** What is known of some hashes. */
  get(hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, Int32Array>>;
  keep(made: ReadonlyMap<string, Int32Array>): Promise<void>;
  /** What was last noted of a list of references. */
  catalogue(list: string): Promise<unknown>;
  /** Notes it; `hashes` are those it still needs. Then what nobody needs any more goes. */
  note(list: string, hashes: readonly string[], value: unknown): Promise<void>;
}

/** Where programs keep what they can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  const own =
    process.platform === 'win32' ? LOCALAPPDATA : process.platform === 'darwin' && join(home, 'Library/Caches');
  return join(XDG_CACHE_HOME || own || join(home, '.cache'), 'joint-statement');
}

const HOUR = 3_600_000;
const OLD = 30 * 24 * HOUR;
/** More packs than these are made one. */
const MOST_PACKS = 8;

/** A cache in a folder. Each release has its own part of it, so that what an older one made is never read; what is unused for long goes. */
export function diskCache(folder: string, release = RELEASE): Cache {
  const all = join(folder, 'precedents');
  const part = join(all, release);
  let ready: Promise<unknown> | undefined;
  const prepare = () => {
    ready ??= mkdir(part, { recursive: true })
      .then(() => used(part))
      .then(() => dropOld(all, release))
      .catch(() => undefined);
    return ready;
  };
  const catalogueOf = (list: string): string =>
    join(part, `${createHash('sha256').update(list).digest('hex').slice(0, 32)}.json`);
  /** By pack. They never change once they are there. */
  const lists = new Map<string, readonly Piece[]>();

  async function packs(): Promise<ReadonlyMap<string, readonly Piece[]>> {
    const found = (await readdir(part)).filter(isPack);
    for (const name of lists.keys()) if (!found.includes(name)) lists.delete(name);
    for (const name of found) if (!lists.has(name)) lists.set(name, await readList(join(part, name)).catch(() => []));
    return lists;
  }

  /** Drops what no list has needed for long, and makes one pack of many. */
  async function tidy(): Promise<void> {
    const needed = new Set<string>();
    for (const name of await readdir(part)) {
      const path = join(part, name);
      if (!name.endsWith('.json')) continue;
      if (await unusedFor(path, OLD)) await rm(path, { force: true });
      else for (const hash of noted(await readFile(path, 'utf8'))?.hashes ?? []) needed.add(hash);
    }
    const kept = new Map<string, Piece[]>();
    const seen = new Set<string>();
    let [useful, waste] = [0, 0];
    for (const [name, pieces] of await packs()) {
      // Another window may be about to note what it has just made.
      const young = !(await unusedFor(join(part, name), HOUR));
      const wanted = pieces.filter(({ key, length }) => {
        const isWanted = !seen.has(key) && (young || needed.has(key));
        seen.add(key);
        if (isWanted) useful += length;
        else waste += length;
        return isWanted;
      });
      kept.set(name, wanted);
    }
    if (kept.size <= MOST_PACKS && waste <= useful) return;
    async function* all(): AsyncGenerator<[string, Uint8Array]> {
      for (const [name, pieces] of kept) yield* await readPieces(join(part, name), pieces);
    }
    await writePack(part, all());
    for (const name of kept.keys()) await rm(join(part, name), { force: true });
  }

  return {
    folder,
    release,
    async get(hashes) {
      const found = new Map<string, Int32Array>();
      await prepare();
      try {
        for (const [name, pieces] of await packs()) {
          const wanted = pieces.filter(({ key }) => hashes.has(key) && !found.has(key));
          if (wanted.length === 0) continue;
          const read = await readPieces(join(part, name), wanted).catch(() => new Map<string, Uint8Array>());
          for (const [key, { buffer, byteOffset, length }] of read)
            found.set(key, new Int32Array(buffer, byteOffset, length >> 2));
        }
      } catch {
        // What cannot be read is made again.
      }
      return found;
    },
    async keep(made) {
      await prepare();
      const pieces = [...made].map(([key, { buffer, byteOffset, byteLength }]) => {
        return [key, new Uint8Array(buffer, byteOffset, byteLength)] as const;
      });
      if (pieces.length > 0) await writePack(part, pieces).catch(() => undefined);
    },
    async catalogue(list) {
      await prepare();
      try {
        const path = catalogueOf(list);
        const found = noted(await readFile(path, 'utf8'));
        await used(path);
        return found?.value;
      } catch {
        return undefined;
      }
    },
    async note(list, hashes, value) {
      await prepare();
      const made = join(part, `${randomUUID()}.tmp`);
      try {
        // Two servers may write the same: each file appears as a whole.
        await writeFile(made, JSON.stringify({ hashes, value }));
        await rename(made, catalogueOf(list));
        await tidy();
      } catch {
        await rm(made, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** A catalogue, if it is what it should be. */
function noted(text: string): { readonly hashes: readonly string[]; readonly value: unknown } | undefined {
  try {
    const { hashes, value } = JSON.parse(text);
    return Array.isArray(hashes) ? { hashes, value } : undefined;
  } catch {
    return undefined;
  }
}

const used = (path: string): Promise<void> => utimes(path, new Date(), new Date());

const unusedFor = async (path: string, milliseconds: number): Promise<boolean> =>
  Date.now() - (await stat(path)).mtimeMs > milliseconds;

/** This program as it was built: its version, and when its file was written. */
const RELEASE = ((): string => {
  try {
    return `${version}-${Math.floor(statSync(__filename).mtimeMs).toString(36)}`;
  } catch {
    return version;
  }
})();

async function dropOld(all: string, release: string): Promise<void> {
  for (const name of await readdir(all)) {
    const part = join(all, name);
    if (name !== release && (await unusedFor(part, OLD))) await rm(part, { recursive: true, force: true });
  }
}
