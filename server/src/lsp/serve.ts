// Serves over node's IPC, stdio, a pipe or a socket, as the arguments say.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), nodeHost());
