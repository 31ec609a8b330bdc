// What a library of reference statements costs: `npm run bench:precedents`. The statements are made by a grammar of ours, about fifty
// paragraphs each, no two alike. Times are those of the processor, so that what else runs on the machine does not count.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../server/src/core/reading';
import { type PrecedentDocument, Precedents, readPrecedent } from '../../server/src/core/reference/precedents';
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
  return process.memoryUsage().heapUsed / 2 ** 20;
};

interface Row {
  readonly statements: number;
  readonly sentences: number;
  readonly 'first index (s)': string;
  readonly 'from cache (s)': string;
  readonly 'memory (MB)': string;
  readonly 'cache (MB)': string;
  readonly 'query median (ms)': string;
  readonly 'query 95 % (ms)': string;
  readonly 'longest slice (ms)': string;
}

function measure(count: number): Row {
  const texts = statements(count);
  let precedents: Precedents | undefined = new Precedents();
  let longest = 0;
  const started = now();
  texts.forEach((text, i) => {
    // One statement is one slice: a server may do something else in between.
    const at = now();
    precedents!.set(`file:///${i}.txt`, readPrecedent(text));
    longest = Math.max(longest, now() - at);
  });
  const first = now() - started;
  const cache = [...precedents.documents()].map(([uri, document]) => [uri, JSON.stringify(document)] as const);
  const size = cache.reduce((sum, [, json]) => sum + Buffer.byteLength(json), 0);
  const bytes = cache.map(([uri, json]) => [uri, Buffer.from(json)] as const);
  precedents = undefined;
  cache.length = 0;
  const before = megabytes();
  const again = now();
  const loaded = new Precedents();
  for (const [uri, json] of bytes) loaded.set(uri, JSON.parse(json.toString()) as PrecedentDocument);
  const fromCache = now() - again;
  const memory = megabytes() - before;
  const times = queries(loaded);
  return {
    statements: count,
    sentences: [...loaded.documents()].reduce((sum, [, { sentences }]) => sum + sentences.length, 0),
    'first index (s)': (first / 1000).toFixed(2),
    'from cache (s)': (fromCache / 1000).toFixed(2),
    'memory (MB)': memory.toFixed(0),
    'cache (MB)': (size / 2 ** 20).toFixed(1),
    'query median (ms)': times[Math.floor(times.length / 2)]!.toFixed(2),
    'query 95 % (ms)': times[Math.floor(times.length * 0.95)]!.toFixed(2),
    'longest slice (ms)': longest.toFixed(0),
  };
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
