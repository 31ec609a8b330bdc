// The language server as a process of its own: over node's IPC, stdio, a pipe or a socket, as its arguments say.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), nodeHost());
