import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './encoding';

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
