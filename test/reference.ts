import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.JOINT_STATEMENT_REFERENCE ?? join(__dirname, '..', '..', 'shared', 'reference');

/** Path of the reference statement, or `undefined` where it is not at hand. */
export const referencePath = [join(folder, '2013-japan-russia-joint-statement.txt'), folder].find(
  (path) => path.endsWith('.txt') && existsSync(path),
);

/** For a test that reads the reference: `test(name, needsReference, () => …)`. It counts as not run where it is absent. */
export const needsReference = { skip: referencePath ? false : 'not run: reference absent' } as const;

/** The reference statement's text. */
export const reference = (): string => readFileSync(referencePath ?? '', 'utf8');
