// What was made of reference files, kept on disk by the hash of their bytes, so that a second start need not read them again.

import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';

/** JSON by hash. It may forget anything at any time, and never throws. */
export interface Cache {
  get(hash: string): Promise<unknown>;
  set(hash: string, value: object): Promise<void>;
}

/** Where programs keep what they can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  const own =
    process.platform === 'win32' ? LOCALAPPDATA : process.platform === 'darwin' && join(home, 'Library/Caches');
  return join(XDG_CACHE_HOME || own || join(home, '.cache'), 'joint-statement');
}

const DAY = 86_400_000;
/** As strings stand in memory: Japanese in UTF-8 would have to be taken apart at every start. */
const ENCODING = 'utf16le';

/** A cache in a folder. Each release has its own part of it, so that what an older one made is never read; parts unused for long go. */
export function diskCache(folder: string): Cache {
  const all = join(folder, 'precedents');
  const part = join(all, RELEASE);
  let ready: Promise<unknown> | undefined;
  const prepare = () => {
    ready ??= mkdir(part, { recursive: true })
      .then(() => utimes(part, new Date(), new Date()))
      .then(() => dropOld(all))
      .catch(() => undefined);
    return ready;
  };
  const pathOf = (hash: string): string => join(part, `${hash}.json`);
  return {
    async get(hash) {
      await prepare();
      try {
        return JSON.parse(await readFile(pathOf(hash), ENCODING));
      } catch {
        return undefined;
      }
    },
    async set(hash, value) {
      await prepare();
      const made = join(part, `${randomUUID()}.tmp`);
      try {
        // Two servers may write the same: each file appears as a whole.
        await writeFile(made, JSON.stringify(value), ENCODING);
        await rename(made, pathOf(hash));
      } catch {
        await rm(made, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** This program as it was built: its version, and when its file was written. */
const RELEASE = ((): string => {
  try {
    return `${version}-${Math.floor(statSync(__filename).mtimeMs).toString(36)}`;
  } catch {
    return version;
  }
})();

async function dropOld(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const part = join(all, name);
    const { mtimeMs } = await stat(part);
    if (name !== RELEASE && Date.now() - mtimeMs > 30 * DAY) await rm(part, { recursive: true, force: true });
  }
}
