// `npm run icon`: images/icon.png from images/icon.svg, drawn by the headless browser of the VS Code host.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installHost } from './host/install.mjs';
import { launchBrowser } from './host/server.mjs';

const images = join(resolve(import.meta.dirname, '..', '..'), 'images');
await installHost();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(images, 'icon.svg'), 'utf8')}`,
  );
  writeFileSync(join(images, 'icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
