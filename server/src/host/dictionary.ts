import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Words } from '../core/words';
import { openWords } from './kuromoji';

const unzip = promisify(gunzip);
/** What a damaged file may claim to hold at most, in bytes. */
const LARGEST = 100 << 20;

/** The folder of the dictionary: the one that the environment names, beside the bundle, or the one that a checkout has built. */
export function dictionaryFolder(): string {
  const named = process.env.JOINT_STATEMENT_DICTIONARY;
  if (named) return named;
  const bundled = join(__dirname, 'dict');
  return existsSync(bundled) ? bundled : join(__dirname, '../../../dist/dict');
}

/** Loads morphology from a folder. Rejects where its file is missing or damaged. Reading and unpacking leave the caller's thread free. */
export async function loadWords(folder: string): Promise<Words> {
  const packed = await readFile(join(folder, 'words.gz'));
  // gzip ends with the length of what it holds. Unpacked in one piece it need not be put together, and is not held twice.
  const length = Math.min(packed.readUInt32LE(packed.length - 4), LARGEST);
  return openWords(await unzip(packed, { chunkSize: length + 1 }));
}
