// What a folder of reference statements costs a running server: `npm run bench:references [COUNT]` (1,000 without it). The first start, a
// second one from the cache, and a typist's wait while the folder is being read, beside the same without references, in one run.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { statements } from '../precedents/grammar.ts';
import { SERVERS, start } from './servers.mjs';

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
const [draft] = statements(1, 7_777_777);

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One server on the draft, with or without a typist: seconds until every statement is at hand, the typist's waits (ms), whether the folder
 * was still being read when the last key was struck, and what the server held and computed.
 */
async function run(cache, settings, type) {
  const started = performance.now();
  const uri = pathToFileURL(join(folder, 'draft.statement.txt')).href;
  // Morphology would be loaded in the same seconds: it is measured elsewhere.
  const server = await start(SERVERS.ours, draft, { rules: WORDLESS, ...settings }, { at: uri, cache });
  const view = () =>
    server.connection.sendRequest('jointStatement/precedents', { uri, position: { line: 0, character: 0 } });
  const typing = [];
  let meanwhile = false;
  const untilReady = async () => {
    while ('references' in settings && !(await view()).ready) await sleep(20);
    return (performance.now() - started) / 1000;
  };
  if (type === 'when ready') await untilReady();
  if (type !== 'never') {
    await sleep(400);
    for (let i = 0; i < KEYS; i++) {
      const at = performance.now();
      await server.edit();
      await server.pull();
      typing.push(performance.now() - at);
      await sleep(BETWEEN);
    }
    meanwhile = !(await view()).ready;
  }
  const ready = await untilReady();
  const usage = usageOf(server.pid);
  await server.stop();
  return { ready, typing: typing.sort((a, b) => a - b), meanwhile, ...usage };
}

const WORDLESS = { 'spelling-variant': 'off', 'official-spelling': 'off' };

/** What a process holds in memory (MB) and what it has computed (s), where the system tells it: on a busy machine a clock tells little. */
function usageOf(pid) {
  try {
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return { memory: resident / 1024, cpu: (user + system) / 100 };
  } catch {
    return { memory: Number.NaN, cpu: Number.NaN };
  }
}

async function main() {
  const named = { references: [references] };
  const idle = await run(join(folder, 'none'), {}, 'never');
  const first = await run(join(folder, 'cache'), named, 'never');
  const second = await run(join(folder, 'cache'), named, 'never');
  const alone = await run(join(folder, 'none'), {}, 'at once');
  const busy = await run(join(folder, 'another'), named, 'at once');
  const settled = await run(join(folder, 'cache'), named, 'when ready');
  const at = ({ typing }, part) => typing[Math.floor(typing.length * part)].toFixed(1);
  console.log(`${COUNT} statements on disk`);
  const cost = ({ ready, cpu, memory }) => ({
    'ready after (s)': ready.toFixed(1),
    'computed (s)': cpu.toFixed(1),
    'memory (MB)': memory.toFixed(0),
  });
  console.table({
    'no references': cost(idle),
    'first start': cost(first),
    'second start, from the cache': cost(second),
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
