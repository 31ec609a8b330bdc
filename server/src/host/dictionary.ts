import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the dictionary: the one that the environment names, beside the bundle, or in the checkout kuromoji's own. */
export function dictionaryFolder(): string {
  const named = process.env.JOINT_STATEMENT_DICTIONARY;
  if (named) return named;
  const bundled = join(__dirname, 'dict');
  return existsSync(bundled) ? bundled : join(__dirname, '../../../node_modules/kuromoji/dict');
}
