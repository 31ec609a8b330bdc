// Asks the registry which of our dependencies have known weaknesses. Fails where there is one; where nobody could be asked it says so, and
// that is no failure: what is built does not depend on who answers today.

import { spawnSync } from 'node:child_process';

const { stdout, stderr, error } = spawnSync('npm', ['audit', '--json', '--audit-level=moderate'], {
  encoding: 'utf8',
  timeout: 60_000,
});
let report;
try {
  report = JSON.parse(stdout);
} catch {
  report = undefined;
}
const counts = report?.metadata?.vulnerabilities;
if (!counts) {
  const why = report?.message ?? report?.error?.summary ?? error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  process.stdout.write(`not audited: no answer about known weaknesses (${why})\n`);
} else {
  const grave = Object.values(report.vulnerabilities ?? {}).filter(
    ({ severity }) => severity !== 'low' && severity !== 'info',
  );
  for (const { name, severity, range, fixAvailable } of grave)
    process.stderr.write(`${severity}: ${name} ${range}${fixAvailable ? ' (a fixed version is there)' : ''}\n`);
  process.stdout.write(
    `audited: ${report.metadata.dependencies?.total ?? '?'} packages, ${grave.length} with known weaknesses\n`,
  );
  process.exitCode = grave.length > 0 ? 1 : 0;
}
