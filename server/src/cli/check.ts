import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Accepted } from '../core/accepted';
import { applyEdits, type Examination, examine } from '../core/check';
import { type Config, isFinal, wordsNeeded } from '../core/config';
import { looksLikeStatement } from '../core/detect';
import { fixAll } from '../core/fix-all';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import type { Profile } from '../core/reference/profile';
import type { Localized } from '../core/rule';
import type { Words } from '../core/words';
import { WORKSPACE_FILE } from '../core/workspace-file';
import { dictionaryFolder, loadWords } from '../host/dictionary';
import { acceptances, fileFrom, staleReport, writeAccepted } from './accept';
import { type FileReport, ranger, report } from './convert';
import { FORMATS } from './formats';
import { load, loadConfig, loadProfile, locale, UsageError } from './input';

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
  let failed = false;
  const checked: Checked[] = [];
  for (const path of positionals) {
    try {
      checked.push(await checkFile(path, options));
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

let morphology: Promise<Words | undefined> | undefined;

/** Morphology, loaded when the first sentence asks for it. Without its dictionary the other rules still run. */
function loadedWords(): Promise<Words | undefined> {
  morphology ??= loadWords(dictionaryFolder()).catch((error) => {
    process.stderr.write(`joint-statement: no dictionary, word rules are off: ${String(error)}\n`);
    return undefined;
  });
  return morphology;
}

async function checkFile(path: string, options: Options): Promise<Checked> {
  let file = load(path);
  const name = fileFrom(options.configPath, path);
  if (options.auto && !looksLikeStatement(file.text))
    return { report: { path, language: 'plaintext', problems: [] }, file: name, problems: [], stale: [] };
  let found = await findings(file.text, options, name);
  if (options.fix) {
    const text = applyEdits(
      file.text,
      fixAll(file.text, found.problems, (fixed) => withoutWords(fixed, options, name).problems),
    );
    if (text !== file.text) {
      file = { ...file, text };
      if (path === '-') throw new UsageError('--fix needs a file, not standard input');
      // Its tables are a third of the program, and few runs write.
      const { encode } = await import('../host/encode');
      const bytes = encode(file);
      if (!bytes) throw new Error(`cannot be written in its encoding (${file.encoding}); nothing was changed`);
      writeFileSync(path, bytes);
      found = await findings(text, options, name);
    }
  }
  const range = ranger(file.text);
  const problems = found.problems.map((problem) => report(problem, range, options.locale));
  return { ...found, file: name, report: { path, language: 'joint-statement', problems } };
}

type Found = Examination & { readonly reading: Reading };

/** The dictionary takes longer than all else, so it is loaded only for a text in which a rule asks for a sentence's words. */
async function findings(text: string, options: Options, file: string | undefined): Promise<Found> {
  const reading = readText(text, options, file);
  if (!wordsNeeded(options.config)) return { ...examined(reading, options, file), reading };
  const cache = new WordCache();
  const first = examined(reading, options, file, cache);
  const words = cache.missing.size > 0 ? await loadedWords() : undefined;
  return { ...(words ? examined(reading, options, file, new WordCache(words)) : first), reading };
}

function withoutWords(text: string, options: Options, file: string | undefined): Examination {
  return examined(readText(text, options, file), options, file);
}

const readText = (text: string, { profile, config, final }: Options, file: string | undefined): Reading =>
  read(text, {
    profile,
    house: config.house,
    known: config.agreements,
    final: final || isFinal(config, file),
  });

const examined = (reading: Reading, { config }: Options, file: string | undefined, words?: WordCache): Examination =>
  examine(reading, {
    config,
    ...(file === undefined ? {} : { file }),
    ...(words ? { words: withWords(reading, words) } : {}),
    onError: (rule, error) => process.stderr.write(`joint-statement: rule ${rule} failed: ${String(error)}\n`),
  });
