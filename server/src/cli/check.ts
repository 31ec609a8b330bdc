import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WORKSPACE_FILE } from '../core/workspace-file';
import { staleReport, writeAccepted } from './accept';
import type { Checked, CheckOptions } from './check-file';
import { FORMATS } from './formats';
import { loadConfig, loadProfile, locale, UsageError } from './input';
import { checkAll, threadsFor } from './pool';
import { progress } from './progress';
import { libraryOf } from './references';

/** `check`: findings of each file, printed or fixed or accepted. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      locale: { type: 'string', default: 'ja' },
      config: { type: 'string' },
      profile: { type: 'string' },
      fix: { type: 'boolean', default: false },
      final: { type: 'boolean', default: false },
      'accept-all': { type: 'boolean', default: false },
      reason: { type: 'string' },
      stale: { type: 'boolean', default: false },
      language: { type: 'string', default: 'joint-statement' },
      threads: { type: 'string' },
      references: { type: 'string', multiple: true, default: [] },
    },
  });
  const format = FORMATS[values.format];
  if (!format || !Object.hasOwn(FORMATS, values.format)) throw new UsageError(`unknown format: ${values.format}`);
  if (values.language !== 'auto' && values.language !== 'joint-statement')
    throw new UsageError(`unknown language: ${values.language}`);
  if (positionals.length === 0) throw new UsageError('no file given');
  const reason = values.reason?.trim();
  if (values['accept-all'] && !reason) throw new UsageError('--accept-all needs --reason TEXT');
  const threads = values.threads === undefined ? threadsFor(positionals.length) : Number(values.threads);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64)
    throw new UsageError(`not a number of threads: ${values.threads}`);
  const config = await loadConfig(values.config ?? (existsSync(WORKSPACE_FILE) ? WORKSPACE_FILE : undefined));
  const configPath = values.config ?? WORKSPACE_FILE;
  const references = { own: values.references, config, configPath, byHand: values.config !== undefined };
  const library = await libraryOf(references);
  const options: CheckOptions = {
    locale: locale(values.locale),
    // References speak for themselves, unless a profile is named.
    profile: values.profile === undefined && library?.size ? library.profile : await loadProfile(values.profile),
    config,
    configPath,
    references,
    fix: values.fix,
    final: values.final,
    auto: values.language === 'auto',
    ...(values['accept-all'] && reason ? { reason } : {}),
  };
  const outcomes = await interruptible(positionals, options, threads);
  if (!outcomes) return INTERRUPTED;
  let failed = (library?.faults.length ?? 0) > 0;
  const checked: Checked[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome && !('failure' in outcome)) checked.push(outcome);
    else {
      failed = true;
      process.stderr.write(`joint-statement: ${positionals[index]}: ${outcome?.failure}\n`);
    }
  }
  if (options.reason !== undefined) return acceptAll(checked, options, failed);
  const files = checked.map((each) => each.report);
  if (values.stale) {
    const stale = checked.flatMap((each) => each.stale);
    files.push(staleReport(options.configPath, options.config, stale, options.locale));
  }
  process.stdout.write(format(files, options.locale));
  if (failed) return 2;
  return files.some(({ problems }) => problems.some(({ severity }) => severity === 'error' || severity === 'warning'))
    ? 1
    : 0;
}

/** What a shell expects of a program that Ctrl+C has ended. */
const INTERRUPTED = 130;

/** All files checked, with progress; `undefined` if Ctrl+C came before the end. A second Ctrl+C ends at once. */
async function interruptible(paths: readonly string[], options: CheckOptions, threads: number) {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  const { done, end } = progress(paths.length);
  // One file that is only read is not worth an orderly end.
  if (paths.length > 1 || options.fix) process.once('SIGINT', interrupt);
  try {
    const outcomes = await checkAll(paths, options, { threads, done, signal: abort.signal });
    return abort.signal.aborted ? undefined : outcomes;
  } finally {
    end();
    process.off('SIGINT', interrupt);
  }
}

/** Writes what makes `check` fail today into the configuration, so that from now on only new findings do. */
function acceptAll(checked: readonly Checked[], { configPath }: CheckOptions, failed: boolean): number {
  const entries = checked.flatMap(({ accepted }) => accepted);
  writeAccepted(configPath, entries);
  process.stderr.write(`joint-statement: ${configPath}: ${entries.length} findings accepted\n`);
  return failed ? 2 : 0;
}
