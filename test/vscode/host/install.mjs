// Installs a VS Code host on first need: VS Code's server (code-server) and a Chromium that comes inside an npm package, in the oldest
// version that the extension supports (this folder) or in the newest (../host-newest). Only the npm registry is asked; no compiler, root
// or download site is needed. `node test/vscode/host/install.mjs [--newest]` does it ahead of time.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Which host: an environment variable, so that the processes started for a run are told too. */
const NEWEST = 'JOINT_STATEMENT_NEWEST';
if (process.argv.includes('--newest')) process.env[NEWEST] = '1';
export const newest = process.env[NEWEST] === '1';

const folder = newest ? join(here, '..', 'host-newest') : here;
const modules = join(folder, 'node_modules');
const vscode = join(modules, 'code-server', 'lib', 'vscode');
const unpacked = join(modules, '.chromium');
const marker = join(modules, '.installed');

/** The node that the host's VS Code runs on: the newest wants a newer one than the extension does, and brings it. */
function nodeOf() {
  const own = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return newest && existsSync(own) ? own : process.execPath;
}

/** Where the parts of the host lie once it is installed. */
export const host = {
  node: nodeOf,
  server: join(vscode, 'out', 'server-main.js'),
  chromium: join(unpacked, 'chromium'),
  libraries: join(unpacked, 'al2023', 'lib'),
  fonts: join(unpacked, 'fonts'),
  /** The version of VS Code inside, such as 1.100.3. */
  version: () => JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version,
};

function run(command, args, { cwd = folder, env = {}, minutes = 5 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: minutes * 60_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} (in ${cwd}) ended with ${code}\n${output.slice(-2000)}`));
    });
  });
}

const npm = (args, options) => run('npm', [...args, '--no-audit', '--no-fund'], options);
const install = ['--omit=dev', '--ignore-scripts'];

/** The headers that came with this node, so that node-gyp need not download them. */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

/**
 * Three native modules want a compiler. VS Code runs without them; without node-pty only its terminal is missing. The newest host
 * goes without: there are no headers of its node.
 */
async function compile() {
  if (newest) return;
  for (const name of ['@vscode/spdlog', 'node-pty', 'native-watchdog']) {
    await npm(['rebuild', name], { cwd: vscode, env: headers(), minutes: 2 }).catch(() => {});
    if (!existsSync(join(vscode, 'node_modules', name, 'build', 'Release')))
      console.log(`    ${name}: not compiled, not needed`);
  }
}

/** Unpacks Chromium and the libraries it wants (its package does so only where it sees Amazon's Linux, hence the variable). */
async function unpackChromium() {
  const code = "import('@sparticuz/chromium').then(async ({ default: chromium }) => chromium.executablePath())";
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  await run(process.execPath, ['-e', code], { env: { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } });
}

const steps = [
  ['VS Code server and Chromium from the npm registry', () => npm(['ci', ...install])],
  ['modules of the VS Code server', () => npm(['install', ...install], { cwd: vscode })],
  ['modules of its built-in extensions', () => npm(['install', ...install], { cwd: join(vscode, 'extensions') })],
  ['native modules', compile],
  ['unpacking Chromium', unpackChromium],
];

/** Installs the host unless it is there in the version of the lockfile. Takes a minute, and says what it is doing. */
export async function installHost() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return host;
  console.log(
    `Installing a VS Code for this checkout (${newest ? 'the newest, about 700 MB' : 'about 390 MB'}, about a minute, once):`,
  );
  for (const [index, [name, step]] of steps.entries()) {
    const start = Date.now();
    console.log(`  ${index + 1}/${steps.length} ${name} …`);
    await step();
    console.log(`    done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  writeFileSync(marker, wanted);
  return host;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await installHost();
  console.log(`VS Code ${host.version()} (server) is installed.`);
}
