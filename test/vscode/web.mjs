// The suite for VS Code for the Web: the extension and its server run as workers of the browser, with no node beside them.

import { runSuite } from './run.mjs';

process.exitCode = (await runSuite('web', { web: true })) ? 0 : 1;
