// Many small pieces of memory in few files. A pack is written once and as a whole: under another name first, so that no reader ever sees
// half of one. It ends with what is in it and where; each piece has a sum, as a disk may fail.

import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a piece lies in its pack. Offsets and lengths count bytes, and are multiples of four. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

/** What a pack ends with: a mark, the length of the list of pieces in bytes, its sum. */
const TAIL = 12;
const MARK = 0x4a53_5031;
const ENDING = '.pack';

export const isPack = (name: string): boolean => name.endsWith(ENDING);

/** Writes pieces into a new pack of a folder, one after the other. */
export async function writePack(
  folder: string,
  pieces: Iterable<readonly [string, Uint8Array]> | AsyncIterable<readonly [string, Uint8Array]>,
): Promise<void> {
  const name = randomUUID();
  const made = join(folder, `${name}.tmp`);
  try {
    const file = await open(made, 'w');
    try {
      const list: Piece[] = [];
      let start = 0;
      for await (const [key, bytes] of pieces) {
        await file.write(bytes);
        list.push({ key, start, length: bytes.length, sum: sumOf(bytes) });
        start += bytes.length;
      }
      await file.write(tailOf(list));
    } finally {
      await file.close();
    }
    await rename(made, join(folder, `${name}${ENDING}`));
  } catch (error) {
    await rm(made, { force: true }).catch(() => undefined);
    throw error;
  }
}

function tailOf(pieces: readonly Piece[]): Uint8Array {
  const list = Buffer.from(JSON.stringify(pieces));
  const bytes = new Uint8Array(rounded(list.length) + TAIL);
  bytes.set(list);
  const end = rounded(list.length);
  new Uint32Array(bytes.buffer, end).set([MARK, list.length, sumOf(bytes.subarray(0, end))]);
  return bytes;
}

/** What a pack holds; nothing if it is none. */
export async function readList(path: string): Promise<readonly Piece[]> {
  return await withFile(path, async (file) => {
    const end = (await file.stat()).size - TAIL;
    if (end < 0) return [];
    const [mark, length = 0, sum] = new Uint32Array((await read(file, end, TAIL)).buffer);
    if (mark !== MARK || rounded(length) > end) return [];
    const list = await read(file, end - rounded(length), rounded(length));
    return sumOf(list) === sum ? JSON.parse(Buffer.from(list.buffer, 0, length).toString()) : [];
  });
}

/** Pieces of a pack, those that are sound. What lies side by side is read at once. */
export async function readPieces(path: string, pieces: readonly Piece[]): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  await withFile(path, async (file) => {
    const inOrder = [...pieces].sort((a, b) => a.start - b.start);
    for (let i = 0; i < inOrder.length; ) {
      const from = i;
      const { start } = inOrder[i]!;
      let end = start;
      while (inOrder[i]?.start === end) end += inOrder[i++]!.length;
      const run = await read(file, start, end - start);
      for (const piece of inOrder.slice(from, i)) {
        const bytes = run.subarray(piece.start - start, piece.start - start + piece.length);
        if (sumOf(bytes) === piece.sum) found.set(piece.key, bytes);
      }
    }
  });
  return found;
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Error('the pack is cut');
    done += bytesRead;
  }
  return bytes;
}

const rounded = (length: number): number => (length + 3) & ~3;

/** A sum over words of four bytes, which a changed word changes. */
function sumOf(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = words.length;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x0100_0193);
  return sum >>> 0;
}
