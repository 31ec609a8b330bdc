// The short suite: the packaged extension, installed as users install it.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commonTests, ID } from './common';
import { runAll, test } from './harness';

export async function run(): Promise<void> {
  test('the extension is the installed one', async () => {
    const path = vscode.extensions.getExtension(ID)?.extensionPath ?? 'nowhere';
    const folder = process.env.JOINT_STATEMENT_INSTALLED;
    assert.ok(folder && path.startsWith(folder), `it lies in ${path}`);
  });
  commonTests();
  await runAll();
}
