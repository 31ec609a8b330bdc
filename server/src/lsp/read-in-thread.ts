import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cache } from '../host/reference-cache';
import type { ReferenceFile } from '../host/reference-files';
import { type ReadStatement, readStatements } from '../read-statements';

/** What the thread is to read. */
export interface Order {
  readonly files: readonly ReferenceFile[];
  readonly cache: Pick<Cache, 'folder' | 'release'> | undefined;
}

/** In the bundle and in the sources it lies beside this file. */
const THREAD = join(__dirname, `reading-thread${extname(__filename)}`);

/**
 * Reads reference files in a thread of its own, so that whoever types waits for nothing, and memory is as before afterwards. A file over
 * which the thread dies counts as unreadable; another thread goes on behind it. Where no thread can be started they are read here.
 */
export async function* readInThread(
  files: readonly ReferenceFile[],
  cache: Cache | undefined,
): AsyncGenerator<ReadStatement> {
  for (let left = files; left.length > 0; ) {
    const thread = new Reader(left, cache);
    yield* thread.read();
    if (!thread.started) return yield* readStatements(left, cache);
    const [file, ...rest] = left.slice(thread.done);
    if (file) yield { file, fault: 'unreadable' };
    left = rest;
  }
}

/** A thread is so many statements ahead of whoever takes them: while he stands back it does, too. */
const AHEAD = 3;

/** One thread and what comes from it. */
class Reader {
  /** True once it runs. */
  started = false;
  /** How many files it has read. */
  done = 0;
  private ended = false;
  private readonly arrived: ReadStatement[] = [];
  private readonly thread: Worker;
  private wake = (): void => undefined;

  constructor(files: readonly ReferenceFile[], cache: Cache | undefined) {
    const order: Order = { files, cache: cache && { folder: cache.folder, release: cache.release } };
    this.thread = new Worker(THREAD, { workerData: order });
    this.thread.on('message', (read: ReadStatement | 'ready') => {
      if (read === 'ready') {
        this.started = true;
        for (let i = 0; i < AHEAD; i++) this.thread.postMessage('more');
      } else this.arrived.push(read);
      this.wake();
    });
    // It ends after an error, too.
    this.thread.on('error', () => undefined);
    this.thread.on('exit', () => {
      this.ended = true;
      this.wake();
    });
  }

  async *read(): AsyncGenerator<ReadStatement> {
    try {
      while (this.arrived.length > 0 || !this.ended) {
        const next = this.arrived.shift();
        if (next) {
          this.done++;
          yield next;
          this.thread.postMessage('more');
        } else
          await new Promise<void>((resolve) => {
            this.wake = resolve;
          });
      }
    } finally {
      await this.thread.terminate();
    }
  }
}
