import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckOptions, checker, type Outcome } from './check-file';

/** A thread pays for itself from this many files on: it reads the program and the dictionary anew (up to 1 s, 200 MB). */
const SHARE = 50;
/** More threads than this would by themselves hold too many copies of the dictionary. */
const MOST = 4;

/** How many threads so many files are worth; with one there is no other than the main thread. */
export const threadsFor = (files: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, MOST, Math.floor(files / SHARE)));

/** How files are checked together. */
export interface Run {
  /** How many files are checked at the same time; as many threads as pay, if it is not said. */
  readonly threads?: number;
  /** Told after each file how many are done. */
  readonly done?: (count: number) => void;
  /** Once aborted, files in hand are finished (none is left half written) and no other is begun. */
  readonly signal?: AbortSignal;
}

/** Checks the files and answers in the order given; what was not begun before an abort is missing at the end or between. */
export async function checkAll(
  paths: readonly string[],
  options: CheckOptions,
  { threads = threadsFor(paths.length), done, signal }: Run = {},
): Promise<(Outcome | undefined)[]> {
  const outcomes = new Array<Outcome | undefined>(paths.length);
  let next = 0;
  let count = 0;
  /** Takes files from the common list until none is left; ends early if `check` cannot go on. */
  const work = async (check: (path: string) => Promise<Outcome>, alive = () => true): Promise<void> => {
    while (next < paths.length && !signal?.aborted && alive()) {
      const index = next++;
      outcomes[index] = await check(paths[index]!);
      done?.(++count);
    }
  };
  if (threads === 1) await work(checker(options));
  else {
    await Promise.all(
      Array.from({ length: threads }, async () => {
        const thread = new Thread(options);
        await work(
          (path) => thread.check(path),
          () => thread.alive,
        );
        thread.end();
      }),
    );
    // Every thread may have died over a file; what they left is done here.
    await work(checker(options));
  }
  return outcomes;
}

/** A worker thread that checks one file at a time. */
class Thread {
  private readonly worker: Worker;
  private answer: ((outcome: Outcome) => void) | undefined;
  alive = true;

  constructor(options: CheckOptions) {
    this.worker = new Worker(__filename, { workerData: { checks: options } });
    this.worker.on('message', (outcome: Outcome) => this.answer?.(outcome));
    this.worker.on('error', (error) => this.fail(error.message));
    this.worker.on('exit', () => this.fail('the thread that checked it has ended'));
  }

  check(path: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.answer = resolve;
      this.worker.postMessage(path);
    });
  }

  private fail(failure: string): void {
    this.alive = false;
    this.answer?.({ failure });
  }

  /** Lets the thread end by itself, so that all that it wrote comes out. */
  end(): void {
    this.worker.postMessage(null);
  }
}

// The other end: this file is also what a thread runs (in the bundle, all of the command line with it).
const order = workerData as { readonly checks?: CheckOptions } | null;
if (!isMainThread && order?.checks) {
  const check = checker(order.checks);
  parentPort?.on('message', async (path: string | null) => {
    // No path: there are no more files.
    if (path === null) parentPort?.close();
    else parentPort?.postMessage(await check(path));
  });
}
