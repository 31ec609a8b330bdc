import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { dictionaryFolder } from '../host/dictionary';
import { loadWords } from '../host/kuromoji';
import { startServer } from './server';

// The transport (IPC from VS Code, --stdio elsewhere) is read from the command line.
startServer(createConnection(ProposedFeatures.all), { loadWords: () => loadWords(dictionaryFolder()) });
