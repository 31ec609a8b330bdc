// The smallest test runner: it runs inside VS Code's extension host and leaves a report for run.mjs.

import * as vscode from 'vscode';

interface Result {
  name: string;
  state: 'passed' | 'failed' | 'not run';
  milliseconds: number;
  error?: string;
}

const LIMIT = 60_000;
const tests: { name: string; body: () => Promise<void> }[] = [];

/** Thrown by a test that has nothing to read, such as the reference where it is not at hand. */
export class NotRun extends Error {}

const figures: Record<string, string> = {};

/** Notes a figure that run.mjs prints. */
export function figure(name: string, value: string): void {
  figures[name] = value;
}

/** Registers a test; they run in order. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs the registered tests, writes the report, and throws when one failed. */
export async function runAll(): Promise<void> {
  const results: Result[] = [];
  for (const { name, body } of tests) {
    const start = Date.now();
    const milliseconds = () => Date.now() - start;
    try {
      await Promise.race([body(), timeout(LIMIT)]);
      results.push({ name, state: 'passed', milliseconds: milliseconds() });
    } catch (error) {
      const state = error instanceof NotRun ? 'not run' : 'failed';
      const text = error instanceof NotRun ? error.message : String((error as Error).stack ?? error);
      results.push({ name, state, milliseconds: milliseconds(), error: text });
    }
  }
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder) {
    const report = { version: vscode.version, app: vscode.env.appName, tests: results, figures };
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder.uri, '.report.json'),
      new TextEncoder().encode(JSON.stringify(report)),
    );
  }
  const failed = results.filter((result) => result.state === 'failed');
  if (failed.length > 0) throw new Error(`${failed.length} of ${results.length} tests failed`);
}

function timeout(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
}

/** Asks again and again until the answer satisfies: an editor answers when it is ready. */
export async function until<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  enough: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
