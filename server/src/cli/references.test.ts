import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const TITLE = '港湾の保安の分野における協力に関する日本国政府とベルミナ連邦政府との間の協定';
const SLIP = TITLE.replace('保安', '保全');
const statement = (title: string): string =>
  `日本国とベルミナ連邦との共同声明\n\n１　両首脳は，２０１５年３月４日に東京で署名された${title}の実施を歓迎した。\n`;

const top = mkdtempSync(join(tmpdir(), 'joint-statement-cli-references-'));
after(() => rmSync(top, { recursive: true, force: true }));
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), content);
};
write('work/draft.txt', statement(SLIP));
write('work/past/one.txt', statement(TITLE));
write('outside/one.txt', statement(TITLE));
write('broken/one.txt', statement(TITLE));
write('broken/binary.txt', new Uint8Array([0, 1, 2, 3, 0xff, 0, 0, 0x80]));

/** Whether the draft's title was compared with that of a reference. */
function run(args: readonly string[]): { compared: boolean; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', require.resolve('tsx'), join(__dirname, 'main.ts'), 'check', '--format', 'json', ...args, 'draft.txt'],
    { encoding: 'utf8', cwd: join(top, 'work'), env: { ...process.env, XDG_CACHE_HOME: join(top, 'cache') } },
  );
  const rules = JSON.parse(stdout).files[0].problems.map(({ rule }: { rule: string }) => rule);
  return { compared: rules.includes('agreement-name'), stderr, status };
}

test('references named on the command line are what a draft is compared with', () => {
  assert.equal(run([]).compared, false);
  for (const pattern of ['past', 'past/*.txt', join(top, 'outside'), '../outside/**']) {
    const { compared, stderr } = run(['--references', pattern]);
    assert.deepEqual([compared, stderr], [true, ''], pattern);
  }
  assert.equal(
    run(['--references', 'past', '--profile', 'none']).compared,
    false,
    'a profile that is named counts more',
  );
});

test('one that cannot be read is named, the others serve, exit code 2', () => {
  const { compared, stderr, status } = run(['--references', '../broken', '--references', 'nowhere']);
  assert.equal(compared, true);
  assert.match(stderr, /binary\.txt: is not a text file/);
  assert.match(stderr, /nowhere: not found/);
  assert.equal(status, 2);
});

test('a configuration that merely lies in the folder names nothing outside of it; one named by hand may', () => {
  const config = (references: readonly string[]) => write('work/.joint-statement.json', JSON.stringify({ references }));
  config(['past']);
  assert.equal(run([]).compared, true);
  config([join(top, 'outside'), '../outside']);
  const { compared, stderr, status } = run([]);
  assert.deepEqual([compared, status], [false, 2]);
  assert.match(stderr, /outside: lies outside the folder/);
  assert.equal(run(['--config', '.joint-statement.json']).compared, true);
  rmSync(join(top, 'work/.joint-statement.json'));
});
