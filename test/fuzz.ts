// Feeds the whole of the core with what it was not made for: bytes, and statements with places changed at random.
//
//   npm run fuzz                       a fixed number of cases, always the same, and the corpus
//   npm run fuzz -- --minutes 10       as long as that, from a seed that is printed
//   npm run fuzz -- --seed 42          from this seed
//
// What breaks is written to test/fuzz-corpus/, which fuzz.test.ts replays.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../server/src/host/encoding';
import { probe } from './fuzzing';
import { Choices } from './generate/choices';
import { mutate } from './generate/mutate';
import { statement } from './generate/statement';

export const CORPUS = join(__dirname, 'fuzz-corpus');

/** One case: bytes that are read as a text, or a statement that has been changed. */
export function caseOf(choose: Choices): string {
  const { text } = statement(choose);
  if (choose.below(4) > 0) return mutate(text, choose, choose.one(3, 10, 40));
  const bytes = Buffer.from(text.slice(choose.below(text.length)), choose.one('utf8', 'utf16le', 'latin1'));
  for (let left = choose.below(20); left > 0 && bytes.length > 0; left--)
    bytes[choose.below(bytes.length)] = choose.below(256);
  return decode(bytes)?.text ?? '';
}

function main(): number {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, cases: { type: 'string' } },
  });
  const minutes = Number(values.minutes ?? 0);
  const seed = Number(values.seed ?? (minutes > 0 ? Date.now() % 1_000_000_000 : 1));
  const most = minutes > 0 ? Number.POSITIVE_INFINITY : Number(values.cases ?? 150);
  const until = minutes > 0 ? Date.now() + 60_000 * minutes : Number.POSITIVE_INFINITY;
  process.stdout.write(`seed ${seed}\n`);
  let broken = 0;
  let done = 0;
  for (; done < most && Date.now() < until; done++) {
    const choose = Choices.seeded(seed + done);
    const text = caseOf(choose);
    try {
      probe(text, choose);
    } catch (error) {
      broken++;
      mkdirSync(CORPUS, { recursive: true });
      const path = join(CORPUS, `${seed + done}.txt`);
      writeFileSync(path, text);
      process.stderr.write(`${path}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
  process.stdout.write(`${done} cases, ${broken} broken\n`);
  return broken > 0 ? 1 : 0;
}

if (require.main === module) process.exitCode = main();
