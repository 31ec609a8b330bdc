// The command line as a process. What it is made of is loaded once the start is prepared.

import '../host/quick-start';

require('./main');
