// A thread that reads reference files: the other end of read-in-thread.ts. All that reading leaves behind goes with it.

import { parentPort, workerData } from 'node:worker_threads';
import { diskCache } from '../host/reference-cache';
import { readStatements } from '../read-statements';
import type { Order } from './read-in-thread';

const { files, cache } = workerData as Order;
const kept = cache && diskCache(cache.folder, cache.release);

async function read(): Promise<void> {
  parentPort!.postMessage('ready');
  for await (const statement of readStatements(files, kept)) parentPort!.postMessage(statement);
}

read();
