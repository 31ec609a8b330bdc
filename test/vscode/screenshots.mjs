// Takes the pictures of docs/images from the running editor: the findings, a hover, completion, on the example statement.
// They need a Japanese font (on Debian: fonts-noto-cjk).

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installHost } from './host/install.mjs';
import { address, launchBrowser, startServer } from './host/server.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const images = join(root, 'docs', 'images');

const fonts = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
if (fonts.status === 0 && fonts.stdout.trim() === '') {
  console.error(
    'No Japanese font is installed: the pictures would show boxes (on Debian: apt-get install fonts-noto-cjk).',
  );
  process.exit(1);
}

const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.statement.txt'));
const example = names.find((name) => /error|planted/.test(name)) ?? names[0];

await installHost();
const folder = mkdtempSync(join(tmpdir(), 'joint-statement-screenshots-'));
const workspace = join(folder, 'workspace');
const extensions = join(folder, 'extensions');
mkdirSync(workspace);
mkdirSync(extensions);
mkdirSync(images, { recursive: true });
copyFileSync(join(root, 'examples', example), join(workspace, example));
const { name, publisher, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`), 'junction');

const server = await startServer({
  data: join(folder, 'data'),
  extensions,
  args: ['--without-connection-token'],
  settings: {
    'editor.fontFamily': "'Noto Sans Mono CJK JP', 'Noto Sans CJK JP', monospace",
    'editor.fontSize': 15,
    'editor.lineHeight': 26,
    'editor.minimap.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.colorTheme': 'Default Light Modern',
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
  },
});
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 640 }, deviceScaleFactor: 2 });
  const wait = (milliseconds) => page.waitForTimeout(milliseconds);
  const command = async (text) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${text}`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await wait(300);
    await page.keyboard.press('Enter');
    await wait(500);
  };
  const goTo = async (line, column = 1) => {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await wait(200);
    await page.keyboard.press('Enter');
    await wait(300);
  };
  const shot = async (file) => {
    await page.screenshot({ path: join(images, file) });
    console.log(`docs/images/${file}`);
  };

  await page.goto(
    address(server.port, workspace, {
      openFile: `vscode-remote://127.0.0.1:${server.port}${join(workspace, example)}`,
    }),
  );
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
  // The word findings come a moment after the text findings.
  await wait(3000);
  await command('View: Close Primary Side Bar').catch(() => {});
  await command('Problems: Focus on Problems View');
  await wait(500);
  await shot('findings.png');
  await command('View: Close Panel').catch(() => {});
} finally {
  await browser.close();
  server.stop();
  await server.exited;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
