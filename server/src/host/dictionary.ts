import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the dictionary: beside the bundle, or in the checkout kuromoji's own. */
export function dictionaryFolder(): string {
  const bundled = join(__dirname, 'dict');
  return existsSync(bundled) ? bundled : join(__dirname, '../../../node_modules/kuromoji/dict');
}
