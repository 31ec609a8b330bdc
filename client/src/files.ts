// What the server reads through the editor: files that are on no disk of its own (a repository on the web, a browser).

import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Files of the workspace are small; what is a thousand times larger is something else. */
const LARGEST = 20 << 20;

/** Answers the server's requests for files: texts as the workspace has them, and the dictionary that lies beside the extension. */
export const serveFiles = (client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable[] => [
  client.onRequest('jointStatement/readText', async ({ uri }: { uri: string }): Promise<string | null> => {
    const bytes = await read(Uri.parse(uri));
    return bytes && bytes.length <= LARGEST ? new TextDecoder().decode(bytes) : null;
  }),
  // Only a server in the browser asks for it; there it comes over the network, so a person has to want it.
  client.onRequest('jointStatement/dictionary', async (): Promise<Uint8Array | null> => {
    const wanted = workspace.getConfiguration('jointStatement').get('wordsInBrowser', false);
    return wanted ? ((await read(Uri.joinPath(extensionUri, 'dist', 'dict', 'words.gz'))) ?? null) : null;
  }),
];

async function read(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
