// The suite for a folder that is not trusted, in VS Code's server: @vscode/test-electron turns trust off in the desktop's.

import { findVSCode, runSuite } from './run.mjs';

if ((await findVSCode()).desktop) console.log('not run: in the desktop VS Code tests run with every folder trusted');
else process.exitCode = (await runSuite('restricted', { launchArgs: ['--restricted'] })) ? 0 : 1;
