// What a library of reference statements costs: `npm run bench:precedents`. The statements are made by a grammar of ours, about fifty
// paragraphs each, no two alike. Times are those of the processor, so that what else runs on the machine does not count.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../server/src/core/reading';
import { PackedStatement } from '../../server/src/core/reference/packed';
import { Precedents, readPrecedent } from '../../server/src/core/reference/precedents';
import { Parcel } from '../../server/src/core/text/parcel';
import { statements } from '../precedents/grammar';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
/** Milliseconds of the processor since the process began. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const megabytes = (): number => {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

type Row = Readonly<Record<string, number | string>>;

function measure(count: number): Row {
  const { first, longest, cache } = firstIndex(count);
  const before = megabytes();
  const started = now();
  const precedents = fromCache(cache);
  const again = now() - started;
  const times = queries(precedents);
  const size = cache.reduce((sum, { byteLength }) => sum + byteLength, 0) / 2 ** 20;
  // The library holds what the cache holds, and its index.
  const memory = megabytes() - before + size;
  return {
    statements: count,
    sentences: cache.reduce((sum, words) => sum + new PackedStatement(new Parcel(words)).size, 0),
    'first index (s)': (first / 1000).toFixed(2),
    'longest slice (ms)': longest.toFixed(0),
    'from cache (s)': (again / 1000).toFixed(2),
    'cache (MB)': size.toFixed(1),
    'memory (MB)': memory.toFixed(0),
    'query median (ms)': times[Math.floor(times.length / 2)]!.toFixed(2),
    'query 95 % (ms)': times[Math.floor(times.length * 0.95)]!.toFixed(2),
  };
}

/** Reads and indexes statements as texts, and gives what a disk cache would hold of them. */
function firstIndex(count: number): { readonly first: number; readonly longest: number; readonly cache: Int32Array[] } {
  const precedents = new Precedents();
  let longest = 0;
  const texts = statements(count);
  const started = now();
  const cache = texts.map((text, i) => {
    // One statement is one slice: a server may do something else in between.
    const at = now();
    const packed = PackedStatement.of(readPrecedent(text));
    precedents.add(`file:///${i}.txt`, packed);
    longest = Math.max(longest, now() - at);
    return packed.words;
  });
  return { first: now() - started, longest, cache };
}

function fromCache(cache: readonly Int32Array[]): Precedents {
  const precedents = new Precedents();
  cache.forEach((words, i) => {
    precedents.add(`file:///${i}.txt`, new PackedStatement(new Parcel(words)));
  });
  return precedents;
}

/** Times of a query for every sentence of two drafts that are not in the library, in rising order. */
function queries(precedents: Precedents): number[] {
  return statements(2, 7_777_777)
    .flatMap((text) => {
      const reading = read(text);
      return [...reading.facts.every('sentences')].map(([block, sentence]) => {
        const { start } = block.flow.toSource(sentence);
        const at = now();
        precedents.find(reading, start);
        return now() - at;
      });
    })
    .sort((a, b) => a - b);
}

measure(20);
console.table([1, 100, 1000].map(measure));
