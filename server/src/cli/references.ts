import { dirname, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Config } from '../core/config';
import { nodeDisk } from '../host/node';
import type { ReferenceRequest } from '../host/reference-files';
import { FAULTS, Library } from '../library';
import { readStatements } from '../read-statements';

/** What names references on the command line. */
export interface Named {
  /** `--references`, relative to the current folder. */
  readonly own: readonly string[];
  readonly config: Config;
  /** Where the configuration lies, and whether it was named by hand: one that merely lies in the current folder may come from others. */
  readonly configPath: string;
  readonly byHand: boolean;
}

const libraries = new WeakMap<Named, Promise<Library | undefined>>();

/** The reference statements, read once in each thread. `undefined` where none are named. */
export function libraryOf(named: Named): Promise<Library | undefined> {
  const library = libraries.get(named) ?? loadReferences(named);
  libraries.set(named, library);
  return library;
}

/** Reads the reference statements; what cannot be read is named on standard error, once for all threads. */
async function loadReferences({ own, config, configPath, byHand }: Named): Promise<Library | undefined> {
  const here = process.cwd();
  const beside = dirname(resolve(configPath));
  const requests: ReferenceRequest[] = [
    ...own.map((pattern) => ({ pattern, folder: here, inside: false })),
    ...config.references.map((pattern) => ({ pattern, folder: beside, inside: !byHand })),
  ];
  if (requests.length === 0) return undefined;
  const library = new Library({ ...nodeDisk, read: readStatements }, nodeDisk.cache());
  await library.update(requests);
  for (const { path, fault } of isMainThread ? library.faults : [])
    process.stderr.write(`joint-statement: ${path}: ${FAULTS[fault].en}\n`);
  return library;
}
