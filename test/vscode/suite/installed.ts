// The short suite: the packaged extension, installed as users install it.

import { commonTests } from './common';
import { runAll } from './harness';

export async function run(): Promise<void> {
  commonTests();
  await runAll();
}
