// Writes snippets/joint-statement.json: what begins a text.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SNIPPETS } from '../server/src/core/features/snippets';

const folder = join(__dirname, '..', 'snippets');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'joint-statement.json'), `${JSON.stringify(SNIPPETS, null, 2)}\n`);
