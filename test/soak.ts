// Types into a statement for a long time, as an editor would, and watches the server's memory. Its heap is kept small: what it holds on to
// would end it, and what it has only not yet cleared away is not taken for growth.
//
//   npm run soak                    100,000 edits
//   npm run soak -- --edits 2000

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Choices } from './generate/choices';
import { mutate } from './generate/mutate';
import { codes, connect, open, pullFrom } from './lsp-client';
import { EXAMPLE, textOf } from './statements';

/** Megabytes for what the server's program keeps. */
const HEAP = '--max-old-space-size=128';

/** What a run has shown. */
export interface Soaked {
  /** Findings after the last edit, which put the text back, are those of a document that was only opened. */
  readonly same: boolean;
  /** Megabytes that the server holds, at tenths of the run; none where the system does not tell. */
  readonly memory: readonly number[];
  /** What the server wrote to its log. */
  readonly log: readonly string[];
}

/** So many edits of a document: one place changed at a time, the whole put back now and then, findings asked for after each tenth edit. */
export async function soak(edits: number, program?: readonly string[]): Promise<Soaked> {
  const client = await connect({ pull: true, ...(program ? { program } : {}) });
  const { connection } = client;
  const choose = Choices.seeded(7);
  const original = textOf(EXAMPLE);
  const uri = 'untitled:soak';
  const [fresh, changed] = ['untitled:fresh', uri];
  await open(connection, fresh, original);
  await open(connection, changed, original);
  let text = original;
  const memory: number[] = [];
  for (let version = 2; version <= edits + 1; version++) {
    text = version === edits + 1 || version % 500 === 0 ? original : mutate(text, choose, 1);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    if (version % 10 === 0) await pullFrom(connection, uri);
    if (version % Math.ceil(edits / 10) === 0) memory.push(resident(client.pid));
  }
  const same = codes(await pullFrom(connection, uri)).join() === codes(await pullFrom(connection, fresh)).join();
  await client.stop();
  return { same, memory: memory.filter((each) => each > 0), log: client.log };
}

/** Megabytes of a process that are in memory; 0 where the system does not tell. */
function resident(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { edits: { type: 'string', default: '100000' } } });
  const { same, memory, log } = await soak(Number(values.edits), [HEAP, 'dist/server.js']);
  process.stdout.write(
    `${values.edits} edits; memory in MB: ${memory.join(' ')}; findings ${same ? 'as' : 'NOT as'} in a fresh document\n`,
  );
  for (const line of log) process.stdout.write(`${line}\n`);
  // After the first half nothing more may be kept: what is remembered is the last version's.
  const half = memory.slice(memory.length >> 1);
  const grows = half.length > 1 && half.at(-1)! > 1.5 * half[0]! + 50;
  if (grows) process.stderr.write('memory grows\n');
  process.exitCode = same && !grows && log.length === 0 ? 0 : 1;
}

if (require.main === module) main();
