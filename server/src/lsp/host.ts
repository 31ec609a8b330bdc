import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { dictionaryFolder } from '../host/dictionary';
import { loadWords } from '../host/kuromoji';
import { nodeDisk, readText, rulesPage } from '../host/node';
import type { Host } from './server';

/** The server's surroundings under node. */
export const nodeHost = (): Host => ({
  profile: BUNDLED_PROFILE,
  readText,
  disk: nodeDisk,
  loadWords: () => loadWords(dictionaryFolder()),
  rulesPage: rulesPage(),
});
