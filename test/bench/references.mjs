// What a folder of reference statements costs a running server: `npm run bench:references [COUNT]` (1,000 without it). The first start, a
// second one from the cache, and a typist's wait while the folder is being read, beside the same without references, in one run.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { statements } from '../precedents/grammar';
import { figures, SERVERS, start, uri } from './servers.mjs';

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

/** One start of a server: seconds until every statement is at hand, the wait for each key, and whether reading went on under the last one. */
async function run(cache, settings, type) {
  const started = performance.now();
  // Morphology would be loaded in the same seconds: it is measured elsewhere.
  const server = await start(SERVERS.ours, draft, { rules: WORDLESS, ...settings }, { cache });
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
    await server.pull();
    await sleep(1500);
    for (let i = 0; i < KEYS; i++) {
      const at = performance.now();
      await server.edit();
      await server.pull();
      typing.push(performance.now() - at);
      await sleep(BETWEEN);
    }
    meanwhile = 'references' in settings && !(await view()).ready;
  }
  const ready = await untilReady();
  const usage = usageOf(server.pid);
  await server.stop();
  return { ready, typing, meanwhile, ...usage };
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
  console.log(`${COUNT} statements on disk`);
  const begun = ({ ready, cpu, memory }) => ({
    'ready after (s)': ready.toFixed(1),
    'computed (s)': cpu.toFixed(1),
    'memory (MB)': memory.toFixed(0),
  });
  console.table({
    'no references': begun(idle),
    'first start': begun(first),
    'second start, from the cache': begun(second),
  });
  const typed = ({ typing, meanwhile }) => {
    const { median, p95 } = figures(typing);
    return {
      'median (ms)': median.toFixed(1),
      '95 % (ms)': p95.toFixed(1),
      'still reading at the end': meanwhile,
    };
  };
  console.table({
    'without references': typed(alone),
    'while they are read': typed(busy),
    'once they are read': typed(settled),
  });
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
