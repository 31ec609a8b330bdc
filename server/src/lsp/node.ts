// The language server as a process of its own. What it is made of is loaded once the start is prepared.

import '../host/quick-start';

require('./serve');
