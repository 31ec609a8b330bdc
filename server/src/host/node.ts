import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './encoding';
import { cacheFolder, diskCache } from './reference-cache';
import { isReferenceName, listReferences } from './reference-files';

/** Where the rules are described for readers, if they are at hand. */
export function rulesPage(): string | undefined {
  const path = [join(__dirname, '../docs/rules.md'), join(__dirname, '../../../docs/rules.md')].find(existsSync);
  return path && pathToFileURL(path).href;
}

/** The text of a file; `undefined` if it is not on this disk, cannot be read or is no text. */
export async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return decode(await readFile(fileURLToPath(uri)))?.text;
  } catch {
    return undefined;
  }
}

/** Reference statements on this machine's disk. */
export const nodeDisk = {
  list: listReferences,
  wanted: isReferenceName,
  cache: (folder?: string) => diskCache(folder ?? cacheFolder()),
  uri: (path: string): string => pathToFileURL(path).href,
  path(uri: string): string | undefined {
    try {
      return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    } catch {
      return undefined;
    }
  },
};
