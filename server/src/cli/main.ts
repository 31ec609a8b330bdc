import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Accepted } from '../core/accepted';
import { applyEdits, type Examination, examine } from '../core/check';
import { type Config, DEFAULT_CONFIG, isFinal, parseConfig, wordsNeeded } from '../core/config';
import { looksLikeStatement } from '../core/detect';
import { rulePage } from '../core/features/rule-page';
import { fixAll } from '../core/fix-all';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import { BUNDLED_PROFILE } from '../core/reference/bundled';
import { EMPTY_PROFILE, type Profile, parseProfile } from '../core/reference/profile';
import type { Localized } from '../core/rule';
import { RULES } from '../core/rules';
import type { Words } from '../core/words';
import { WORKSPACE_FILE } from '../core/workspace-file';
import { dictionaryFolder } from '../host/dictionary';
import { type Decoded, decode, encode } from '../host/encoding';
import { loadWords } from '../host/kuromoji';
import { acceptances, fileFrom, staleReport, writeAccepted } from './accept';
import { type FileReport, ranger, report } from './convert';
import { derive } from './derive';
import { FORMATS } from './formats';

const USAGE = `joint-statement check [--format text|json|sarif|github] [--locale ja|en] [--config FILE] [--profile FILE|none]
                      [--fix] [--final] [--language auto|joint-statement] FILE…|-
joint-statement check --accept-all --reason TEXT FILE…
joint-statement check --stale FILE…
joint-statement explain [RULE] [--locale ja|en]
joint-statement derive FILE…
joint-statement lsp --stdio
`;

/** Something that the caller has to put right: told on standard error, exit code 2. */
class UsageError extends Error {}

/** A statement is some tens of kilobytes; what is a thousand times larger is something else. */
const LARGEST = 20 << 20;

interface Options {
  readonly format: string;
  readonly locale: keyof Localized;
  readonly profile: Profile;
  readonly config: Config;
  /** Where the configuration is, or would be. */
  readonly configPath: string;
  readonly fix: boolean;
  readonly final: boolean;
  readonly auto: boolean;
}

/** A file as it was checked: what is printed, and what acceptances need to know. */
interface Checked extends Examination {
  readonly report: FileReport;
  readonly reading?: Reading;
  readonly file: string | undefined;
}

/** Runs the command line; returns the exit code: 0 nothing at warning or above, 1 something, 2 usage or an unreadable file. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === 'check') return await runCheck(rest);
    if (command === 'explain') return explain(rest);
    if (command === 'derive') return runDerive(rest);
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

async function runCheck(args: readonly string[]): Promise<number> {
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
    },
  });
  const format = FORMATS[values.format];
  if (!format || !Object.hasOwn(FORMATS, values.format)) throw new UsageError(`unknown format: ${values.format}`);
  if (values.language !== 'auto' && values.language !== 'joint-statement')
    throw new UsageError(`unknown language: ${values.language}`);
  if (positionals.length === 0) throw new UsageError('no file given');
  const reason = values.reason?.trim();
  if (values['accept-all'] && !reason) throw new UsageError('--accept-all needs --reason TEXT');
  const options: Options = {
    format: values.format,
    locale: locale(values.locale),
    profile: loadProfile(values.profile),
    config: loadConfig(values.config ?? (existsSync(WORKSPACE_FILE) ? WORKSPACE_FILE : undefined)),
    configPath: values.config ?? WORKSPACE_FILE,
    fix: values.fix,
    final: values.final,
    auto: values.language === 'auto',
  };
  const words = await morphology(options.config);
  let failed = false;
  const checked: Checked[] = [];
  for (const path of positionals) {
    try {
      checked.push(checkFile(path, options, words));
    } catch (error) {
      failed = true;
      process.stderr.write(`joint-statement: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  if (values['accept-all'] && reason) return acceptAll(checked, options, reason, failed);
  const files = checked.map((each) => each.report);
  if (values.stale) {
    const stale = checked.flatMap((each) => each.stale);
    files.push(staleReport(options.configPath, options.config, stale, options.locale));
  }
  process.stdout.write(format(files));
  if (failed) return 2;
  return files.some(({ problems }) => problems.some(({ severity }) => severity === 'error' || severity === 'warning'))
    ? 1
    : 0;
}

/** Writes what makes `check` fail today into the configuration, so that from now on only new findings do. */
function acceptAll(checked: readonly Checked[], { configPath }: Options, reason: string, failed: boolean): number {
  const entries = checked.flatMap(({ problems, reading, file }): Accepted[] =>
    reading ? acceptances(problems, reading.statement, file, reason) : [],
  );
  writeAccepted(configPath, entries);
  process.stderr.write(`joint-statement: ${configPath}: ${entries.length} findings accepted\n`);
  return failed ? 2 : 0;
}

/** Morphology, if a rule that is on asks for it. Without its dictionary the other rules still run. */
async function morphology(config: Config): Promise<Words | undefined> {
  if (!wordsNeeded(config)) return undefined;
  try {
    return await loadWords(dictionaryFolder());
  } catch (error) {
    process.stderr.write(`joint-statement: no dictionary, word rules are off: ${String(error)}\n`);
    return undefined;
  }
}

function checkFile(path: string, options: Options, words: Words | undefined): Checked {
  let file = load(path);
  const name = fileFrom(options.configPath, path);
  if (options.auto && !looksLikeStatement(file.text))
    return { report: { path, language: 'plaintext', problems: [] }, file: name, problems: [], stale: [] };
  let found = findings(file.text, options, words, name);
  if (options.fix) {
    const text = applyEdits(
      file.text,
      fixAll(file.text, found.problems, (fixed) => findings(fixed, options, undefined, name).problems),
    );
    if (text !== file.text) {
      file = { ...file, text };
      if (path === '-') throw new UsageError('--fix needs a file, not standard input');
      const bytes = encode(file);
      if (!bytes) throw new Error(`cannot be written in its encoding (${file.encoding}); nothing was changed`);
      writeFileSync(path, bytes);
      found = findings(text, options, words, name);
    }
  }
  const range = ranger(file.text);
  const problems = found.problems.map((problem) => report(problem, range, options.locale));
  return { ...found, file: name, report: { path, language: 'joint-statement', problems } };
}

function findings(
  text: string,
  { profile, config, final }: Options,
  words: Words | undefined,
  file: string | undefined,
): Examination & { readonly reading: Reading } {
  const reading = read(text, {
    profile,
    house: config.house,
    known: config.agreements,
    final: final || isFinal(config, file),
  });
  const examination = examine(reading, {
    config,
    ...(file === undefined ? {} : { file }),
    ...(words ? { words: withWords(reading, new WordCache(words)) } : {}),
    onError: (rule, error) => process.stderr.write(`joint-statement: rule ${rule} failed: ${String(error)}\n`),
  });
  return { ...examination, reading };
}

/** Reads a file (`-`: standard input) as text. Throws an error that says what is wrong with it. */
export function load(path: string): Decoded {
  let bytes: Uint8Array;
  if (path === '-') bytes = readFileSync(0);
  else {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Error('no such file');
    if (stat.isDirectory()) throw new Error('is a folder');
    if (stat.size > LARGEST)
      throw new Error(`is too large (${Math.round(stat.size / (1 << 20))} MB; at most ${LARGEST >> 20} MB)`);
    bytes = readFileSync(path);
  }
  const decoded = decode(bytes);
  if (!decoded) throw new Error('is not a text file (neither UTF-8, UTF-16 nor Shift_JIS)');
  return decoded;
}

function loadProfile(path: string | undefined): Profile {
  if (path === undefined) return BUNDLED_PROFILE;
  if (path === 'none') return EMPTY_PROFILE;
  const profile = parseProfile(json(path));
  if (!profile) throw new UsageError(`${path}: not a profile (version 1)`);
  return profile;
}

function loadConfig(path: string | undefined): Config {
  if (path === undefined) return DEFAULT_CONFIG;
  const { config, errors } = parseConfig(json(path));
  for (const error of errors) process.stderr.write(`joint-statement: ${path}: ${error}\n`);
  return config;
}

function json(path: string): unknown {
  try {
    return JSON.parse(load(path).text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function locale(value: string): keyof Localized {
  if (value === 'ja' || value === 'en') return value;
  throw new UsageError(`unknown locale: ${value}`);
}

function runDerive(paths: readonly string[]): number {
  if (paths.length === 0) throw new UsageError('no file given');
  process.stdout.write(derive(paths.map((path) => load(path).text)));
  return 0;
}

/** Serves an editor over standard input and output, until it goes. The server is loaded only here. */
async function serve(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('lsp: expected --stdio');
  const [{ createConnection, ProposedFeatures }, { nodeHost }, { startServer }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../lsp/host'),
    import('../lsp/server'),
  ]);
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost());
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

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`joint-statement: ${String(error)}\n`);
    process.exitCode = 2;
  },
);
