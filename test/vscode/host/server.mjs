// Starts the VS Code server of the host, and a headless Chromium for it.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { host } from './install.mjs';

/** Nothing that opens by itself and nothing that asks the network: what is seen is the editor and the extension. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
};

/**
 * Starts VS Code's server on a free port of this machine and answers once it listens.
 * `data` is its folder for user data; `settings` are added to the user's; `args` go to the server.
 */
export async function startServer({ data, extensions, settings = {}, args, env = {} }) {
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  const child = spawn(
    host.node(),
    [
      host.server,
      ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', data, '--extensions-dir', extensions, ...args],
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = () => {
    child.kill();
  };
  process.once('exit', stop);
  const port = await new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk) => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not start in 60 s:\n${output}`)), 60_000).unref();
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return { port, stop, exited };
}

/** The headless Chromium of the host, or the one that CHROMIUM_PATH names. */
export function launchBrowser() {
  const own = process.env.CHROMIUM_PATH;
  // A machine without font settings would have no font at all.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: host.fonts };
  return chromium.launch({
    executablePath: own ?? host.chromium,
    headless: true,
    env: own ? process.env : { ...process.env, ...fonts, LD_LIBRARY_PATH: host.libraries },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      // A page that a test has changed comes from nowhere, and would not be let to this machine's other ports.
      '--disable-features=LocalNetworkAccessChecks',
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** The address at which the server shows a folder or a workspace file; `payload` are options that desktop VS Code takes on its command line. */
export function address(port, folder, payload = {}) {
  const entries = Object.entries(payload);
  const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder });
  if (entries.length) query.set('payload', JSON.stringify(entries));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A path of this machine as the server's VS Code names it. */
export const remote = (port, path) => `vscode-remote://127.0.0.1:${port}${path}`;
