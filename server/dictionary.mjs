// Packs kuromoji's dictionary for dist/dict: what is read of it, in one file of typed arrays that need no work when they are loaded.
// kuromoji's own twelve files unpack to 100 MB, of which two fifths are padding and most of the rest columns that nobody asks for.
// server/src/host/kuromoji.ts reads what is written here; `sections` has the names and the order that it knows.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const from = join(import.meta.dirname, '..', 'node_modules', 'kuromoji', 'dict');

const file = (name) => gunzipSync(readFileSync(join(from, `${name}.dat.gz`)));
const int32 = (bytes) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** The entries of a `map` file, by key: it is a row of (key, count, positions…) after one number. */
function targets(map) {
  const rows = [];
  for (let at = 1; at + 1 < map.length && map[at + 1] > 0; at += 2 + map[at + 1])
    rows[map[at]] = [...map.subarray(at + 2, at + 2 + map[at + 1])];
  return Array.from(rows, (row) => row ?? []);
}

/** Reads the rows of a dictionary: three numbers of 16 bits, then where the row's features stand. */
function reader(rows, features) {
  const end = (at) => features.indexOf(0, at);
  return (position) => {
    const place = rows.readInt32LE(position + 6);
    const [surface, pos, detail, , , , , base, reading] = features.toString('utf8', place, end(place)).split(',');
    return { numbers: [0, 2, 4].map((each) => rows.readInt16LE(position + each)), surface, pos, detail, base, reading };
  };
}

/** The categories of characters, with what an unknown word of each may be. */
function categories() {
  const bytes = file('unk_invoke');
  const unknown = reader(file('unk'), file('unk_pos'));
  const entries = targets(int32(file('unk_map')));
  const list = [];
  for (let at = 0; bytes[at + 6] > 0; at = bytes.indexOf(0, at + 6) + 1) {
    list.push({
      always: bytes[at] === 1,
      groups: bytes[at + 1] === 1,
      entries: (entries[list.length] ?? []).map((position) => {
        const { numbers, pos, detail } = unknown(position);
        return { numbers, pos, detail };
      }),
    });
  }
  return list;
}

function sections() {
  const [base, check] = [int32(file('base')), int32(file('check'))];
  const words = targets(int32(file('tid_map')));
  const count = words.reduce((sum, { length }) => sum + length, 0);
  const known = reader(file('tid'), file('tid_pos'));
  const first = new Int32Array(words.length + 1);
  const numbers = new Int16Array(count * 3);
  const kinds = new Map();
  const kind = new Uint8Array(count);
  const places = new Int32Array(count + 1);
  const texts = [];
  let length = 0;
  let n = 0;
  for (const [word, positions] of words.entries()) {
    first[word] = n;
    for (const position of positions) {
      const entry = known(position);
      numbers.set(entry.numbers, n * 3);
      const name = `${entry.pos},${entry.detail}`;
      if (!kinds.has(name)) kinds.set(name, kinds.size);
      kind[n] = kinds.get(name);
      places[n++] = length;
      const [form, reading] = [entry.base, entry.reading].map((each) => (each === '*' ? '' : each));
      const text = Buffer.from(`${form === entry.surface ? '' : form},${reading ?? ''}`);
      texts.push(text);
      length += text.length;
    }
  }
  first[words.length] = n;
  places[n] = length;
  if (kinds.size > 256) throw new Error('more parts of speech than a byte can tell apart');
  let used = check.length;
  while (check[used - 1] < 0) used--;
  return {
    names: Buffer.from(
      JSON.stringify({ kinds: [...kinds.keys()].map((name) => name.split(',')), categories: categories() }),
    ),
    base: base.subarray(0, used),
    check: check.subarray(0, used),
    costs: file('cc'),
    first,
    numbers,
    kind,
    places,
    texts: Buffer.concat(texts),
    category: file('unk_char'),
  };
}

/** A header with the length of each section in bytes, then the sections, each on a boundary of four bytes. */
function packed() {
  const parts = Object.values(sections()).map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const header = Int32Array.of(parts.length, ...parts.map(({ length }) => length));
  const bytes = [Buffer.from(header.buffer)];
  for (const part of parts) bytes.push(part, Buffer.alloc(-part.length & 3));
  return Buffer.concat(bytes);
}

/** Writes the packed dictionary into a folder, unless it is there and no older than this program. */
export async function packDictionary(folder) {
  const to = join(folder, 'words.gz');
  if (existsSync(to) && statSync(to).mtimeMs > statSync(import.meta.filename).mtimeMs) return;
  await mkdir(folder, { recursive: true });
  // Earlier builds left kuromoji's own files here.
  for (const name of await readdir(folder)) if (name.endsWith('.dat.gz')) await rm(join(folder, name), { force: true });
  // Another build or test may be reading or writing it.
  const draft = `${to}.${process.pid}`;
  await writeFile(draft, gzipSync(packed()));
  await rename(draft, to);
}
