// Writes snippets/joint-statement.json from the bundled profile.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippets } from '../server/src/core/features/snippets';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';

const folder = join(__dirname, '..', 'snippets');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'joint-statement.json'), `${JSON.stringify(snippets(BUNDLED_PROFILE), null, 2)}\n`);
