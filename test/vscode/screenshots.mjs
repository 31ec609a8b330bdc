// Takes the pictures of docs/images from the running editor: the findings in both languages, a hover, completion, the side view with the
// lens, the view of precedents, on the example statement.
// They need a Japanese font (on Debian: fonts-noto-cjk).

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { example, examples } from './example.mjs';
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

/** Where some text stands in the example: the pictures fail rather than show another place. */
function offsetOf(text) {
  const offset = readFileSync(join(examples, example), 'utf8').indexOf(text);
  if (offset < 0) throw new Error(`「${text}」 is not in ${example}`);
  return offset;
}

await installHost();
const folder = mkdtempSync(join(tmpdir(), 'joint-statement-screenshots-'));
const workspace = join(folder, 'workspace');
const extensions = join(folder, 'extensions');
mkdirSync(workspace);
mkdirSync(extensions);
mkdirSync(images, { recursive: true });
copyFileSync(join(examples, example), join(workspace, example));
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
  // The messages of the extension in the language of its users, also where VS Code has no language pack for it.
  await page.addInitScript(() => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'ja' }));
  const quickInput = page.locator('.quick-input-widget input').first();
  const choose = async (keys, text) => {
    await page.keyboard.press(keys);
    await quickInput.fill(text);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    await page.waitForTimeout(300);
  };
  /** Puts the cursor just before some text of the example, by the command of VS Code itself. */
  const goTo = async (text) => {
    const lines = readFileSync(join(examples, example), 'utf8').slice(0, offsetOf(text)).split('\n');
    await choose('Control+g', `:${lines.length}:${lines.at(-1).length + 1}`);
  };
  const shot = async (file) => {
    await page.screenshot({ path: join(images, file) });
    console.log(`docs/images/${file}`);
  };

  const opened = `vscode-remote://127.0.0.1:${server.port}${join(workspace, example)}`;
  await page.goto(address(server.port, workspace, { openFile: opened }));
  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  // The findings that need the dictionary come a moment after the others.
  await page.waitForTimeout(3000);

  await choose('F1', '>View: Close Primary Side Bar');
  await choose('F1', '>Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await shot('findings.png');
  await choose('F1', '>View: Hide Panel');

  await goTo('友好及び協力に関する');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover .hover-contents').first().waitFor();
  await page.waitForTimeout(1000);
  await shot('hover.png');
  await page.keyboard.press('Escape');

  await goTo('両首脳は，サイバー');
  await page.keyboard.press('End');
  await page.keyboard.type('また，両首脳は，kan', { delay: 60 });
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await page.waitForTimeout(1000);
  await shot('completion.png');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');

  // The side view, and the lens in the text.
  await page.setViewportSize({ width: 1360, height: 720 });
  await choose('F1', '>jointStatement.overview.focus');
  // The files of the folder make room for it.
  await page.locator('.pane-header', { hasText: 'workspace' }).first().click();
  await choose('F1', '>jointStatement.toggleLens');
  await goTo('法の支配に基づく');
  await page.waitForTimeout(2500);
  await shot('view.png');
  await choose('F1', '>jointStatement.toggleLens');
  await choose('F1', '>jointStatement.toggleLens');
  await choose('F1', '>jointStatement.overview.focus');
  await page.locator('.pane-header', { hasText: '共同声明' }).first().click();

  // Precedents beside a sentence.
  cpSync(join(examples, 'precedents'), join(workspace, 'precedents'), { recursive: true });
  writeFileSync(join(workspace, '.joint-statement.json'), JSON.stringify({ references: ['precedents'] }));
  await choose('F1', '>jointStatement.precedents.focus');
  await goTo('海賊及び海上');
  await page.locator('.codicon-quote').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  await page
    .locator('.monaco-list-row', { has: page.locator('.codicon-quote') })
    .last()
    .hover();
  // What differs is told by a tooltip, which takes its time.
  await page.waitForTimeout(2500);
  await shot('precedents.png');
  await choose('F1', '>View: Close Primary Side Bar');
  await page.close();

  // The same findings for a reader of English.
  const english = await browser.newPage({ viewport: { width: 1120, height: 640 }, deviceScaleFactor: 2 });
  await english.goto(address(server.port, workspace, { openFile: opened }));
  await english.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  await english.waitForTimeout(3000);
  await english.keyboard.press('Control+Shift+m');
  await english.locator('.markers-panel .monaco-list-row').first().waitFor();
  await english.waitForTimeout(500);
  await english.screenshot({ path: join(images, 'findings-en.png') });
  console.log('docs/images/findings-en.png');
} finally {
  await browser.close();
  server.stop();
  await server.exited;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
