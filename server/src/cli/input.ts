import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type Config, DEFAULT_CONFIG, parseConfig } from '../core/config';
import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { EMPTY_PROFILE, type Profile, parseProfile } from '../core/reference/profile';
import type { Localized } from '../core/rule';
import { type Decoded, decode } from '../host/encoding';

/** Something that the caller has to put right: told on standard error, exit code 2. */
export class UsageError extends Error {}

/** A statement is some tens of kilobytes; what is a thousand times larger is something else. */
const LARGEST = 20 << 20;

/** Reads a file (`-`: standard input) as text. Rejects with an error that says what is wrong with it. */
export async function load(path: string): Promise<Decoded> {
  const decoded = decode(path === '-' ? readFileSync(0) : await bytesOf(path));
  if (!decoded) throw new Error('is not a text file (neither UTF-8, UTF-16 nor Shift_JIS)');
  return decoded;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new Error('no such file') : error;
  });
  if (found.isDirectory()) throw new Error('is a folder');
  if (found.size > LARGEST)
    throw new Error(`is too large (${Math.round(found.size / (1 << 20))} MB; at most ${LARGEST >> 20} MB)`);
  return readFile(path);
}

/** Reads several files. One that cannot be read is named on standard error, and the others serve. */
export async function loadAll(
  paths: readonly string[],
): Promise<{ readonly texts: readonly string[]; readonly failed: boolean }> {
  const texts: string[] = [];
  for (const path of paths) {
    try {
      texts.push((await load(path)).text);
    } catch (error) {
      process.stderr.write(`joint-statement: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { texts, failed: texts.length < paths.length };
}

export async function loadProfile(path: string | undefined): Promise<Profile> {
  if (path === undefined) return BUNDLED_PROFILE;
  if (path === 'none') return EMPTY_PROFILE;
  const profile = parseProfile(await json(path));
  if (!profile) throw new UsageError(`${path}: not a profile (version 1)`);
  return profile;
}

export async function loadConfig(path: string | undefined): Promise<Config> {
  if (path === undefined) return DEFAULT_CONFIG;
  const { config, errors } = parseConfig(await json(path));
  for (const error of errors) process.stderr.write(`joint-statement: ${path}: ${error}\n`);
  return config;
}

async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse((await load(path)).text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function locale(value: string): keyof Localized {
  if (value === 'ja' || value === 'en') return value;
  throw new UsageError(`unknown locale: ${value}`);
}
