// The language server as a worker of a browser.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { unpackWords } from '../host/browser';
import { startServer } from './server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// There is no disk; the editor is asked for files, and for the dictionary.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  profile: BUNDLED_PROFILE,
  loadWords: async () => {
    const packed = await connection.sendRequest<Uint8Array<ArrayBuffer> | null>('jointStatement/dictionary');
    return packed ? unpackWords(packed) : undefined;
  },
});
