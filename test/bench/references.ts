// What a folder of reference statements costs a running server: `npm run bench:references [COUNT]` (1,000 without it). The first start, a
// second one from the cache, and a typist's wait while the folder is being read, beside the same without references, in one run.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { statements } from '../precedents/grammar';

const COUNT = Number(process.argv[2] ?? 1000);
const KEYS = 60;
/** A quick typist. */
const BETWEEN = 120;

const folder = mkdtempSync(join(tmpdir(), 'joint-statement-bench-'));
const references = join(folder, 'references');
mkdirSync(references);
statements(COUNT).forEach((text, i) => {
  // Every tenth file is an old one.
  writeFileSync(join(references, `${i}.txt`), i % 10 === 9 ? iconv.encode(text, 'cp932') : text);
});
const [draft] = statements(1, 7_777_777) as [string];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Seen {
  readonly ready: boolean;
  readonly statements: number;
}

interface Run {
  /** Seconds from the start of the server until every statement is at hand. */
  readonly ready: number;
  readonly typing: readonly number[];
  /** True if the folder was still being read when the last key was struck. */
  readonly meanwhile: boolean;
  readonly memory: number;
  readonly cpu: number;
}

type Typing = 'never' | 'at once' | 'when ready';

async function run(cache: string, settings: object, type: Typing): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(__dirname, '../../dist/cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    // Morphology would be loaded in the same seconds: it is measured elsewhere.
    initializationOptions: { cache, settings: { rules: WORDLESS, ...settings } },
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const uri = pathToFileURL(join(folder, 'draft.statement.txt')).href;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'joint-statement', version: 1, text: draft },
  });
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const view = () =>
    connection.sendRequest<Seen>('jointStatement/precedents', { uri, position: { line: 0, character: 0 } });
  await pull();
  const typing: number[] = [];
  let meanwhile = false;
  const untilReady = async () => {
    while ('references' in settings && !(await view()).ready) await sleep(20);
    return (performance.now() - started) / 1000;
  };
  if (type === 'when ready') await untilReady();
  if (type !== 'never') {
    await sleep(400);
    const lines = draft.split('\n');
    const places = lines.flatMap((line, i) => (line.length > 40 ? [i] : []));
    for (let i = 0; i < KEYS; i++) {
      const line = places[(i * 17) % places.length]!;
      const position = { line, character: 20 };
      const at = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: String.fromCharCode(0x3042 + (i % 40)) }],
      });
      await pull();
      typing.push(performance.now() - at);
      await sleep(BETWEEN);
    }
    meanwhile = !(await view()).ready;
  }
  const ready = await untilReady();
  const usage = usageOf(child.pid!);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  child.stdin.end();
  return { ready, typing: typing.sort((a, b) => a - b), meanwhile, ...usage };
}

const WORDLESS = { 'spelling-variant': 'off', 'official-spelling': 'off' };

/** What a process holds in memory (MB) and what it has computed (s), where the system tells it: on a busy machine a clock tells little. */
function usageOf(pid: number): { memory: number; cpu: number } {
  try {
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return { memory: resident / 1024, cpu: (user! + system!) / 100 };
  } catch {
    return { memory: Number.NaN, cpu: Number.NaN };
  }
}

async function main(): Promise<void> {
  const named = { references: [references] };
  const idle = await run(join(folder, 'none'), {}, 'never');
  const first = await run(join(folder, 'cache'), named, 'never');
  const second = await run(join(folder, 'cache'), named, 'never');
  const alone = await run(join(folder, 'none'), {}, 'at once');
  const busy = await run(join(folder, 'another'), named, 'at once');
  const settled = await run(join(folder, 'cache'), named, 'when ready');
  const at = ({ typing }: Run, part: number) => typing[Math.floor(typing.length * part)]!.toFixed(1);
  console.log(`${COUNT} statements on disk`);
  const start = ({ ready, cpu, memory }: Run) => ({
    'ready after (s)': ready.toFixed(1),
    'computed (s)': cpu.toFixed(1),
    'memory (MB)': memory.toFixed(0),
  });
  console.table({
    'no references': start(idle),
    'first start': start(first),
    'second start, from the cache': start(second),
  });
  console.table({
    'without references': {
      'median (ms)': at(alone, 0.5),
      '95 % (ms)': at(alone, 0.95),
      'still reading at the end': false,
    },
    'while they are read': {
      'median (ms)': at(busy, 0.5),
      '95 % (ms)': at(busy, 0.95),
      'still reading at the end': busy.meanwhile,
    },
    'once they are read': {
      'median (ms)': at(settled, 0.5),
      '95 % (ms)': at(settled, 0.95),
      'still reading at the end': settled.meanwhile,
    },
  });
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
