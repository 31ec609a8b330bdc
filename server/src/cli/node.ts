// The command line as a process. What it is made of is loaded once the start is prepared.

import '../host/quick-start';

// An editor's server wants nothing else of the command line.
if (process.argv.slice(2).join(' ') === 'lsp --stdio') require('../lsp/serve');
else require('./main');
