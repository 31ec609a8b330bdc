import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { IpadicFeatures } from 'kuromoji';
import DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import Tokenizer from 'kuromoji/src/Tokenizer.js';
import type { Token, Words } from '../core/words';

const unzip = promisify(gunzip);

/** Loads kuromoji's dictionary from a folder. Rejects where a file is missing or damaged. */
export async function loadWords(folder: string): Promise<Words> {
  const file = async (name: string): Promise<ArrayBuffer> => {
    const bytes = await unzip(await readFile(join(folder, `${name}.dat.gz`)));
    const { buffer, byteOffset, byteLength } = bytes;
    // A small file may share node's pool; kuromoji takes whole buffers.
    return byteLength === buffer.byteLength
      ? (buffer as ArrayBuffer)
      : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  };
  const bytes = async (name: string) => new Uint8Array(await file(name));

  // One file at a time: unpacking all at once holds every packed and unpacked copy together.
  const dictionaries = new DynamicDictionaries();
  const known = dictionaries.token_info_dictionary;
  dictionaries.loadTrie(new Int32Array(await file('base')), new Int32Array(await file('check')));
  known.loadDictionary(await bytes('tid'));
  known.loadPosVector(await bytes('tid_pos'));
  known.target_map = targets(new Int32Array(await file('tid_map')));
  dictionaries.loadConnectionCosts(new Int16Array(await file('cc')));
  dictionaries.loadUnknownDictionaries(
    await bytes('unk'),
    await bytes('unk_pos'),
    await bytes('unk_map'),
    await bytes('unk_char'),
    new Uint32Array(await file('unk_compat')),
    await bytes('unk_invoke'),
  );
  const tokenizer = new Tokenizer(dictionaries);
  return { tokens: (sentence) => tokens(sentence, (text) => tokenizer.tokenize(text)) };
}

/**
 * Which entries a word of the trie has. The file is a row of (word, count, entries…); kuromoji would make an object of
 * 325,871 arrays of it, half of its loading time. It only ever asks for `map[word]`, so an index into the file will do.
 */
function targets(file: Int32Array): unknown {
  let last = 0;
  for (let i = 1; i + 1 < file.length; i += 2 + file[i + 1]!) last = Math.max(last, file[i]!);
  const index = new Int32Array(last + 1);
  for (let i = 1; i + 1 < file.length; i += 2 + file[i + 1]!) index[file[i]!] = i;
  const none = new Int32Array(0);
  return new Proxy(
    {},
    {
      get(_, word) {
        const place = index[Number(word)];
        return place ? file.subarray(place + 2, place + 2 + file[place + 1]!) : none;
      },
    },
  );
}

/** kuromoji's work grows with the square of what it is given at once; no clause is this long, a hostile line may be. */
const CLAUSE = /[^、。，]{1,400}[、。，]?|[、。，]/g;
/** NUL ends a key of the trie and half a surrogate pair has no code: both become a symbol of the same length. */
const UNREADABLE = /[\0\ud800-\udfff]/g;

/** The words of a text, in order. kuromoji's own positions drift, so each word is sought where the one before ended. */
function tokens(text: string, tokenize: (clause: string) => readonly IpadicFeatures[]): readonly Token[] {
  const out: Token[] = [];
  let at = 0;
  const upTo = (end: number) => {
    if (end > at) out.push(unknown(text, at, end));
    at = Math.max(at, end);
  };
  for (const match of text.replace(UNREADABLE, '〓').matchAll(CLAUSE)) {
    const [clause] = match;
    let found: readonly IpadicFeatures[] = [];
    try {
      found = tokenize(clause);
    } catch {
      // The clause then counts as one unknown word.
    }
    for (const word of found) {
      const start = clause.indexOf(word.surface_form, at - match.index);
      if (start < 0 || word.surface_form === '') continue;
      upTo(match.index + start);
      const end = at + word.surface_form.length;
      const surface = text.slice(at, end);
      out.push({
        start: at,
        end,
        surface,
        pos: word.pos,
        detail: word.pos_detail_1,
        base: word.basic_form === '*' ? surface : word.basic_form,
        ...(word.reading && word.reading !== '*' ? { reading: word.reading } : {}),
      });
      at = end;
    }
    upTo(match.index + clause.length);
  }
  return out;
}

const unknown = (text: string, start: number, end: number): Token => {
  const surface = text.slice(start, end);
  return { start, end, surface, pos: '記号', detail: '*', base: surface };
};
