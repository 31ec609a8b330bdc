import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { dictionaryFolder, loadWords } from '../host/dictionary';
import { nodeDisk, readText, rulesPage } from '../host/node';
import { readInThread } from './read-in-thread';
import type { Host } from './server';

/** The server's surroundings under node. */
export const nodeHost = (): Host => ({
  profile: BUNDLED_PROFILE,
  readText,
  disk: { ...nodeDisk, read: readInThread },
  loadWords: () => loadWords(dictionaryFolder()),
  rulesPage: rulesPage(),
});
