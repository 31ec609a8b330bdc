// The one door to tests in a real VS Code, through @vscode/test-electron everywhere: the desktop VS Code that VSCODE_PATH names or
// that is already downloaded, else VS Code's server with a headless browser (host/). `--newest`: the newest server (host-newest/).
// Says which one ran and in what version.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installHost, newest } from './host/install.mjs';

const root = resolve(import.meta.dirname, '..', '..');

/** What an extension host reads of the checkout. */
const EXTENSION = ['package.json', 'package.nls.json', 'package.nls.ja.json', 'language-configuration.json'].concat([
  'dist',
  'l10n',
  'schemas',
  'snippets',
  'syntaxes',
]);

/** A desktop VS Code that an earlier @vscode/test-electron downloaded into .vscode-test/. */
function downloaded() {
  const folder = join(root, '.vscode-test');
  if (!existsSync(folder)) return undefined;
  const places = ['code', 'Code.exe', 'Visual Studio Code.app/Contents/MacOS/Electron'];
  return readdirSync(folder)
    .filter((name) => name.startsWith('vscode-'))
    .flatMap((name) => places.map((place) => join(folder, name, place)))
    .find((path) => existsSync(path));
}

/** The VS Code to test in: its executable, and what to call it. */
export async function findVSCode() {
  const desktop = newest ? undefined : (process.env.VSCODE_PATH ?? downloaded());
  if (desktop) return { executable: desktop, desktop: true, name: 'desktop' };
  await installHost();
  return {
    executable: join(import.meta.dirname, 'host', 'executable'),
    desktop: false,
    name: 'server with a headless browser',
  };
}

/** The reference statement, where it is at hand. */
function reference() {
  const folder = process.env.JOINT_STATEMENT_REFERENCE ?? resolve(root, '..', 'shared', 'reference');
  const candidates = [join(folder, '2013-japan-russia-joint-statement.txt'), folder];
  return candidates.find((path) => path.endsWith('.txt') && existsSync(path));
}

/** A workspace of two folders, the given one and another, as a file. */
async function twoFolders(folder, workspace) {
  await mkdir(join(folder, 'second'));
  const file = join(folder, 'both.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: basename(workspace) }, { path: 'second' }] }));
  return file;
}

/**
 * Runs one suite (a file of suite/) on the extension in `extension`, in a workspace of its own (of `two` folders), and prints its tests.
 * A suite that ran no test counts as failed. Answers whether all passed.
 */
export async function runSuite(suite, { extension = root, launchArgs = [], env = {}, web = false, two = false } = {}) {
  if (!existsSync(join(root, 'dist', 'extension.js'))) throw new Error('The extension is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'joint-statement-test-'));
  const workspace = join(folder, 'workspace');
  const report = join(workspace, '.report.json');
  // The host in the browser runs only tests that lie within an extension: ours, as it lies in the checkout, with the suite beside it.
  const inside = web ? join(folder, 'extension') : folder;
  const bundle = join(inside, 'suite', 'index.js');
  try {
    await mkdir(workspace);
    if (existsSync(join(root, 'examples'))) await cp(join(root, 'examples'), workspace, { recursive: true });
    if (web) {
      await mkdir(inside);
      for (const name of EXTENSION) await symlink(join(extension, name), join(inside, name));
    }
    const statement = reference();
    if (statement) await cp(statement, join(workspace, basename(statement)));
    await build({
      entryPoints: [join(import.meta.dirname, 'suite', `${suite}.ts`)],
      outfile: bundle,
      bundle: true,
      platform: web ? 'browser' : 'node',
      target: web ? 'es2022' : 'node20',
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const { executable, name } = await findVSCode();
    const start = Date.now();
    const failure = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: web ? inside : extension,
      extensionTestsPath: bundle,
      launchArgs: [
        two ? await twoFolders(folder, workspace) : workspace,
        ...launchArgs,
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
      extensionTestsEnv: env,
    }).then(
      () => undefined,
      (error) => error,
    );
    const { version, app, tests, figures } = existsSync(report)
      ? JSON.parse(readFileSync(report, 'utf8'))
      : { version: 'unknown', app: 'none', tests: [], figures: {} };
    for (const test of tests) {
      console.log(
        `  ${{ passed: '✔', failed: '✖', 'not run': '–' }[test.state]} ${test.name} (${test.milliseconds} ms)`,
      );
      if (test.error) console.log(`      ${test.error.replaceAll('\n', '\n      ')}`);
    }
    for (const [name, value] of Object.entries(figures)) console.log(`  ${name}: ${value}`);
    const count = (state) => tests.filter((test) => test.state === state).length;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `VS Code ${version} (${name}, ${app}), suite ${suite}: ${count('passed')} passed, ${count('failed')} failed, ` +
        `${count('not run')} not run, ${seconds} s`,
    );
    const passed = failure === undefined && count('passed') > 0 && count('failed') === 0;
    if (!passed && count('failed') === 0) console.error(failure ?? 'the suite ran no test');
    return passed;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const whole = await runSuite('index');
  const folders = await runSuite('folders', { two: true });
  process.exitCode = whole && folders ? 0 : 1;
}
