// What `executable` does: one run of an extension test suite in the VS Code host.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost } from './install.mjs';
import { address, launchBrowser, remote, startServer } from './server.mjs';
import { nameExtension, serveFolder } from './web.mjs';

const limit = 4 * 60_000;

/** The folder is not trusted until somebody says so, and nobody is asked meanwhile. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** Runs the suite that the desktop executable's arguments name. Answers its exit code. */
export async function runSuite(args) {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      'extensions-dir': { type: 'string' },
      locale: { type: 'string' },
      restricted: { type: 'boolean' },
    },
  });
  await installHost();
  const data = mkdtempSync(join(tmpdir(), 'joint-statement-host-'));
  const extensions = values['extensions-dir'] ?? join(data, 'extensions');
  const server = await startServer({
    data,
    extensions,
    args: ['--without-connection-token', '--enable-smoke-test-driver'],
    settings: values.restricted ? RESTRICTED : {},
  });
  const browser = await launchBrowser();
  const extension = resolve(values.extensionDevelopmentPath);
  const suite = resolve(values.extensionTestsPath);
  const site = values.extensionDevelopmentKind === 'web' ? await serveFolder(extension) : undefined;
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: values.locale ?? 'en',
      bypassCSP: site !== undefined,
    });
    // The workbench is talkative (no marketplace, no service worker); what it said matters only when the suite fails.
    const noise = [];
    page.on('pageerror', (error) => noise.push(String(error)));
    const code = await new Promise((resolveCode, reject) => {
      const giveUp = () =>
        reject(new Error(`the suite did not end in ${limit / 1000} s:\n${noise.slice(-30).join('\n')}`));
      setTimeout(giveUp, limit).unref();
      server.exited.then(() => reject(new Error("VS Code's server ended before the suite")));
      const start = async () => {
        await page.exposeFunction('codeAutomationLog', (_type, values) => noise.push(values.join(' ')));
        await page.exposeFunction('codeAutomationExit', (exit) => resolveCode(exit));
        if (site) await nameExtension(page, site.authority, `/${relative(extension, suite).replaceAll(sep, '/')}`);
        const payload = {
          extensionDevelopmentPath: remote(server.port, extension),
          extensionTestsPath: remote(server.port, suite),
        };
        // A suite can open the page on which trust is granted; granting it is a person's.
        if (values.restricted)
          page
            .getByRole('button', { name: 'Trust', exact: true })
            .click({ timeout: limit })
            .catch((error) => noise.push(String(error)));
        await page.goto(address(server.port, resolve(positionals[0] ?? data), site ? {} : payload));
      };
      start().catch(reject);
    });
    if (code !== 0) console.error(noise.slice(-30).join('\n'));
    return code;
  } finally {
    await browser.close();
    site?.stop();
    server.stop();
    await server.exited;
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
