import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Accepted } from '../core/accepted';
import { applyEdits, type Examination, examine } from '../core/check';
import { type Config, isFinal, wordsNeeded } from '../core/config';
import { looksLikeStatement } from '../core/detect';
import { fixAll } from '../core/fix-all';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import type { PrecedentSource } from '../core/reference/precedents';
import type { Profile } from '../core/reference/profile';
import type { Localized } from '../core/rule';
import type { Words } from '../core/words';
import { dictionaryFolder } from '../host/dictionary';
import { encode } from '../host/encoding';
import { loadWords } from '../host/kuromoji';
import { nodeDisk } from '../host/node';
import { acceptances, fileFrom } from './accept';
import { type FileReport, ranger, report } from './convert';
import { load, UsageError } from './input';
import { libraryOf, type Named } from './references';

/** All that decides how a file is checked. Plain data: it is handed to worker threads. */
export interface CheckOptions {
  readonly locale: keyof Localized;
  readonly profile: Profile;
  readonly config: Config;
  /** Where the configuration is, or would be. */
  readonly configPath: string;
  /** What names the reference statements. */
  readonly references?: Named;
  readonly fix: boolean;
  readonly final: boolean;
  readonly auto: boolean;
  /** The reason with which the findings are to be accepted. */
  readonly reason?: string;
}

/** A file as it was checked. */
export interface Checked {
  readonly report: FileReport;
  /** Acceptances of this file to which nothing corresponds any more. */
  readonly stale: readonly Accepted[];
  /** What is to be accepted, where a reason was given. */
  readonly accepted: readonly Accepted[];
}

/** A file's check, or what kept it from being checked. */
export type Outcome = Checked | { readonly failure: string };

/** Checks files one after the other. The dictionary is loaded with the first text that wants it, and kept. */
export function checker(options: CheckOptions): (path: string) => Promise<Outcome> {
  let words: Promise<Words | undefined> | undefined;
  const wanted = () => {
    words ??= morphology(options.config);
    return words;
  };
  return async (path) => {
    try {
      return await checkFile(path, options, wanted);
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
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

async function checkFile(
  path: string,
  options: CheckOptions,
  wanted: () => Promise<Words | undefined>,
): Promise<Checked> {
  let file = await load(path);
  const name = fileFrom(options.configPath, path);
  if (options.auto && !looksLikeStatement(file.text))
    return { report: { path, language: 'plaintext', problems: [] }, stale: [], accepted: [] };
  const words = await wanted();
  const precedents =
    options.references && (await libraryOf(options.references))?.precedentsOf(nodeDisk.uri(resolve(path)));
  const about: About = { file: name, ...(words && { words }), ...(precedents && { precedents }) };
  let found = findings(file.text, options, about);
  if (options.fix) {
    const text = applyEdits(
      file.text,
      // Safe fixes need no words.
      fixAll(file.text, found.problems, (fixed) => findings(fixed, options, { file: name }).problems),
    );
    if (text !== file.text) {
      file = { ...file, text };
      if (path === '-') throw new UsageError('--fix needs a file, not standard input');
      const bytes = encode(file);
      if (!bytes) throw new Error(`cannot be written in its encoding (${file.encoding}); nothing was changed`);
      writeFileSync(path, bytes);
      found = findings(text, options, about);
    }
  }
  const range = ranger(file.text);
  const problems = found.problems.map((problem) => report(problem, range, options.locale));
  return {
    report: { path, language: 'joint-statement', problems },
    stale: found.stale,
    accepted:
      options.reason === undefined ? [] : acceptances(found.problems, found.reading.statement, name, options.reason),
  };
}

/** What a file is checked with, beside the options of all. */
interface About {
  /** Its path from the folder of the configuration. */
  readonly file: string | undefined;
  readonly words?: Words;
  readonly precedents?: PrecedentSource;
}

function findings(
  text: string,
  { profile, config, final }: CheckOptions,
  { file, words, precedents }: About,
): Examination & { readonly reading: Reading } {
  const reading = read(text, {
    profile,
    house: config.house,
    known: config.agreements,
    final: final || isFinal(config, file),
    ...(precedents && { precedents }),
  });
  const examination = examine(reading, {
    config,
    ...(file === undefined ? {} : { file }),
    ...(words ? { words: withWords(reading, new WordCache(words)) } : {}),
    onError: (rule, error) => process.stderr.write(`joint-statement: rule ${rule} failed: ${String(error)}\n`),
  });
  return { ...examination, reading };
}
