// Packages the extension, installs the .vsix with VS Code's own command line, and runs the short suite on what was installed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installHost } from './host/install.mjs';
import { findVSCode, runSuite } from './run.mjs';

const root = resolve(import.meta.dirname, '..', '..');

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** VS Code's command line: of the desktop, or of the server in the host. */
async function commandLine({ executable, desktop }, folder) {
  if (desktop) {
    return [...resolveCliArgsFromVSCodeExecutablePath(executable), '--user-data-dir', join(folder, 'user')];
  }
  const { node, server } = await installHost();
  return [node(), server, '--accept-server-license-terms', '--server-data-dir', join(folder, 'data')];
}

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-vsix-'));
try {
  const vsix = join(folder, 'joint-statement.vsix');
  run('npm', ['run', 'package', '--silent', '--', '--out', vsix]);
  console.log(`packaged: ${(statSync(vsix).size / 1e6).toFixed(1)} MB`);

  const extensions = join(folder, 'extensions');
  const [command, ...args] = await commandLine(await findVSCode(), folder);
  console.log(run(command, [...args, '--install-extension', vsix, '--extensions-dir', extensions]).trim());

  // A run of tests wants an extension under development: an empty one, so that ours can only be the installed one.
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.100.0' } };
  writeFileSync(join(empty, 'package.json'), JSON.stringify(manifest));
  const passed = await runSuite('installed', {
    extension: empty,
    launchArgs: ['--extensions-dir', extensions],
    env: { JOINT_STATEMENT_INSTALLED: extensions },
  });
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
