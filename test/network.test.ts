import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BuildOptions, build } from 'esbuild';
import { dictionaryFolder } from '../server/src/host/dictionary';
import { connect, open, pullFrom } from './lsp-client';
import { EXAMPLE, root, textOf } from './statements';

const preload = join(__dirname, 'no-network.cjs');
const folder = mkdtempSync(join(tmpdir(), 'joint-statement-'));
after(() => rmSync(folder, { recursive: true }));

const ENTRIES = ['client/src/node.ts', 'server/src/lsp/node.ts', 'server/src/cli/main.ts'];
const BUNDLED = {
  absWorkingDir: root,
  bundle: true,
  outdir: folder,
  outbase: root,
  platform: 'node',
  external: ['vscode'],
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;
const bundle = (entry: string): string => join(folder, entry.replace(/\.ts$/, '.js'));
/** Bundles as they are shipped: what runs sources in the tests speaks over a pipe of its own. */
before(() => build({ ...BUNDLED, entryPoints: ENTRIES }));

/** The attempts noted in a file. */
const attempts = (log: string): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');

const run = (log: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NETWORK_LOG: join(folder, log), JOINT_STATEMENT_DICTIONARY: dictionaryFolder() },
  });

test('an attempt would be noticed', () => {
  for (const [log, call] of [
    ['fetch', "fetch('http://127.0.0.1:9/')"],
    ['http.get', "require('http').get('http://127.0.0.1:9/')"],
    ['net.connect', "require('net').connect(9)"],
    ['net.Socket.connect', "new (require('net').Socket)().connect(9)"],
    ['dns.lookup', "require('dns').lookup('localhost', () => 0)"],
  ] as const) {
    assert.notEqual(run(log, '--eval', call).status, 0);
    assert.equal(attempts(join(folder, log)), `${log}\n`);
  }
});

test('the command line opens no connection', () => {
  const text = join(folder, 'a.statement.txt');
  writeFileSync(text, `${textOf(EXAMPLE)}https://www.example.org/ http://127.0.0.1/\n`);
  const main = bundle('server/src/cli/main.ts');
  for (const args of [
    ['check', text],
    ['check', '--fix', '--format', 'sarif', text],
    ['explain', 'digit-width'],
    ['derive', text],
  ]) {
    const { status, stderr } = run('cli', main, ...args);
    assert.notEqual(status, 2, stderr);
  }
  assert.equal(attempts(join(folder, 'cli')), '');
});

test('the server opens no connection', async () => {
  const log = join(folder, 'server-attempts');
  const client = await connect({
    pull: true,
    program: ['--require', preload, bundle('server/src/lsp/node.ts')],
    env: { NETWORK_LOG: log, JOINT_STATEMENT_DICTIONARY: dictionaryFolder() },
  });
  const uri = 'untitled:network';
  await open(client.connection, uri, `${textOf(EXAMPLE)}https://www.example.org/ http://127.0.0.1/\n`);
  await pullFrom(client.connection, uri);
  const position = { line: 10, character: 12 };
  const document = { textDocument: { uri } };
  for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight'])
    await client.connection.sendRequest(`textDocument/${method}`, {
      ...document,
      position,
      context: { includeDeclaration: true },
    });
  for (const method of ['documentSymbol', 'documentLink', 'foldingRange'])
    await client.connection.sendRequest(`textDocument/${method}`, document);
  await client.stop();
  assert.equal(attempts(log), '');
});

const NETWORK = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'inspector'];
/** The protocol's own transports over sockets and pipes: there, but used only where an editor names a socket or a pipe. */
const TRANSPORTS = /(?:^|\/)node_modules\/(?:vscode-jsonrpc|vscode-languageclient)\/lib\/node\/main\.js$/;

for (const entry of ENTRIES) {
  test(`${entry} bundles no module of the network but the protocol's own transports`, async () => {
    const { metafile } = await build({ ...BUNDLED, entryPoints: [entry], write: false });
    const inputs = Object.entries(metafile.inputs);
    assert.ok(
      inputs.some(([, { imports }]) => imports.some(({ path }) => builtinModules.includes(path.replace(/^node:/, '')))),
    );
    const users = inputs.filter(([, { imports }]) =>
      imports.some(({ path }) => NETWORK.includes(path.replace(/^node:/, ''))),
    );
    assert.deepEqual(
      users.map(([path]) => path).filter((path) => !TRANSPORTS.test(path)),
      [],
    );
    const own = inputs.map(([path]) => path).filter((path) => /^(?:client|server)\/src\/.*\.ts$/.test(path));
    for (const path of own)
      assert.doesNotMatch(
        readFileSync(join(root, path), 'utf8'),
        /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\s*\(/,
        path,
      );
  });
}
