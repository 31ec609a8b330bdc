// Writes server/src/core/reference/profile.json from the reference statement. `test/generated.test.ts` tells when it is out of date.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '../server/src/cli/derive';
import { reference } from './reference';

/** Where the bundled profile stands. */
export const profilePath = join(__dirname, '..', 'server', 'src', 'core', 'reference', 'profile.json');

if (process.argv[1] === __filename) writeFileSync(profilePath, derive([reference()]));
