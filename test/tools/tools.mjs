// What the tests with other people's tools share: the tool, the configuration that docs/ gives, and a folder with `joint-statement` on the
// PATH.

import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');

/** Errors of three kinds: one that is fixed by hand, one that is fixed safely, a term to be renamed. */
export const STATEMENT = `日本国とアルカディア共和国との共同声明

日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，東京において会談した。

１　両首脳は，港湾の分野における協力を歓迎した｡
２　両首脳は，漁業の分野における協力の重要性を強調した。
４　両首脳は，観光の分野における協力を支持した。
`;

/** True if the program is there, after an attempt to install its Debian packages where a machine is there for tests (CI, as root). */
export function available(program, packages) {
  const there = () => spawnSync(program, ['--version']).status === 0;
  if (there()) return true;
  if (process.env.CI !== 'true' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`installing ${packages.join(', ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, { timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return there();
}

/** The pieces of code in a language that a page of docs/ gives. */
export function documented(language, page) {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const found = [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code);
  if (found.length === 0) throw new Error(`docs/${page} has no ${language}`);
  return found;
}

/** The file names of the language. */
export const patterns = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.languages[0].filenamePatterns;

/** A folder to work in: `run` starts a program there, `file` writes one, `read` reads one. */
export function workshop(name) {
  const folder = mkdtempSync(join(tmpdir(), `joint-statement-${name}-`));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const cli = join(root, 'dist', 'cli.js');
  if (!existsSync(cli)) throw new Error('The command line is not built: npm run build');
  symlinkSync(cli, join(bin, 'joint-statement'));
  const file = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_STATE_HOME: folder,
    LC_ALL: 'C.UTF-8',
  };
  return {
    folder,
    file,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run: (command, args, more = {}) =>
      promisify(execFile)(command, args, {
        cwd: folder,
        env: { ...env, ...more, PATH: [bin, process.env.PATH].join(delimiter) },
        timeout: 120_000,
      }),
    end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
