import { readFileSync, statSync } from 'node:fs';
import { type Config, DEFAULT_CONFIG, parseConfig } from '../core/config';
import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { EMPTY_PROFILE, type Profile, parseProfile } from '../core/reference/profile';
import type { Localized } from '../core/rule';
import { type Decoded, decode } from '../host/encoding';

/** Something that the caller has to put right: told on standard error, exit code 2. */
export class UsageError extends Error {}

/** A statement is some tens of kilobytes; what is a thousand times larger is something else. */
const LARGEST = 20 << 20;

/** Reads a file (`-`: standard input) as text. Throws an error that says what is wrong with it. */
export function load(path: string): Decoded {
  let bytes: Uint8Array;
  if (path === '-') bytes = readFileSync(0);
  else {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Error('no such file');
    if (stat.isDirectory()) throw new Error('is a folder');
    if (stat.size > LARGEST)
      throw new Error(`is too large (${Math.round(stat.size / (1 << 20))} MB; at most ${LARGEST >> 20} MB)`);
    bytes = readFileSync(path);
  }
  const decoded = decode(bytes);
  if (!decoded) throw new Error('is not a text file (neither UTF-8, UTF-16 nor Shift_JIS)');
  return decoded;
}

/** Reads several files. One that cannot be read is named on standard error, and the others serve. */
export function loadAll(paths: readonly string[]): { readonly texts: readonly string[]; readonly failed: boolean } {
  const texts: string[] = [];
  for (const path of paths) {
    try {
      texts.push(load(path).text);
    } catch (error) {
      process.stderr.write(`joint-statement: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { texts, failed: texts.length < paths.length };
}

export function loadProfile(path: string | undefined): Profile {
  if (path === undefined) return BUNDLED_PROFILE;
  if (path === 'none') return EMPTY_PROFILE;
  const profile = parseProfile(json(path));
  if (!profile) throw new UsageError(`${path}: not a profile (version 1)`);
  return profile;
}

export function loadConfig(path: string | undefined): Config {
  if (path === undefined) return DEFAULT_CONFIG;
  const { config, errors } = parseConfig(json(path));
  for (const error of errors) process.stderr.write(`joint-statement: ${path}: ${error}\n`);
  return config;
}

function json(path: string): unknown {
  try {
    return JSON.parse(load(path).text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function locale(value: string): keyof Localized {
  if (value === 'ja' || value === 'en') return value;
  throw new UsageError(`unknown locale: ${value}`);
}
