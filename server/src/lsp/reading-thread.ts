// A thread that reads reference files: the other end of read-in-thread.ts. All that reading leaves behind goes with it.

import { parentPort, workerData } from 'node:worker_threads';
import { diskCache } from '../host/reference-cache';
import { readStatements } from '../read-statements';
import type { Order } from './read-in-thread';

const { files, cache } = workerData as Order;
const kept = cache && diskCache(cache.folder, cache.release);
const port = parentPort!;

/** How many statements the other end still waits for: each of its messages asks for one more. */
let asked = 0;
let wake = (): void => undefined;
port.on('message', () => {
  asked++;
  wake();
});

async function read(): Promise<void> {
  port.postMessage('ready');
  for await (const statement of readStatements(files, kept)) {
    while (asked === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    asked--;
    port.postMessage(statement);
  }
  port.close();
}

read();
