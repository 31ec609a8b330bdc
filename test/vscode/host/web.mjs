// What VS Code for the Web wants beside the workbench: the extension as a site serves it, and a page that names it.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

/** Serves a folder to the browser of this machine. Answers the address's parts and how to stop. */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    const found = await stat(path).catch(() => undefined);
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(found?.isFile() || request.method === 'OPTIONS' ? 200 : 404, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': type,
    });
    if (found?.isFile() && request.method !== 'HEAD') createReadStream(path).pipe(response);
    else response.end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { authority: `localhost:${server.address().port}`, stop: () => server.close() };
}

/**
 * Makes the workbench's page name an extension under development and its tests, as the owner of a site that embeds VS Code does. An
 * extension that such a page names runs in the browser; one that the address names would run beside the server.
 */
export async function nameExtension(page, authority, tests) {
  const uri = (path) => ({ scheme: 'http', authority, path });
  await page.route(/\/\?folder=/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
      (_, before, settings) => {
        const configuration = JSON.parse(settings.replaceAll('&quot;', '"'));
        Object.assign(configuration.developmentOptions, { extensions: [uri('/')], extensionTestsPath: uri(tests) });
        return before + JSON.stringify(configuration).replaceAll('"', '&quot;');
      },
    );
    await route.fulfill({ response, body });
  });
}
