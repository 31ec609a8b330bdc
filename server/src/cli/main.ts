import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { rulePage } from '../core/features/rule-page';
import { RULES } from '../core/rules';
import { runCheck } from './check';
import { derive } from './derive';
import { loadAll, locale, UsageError } from './input';

const USAGE = `joint-statement check [--format text|json|sarif|github] [--locale ja|en] [--config FILE] [--profile FILE|none]
                      [--references PATTERN]… [--fix] [--final] [--language auto|joint-statement] [--threads N] FILE…|-
joint-statement check --accept-all --reason TEXT FILE…
joint-statement check --stale FILE…
joint-statement explain [RULE] [--locale ja|en]
joint-statement derive FILE…
joint-statement lsp --stdio
`;

/** Runs the command line; returns the exit code: 0 nothing at warning or above, 1 something, 2 usage or an unreadable file. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === 'check') return await runCheck(rest);
    if (command === 'explain') return explain(rest);
    if (command === 'derive') return await runDerive(rest);
    if (command === 'lsp') return await serve(rest);
    if (command === '--help' || command === 'help') {
      process.stdout.write(USAGE);
      return 0;
    }
    throw new UsageError(command ? `unknown command: ${command}` : 'no command');
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`joint-statement: ${text}\n`);
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
      process.stderr.write(`\n${USAGE}`);
    return 2;
  }
}

async function runDerive(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) throw new UsageError('no file given');
  const { texts, failed } = await loadAll(paths);
  if (texts.length > 0) process.stdout.write(derive(texts));
  return failed ? 2 : 0;
}

/** Serves an editor over standard input and output, until it goes. The server is loaded only here. */
async function serve(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('lsp: expected --stdio');
  // It takes the way of transport from the arguments.
  require('../lsp/serve');
  return 0;
}

/** A rule's section of docs/rules.md, in both languages or in one; without a rule the list of them. */
function explain(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { locale: { type: 'string' } },
  });
  const languages = values.locale === undefined ? (['ja', 'en'] as const) : [locale(values.locale)];
  const [id] = positionals;
  const rule = RULES.find((each) => each.id === id);
  if (id !== undefined && !rule)
    throw new UsageError(`unknown rule: ${id}\nrules: ${RULES.map((each) => each.id).join(', ')}`);
  const list = RULES.map(
    (each) => `${each.id} (${each.severity}): ${languages.map((language) => each.title[language]).join(' / ')}\n`,
  );
  process.stdout.write(rule ? rulePage(rule, languages) : list.join(''));
  return 0;
}

// A thread of the pool runs this bundle too, and is no command.
if (isMainThread) {
  // Whoever reads the output may have seen enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(`joint-statement: ${String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
