// Checks `npm start` as a person meets it: findings first, then the editor: an embedded one behind a secret, or the person's own `code`.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installHost } from './host/install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-start-check-'));
// Everything of the PATH that holds no `code` command.
const path = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((name) => !existsSync(join(name, 'code')))
  .join(delimiter);

function start(env) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs')], {
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill());
  let output = '';
  const seen = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`${pattern} was not printed:\n${output}`)));
      setTimeout(() => reject(new Error(`${pattern} was not printed in 60 s:\n${output}`)), 60_000).unref();
    });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return { child, seen, ended, output: () => output };
}

try {
  await installHost();

  const embedded = start({});
  const [address] = await embedded.seen(/http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+&tkn=[\w-]{32}/);
  assert.match(
    embedded.output(),
    /numbering-sequence[\s\S]*VS Code \d+\.\d+\.\d+ is running/,
    'findings, then the address',
  );
  const open = (url) => fetch(url, { redirect: 'manual' }).then(({ status }) => status);
  assert.equal(await open(address), 302, 'the address lets in');
  assert.equal(await open(address.replace(/&tkn=.*/, '')), 403, 'without the token nobody gets in');
  assert.equal(embedded.child.exitCode, null, 'it stays until it is ended');
  embedded.child.kill('SIGTERM');
  assert.equal(await embedded.ended, 0);
  await assert.rejects(open(address), 'the server is gone');
  console.log('✔ npm start: findings, then an embedded editor that wants its token');

  const own = join(folder, 'bin');
  const log = join(folder, 'arguments');
  mkdirSync(own);
  writeFileSync(join(own, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\n`, { mode: 0o755 });
  const desktop = start({ PATH: [own, path].join(delimiter) });
  assert.equal(await desktop.ended, 0, desktop.output());
  assert.match(readFileSync(log, 'utf8'), /^--extensionDevelopmentPath=\S+\n\S+examples\n$/);
  assert.doesNotMatch(desktop.output(), /tkn=/);
  console.log("✔ npm start: the person's own `code`, where there is one");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
