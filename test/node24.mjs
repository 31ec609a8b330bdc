// `npm run test:node24`: the unit suite under Node 24, the node that the newest VS Code host brings. Arguments go to test/unit.mjs.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.env.JOINT_STATEMENT_NEWEST = '1';
const { installHost } = await import('./vscode/host/install.mjs');
const { node } = await installHost();
const { stdout } = spawnSync(node(), ['--version'], { encoding: 'utf8' });
if (!stdout?.startsWith('v24.')) {
  console.error(
    `not run: there is no Node 24 for ${process.platform}-${process.arch} in the host, and this is ${process.version}`,
  );
  process.exit(1);
}
console.log(`Unit suite under Node ${stdout.trim()}`);
const { status } = spawnSync(node(), [join(import.meta.dirname, 'unit.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
