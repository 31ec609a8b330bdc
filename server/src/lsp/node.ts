import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

// The transport (IPC from VS Code, --stdio elsewhere) is read from the command line.
startServer(createConnection(ProposedFeatures.all));
