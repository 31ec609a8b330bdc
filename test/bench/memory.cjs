// Loaded before a program that is measured: at its end, the most memory that it held (MB) is written where BENCH_MEMORY says.

const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.BENCH_MEMORY)
  process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS / 1024)));
