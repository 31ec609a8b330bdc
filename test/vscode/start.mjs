// `npm start`: prints the findings for an example statement, then opens the editor on examples/ with the extension in it:
// the user's own VS Code where there is a `code` command, else a VS Code server of this checkout for the browser.
// JOINT_STATEMENT_START=once ends it as soon as the editor is ready.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { example, examples } from './example.mjs';
import { installHost } from './host/install.mjs';
import { startServer } from './host/server.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const once = process.env.JOINT_STATEMENT_START === 'once';

/** The `code` command, looked up on the PATH. */
function codeCommand() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

async function openServer() {
  const host = await installHost();
  const data = mkdtempSync(join(tmpdir(), 'joint-statement-start-'));
  const extensions = join(data, 'extensions');
  mkdirSync(extensions, { recursive: true });
  // The checkout itself is the installed extension: a rebuild and a reload of the window show a change.
  const { name, publisher, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`), 'junction');
  // The editor holds a terminal: whoever opens it needs the token. In a file, or every user of the machine could list it.
  const token = randomBytes(24).toString('base64url');
  const file = join(data, 'token');
  writeFileSync(file, token, { mode: 0o600 });
  const server = await startServer({ data, extensions, args: ['--connection-token-file', file] });
  const query = new URLSearchParams({ folder: examples, tkn: token });
  console.log(`VS Code ${host.version()} is running for your browser. Open this address (it holds a secret token):`);
  console.log(`\n  http://127.0.0.1:${server.port}/?${query}\n`);
  const stop = () => server.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (once) stop();
  else console.log('Press Ctrl+C to end.');
  await server.exited;
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

const file = join('examples', example);
console.log(`Findings for ${file}:\n`);
spawnSync(process.execPath, ['dist/cli.js', 'check', file], { cwd: root, stdio: 'inherit' });
console.log();

const code = codeCommand();
if (code) {
  console.log(`Opening ${examples} in your VS Code (${code}).`);
  const args = [`--extensionDevelopmentPath=${root}`, examples];
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.on('exit', (status) => process.exit(status ?? 1));
} else {
  await openServer();
}
