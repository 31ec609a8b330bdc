// For programs that answer once and for a server whose first answer is waited for. To be imported before all else.

import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// V8 would compile each of our many hundred expressions twice, when it is first and when it is next used: a fifth of a first check.
// Under Electron its flags may be frozen; there the client gives the flag on the command line.
if (!process.versions.electron) setFlagsFromString('--no-regexp-tier-up');

// What is compiled is kept for the next start, where node can (22 and later).
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
