import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const examples = join(resolve(import.meta.dirname, '..', '..'), 'examples');

/** The name of the example with planted errors. */
export const example = readdirSync(examples).find((name) => name.endsWith('-with-errors.statement.txt'));
