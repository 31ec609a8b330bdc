// What is made of reference files: read, and packed as the library keeps them. It runs where the library is, or in a thread of its own.

import type { Aside } from './books';
import { Facts } from './core/facts';
import { PackedStatement } from './core/reference/packed';
import { precedentOf } from './core/reference/precedents';
import { deriveProfile } from './core/reference/profile';
import { parseStatement } from './core/statement/parse';
import type { Encoding } from './host/encoding';
import type { Cache } from './host/reference-cache';
import { type Fault, type ReferenceFile, readReference } from './host/reference-files';

/** A file with what was made of it, or why nothing was. */
export type ReadStatement = { readonly file: ReferenceFile } & (
  | { readonly fault: Fault }
  | {
      /** Of the bytes. */
      readonly hash: string;
      readonly encoding: Encoding;
      /** The packed statement. */
      readonly words: Int32Array;
    }
);

/** So many statements are put into the cache at once. */
const KEPT_AT_ONCE = 64;

/** Reads files one after the other. What the cache has is taken from it, and what it has not is put into it. */
export async function* readStatements(
  files: readonly ReferenceFile[],
  cache: Cache | undefined,
): AsyncGenerator<ReadStatement> {
  let fresh = new Map<string, Int32Array>();
  try {
    for (const file of files) {
      const read = await readReference(file);
      if ('fault' in read) {
        yield { file, fault: read.fault };
        continue;
      }
      const { hash, encoding } = read;
      const known = (await cache?.get(new Set([hash])))?.get(hash);
      const words = known ?? make(read.text);
      if (!known) fresh.set(hash, words);
      if (fresh.size >= KEPT_AT_ONCE) {
        await cache?.keep(fresh);
        fresh = new Map();
      }
      yield { file, hash, encoding, words };
    }
  } finally {
    await cache?.keep(fresh);
  }
}

function make(text: string): Int32Array {
  const facts = new Facts(parseStatement(text));
  const aside: Aside = { profile: deriveProfile([facts]), lines: lineStarts(text) };
  return PackedStatement.of(precedentOf(facts), JSON.stringify(aside)).words;
}

/** Where lines begin, as editors count them: after CR LF, LF or CR. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
];
