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
import { dictionaryFolder, loadWords } from '../host/dictionary';
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

/** Checks files one after the other. */
export const checker =
  (options: CheckOptions) =>
  async (path: string): Promise<Outcome> => {
    try {
      return await checkFile(path, options);
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };

let morphology: Promise<Words | undefined> | undefined;

/** Morphology, loaded when the first sentence asks for it, and kept. Without its dictionary the other rules still run. */
function loadedWords(): Promise<Words | undefined> {
  morphology ??= loadWords(dictionaryFolder()).catch((error) => {
    process.stderr.write(`joint-statement: no dictionary, word rules are off: ${String(error)}\n`);
    return undefined;
  });
  return morphology;
}

async function checkFile(path: string, options: CheckOptions): Promise<Checked> {
  let file = await load(path);
  const name = fileFrom(options.configPath, path);
  if (options.auto && !looksLikeStatement(file.text))
    return { report: { path, language: 'plaintext', problems: [] }, stale: [], accepted: [] };
  const precedents =
    options.references && (await libraryOf(options.references))?.precedentsOf(nodeDisk.uri(resolve(path)));
  const about: About = { file: name, ...(precedents && { precedents }) };
  let found = await findings(file.text, options, about);
  if (options.fix) {
    const text = applyEdits(
      file.text,
      // Safe fixes need neither words nor precedents.
      fixAll(file.text, found.problems, (fixed) => {
        const about = { file: name };
        return examined(readAs(fixed, options, about), options, about).problems;
      }),
    );
    if (text !== file.text) {
      file = { ...file, text };
      if (path === '-') throw new UsageError('--fix needs a file, not standard input');
      // Its tables are a third of the program, and few runs write.
      const { encode } = await import('../host/encode');
      const bytes = encode(file);
      if (!bytes) throw new Error(`cannot be written in its encoding (${file.encoding}); nothing was changed`);
      writeFileSync(path, bytes);
      found = await findings(text, options, about);
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
  readonly precedents?: PrecedentSource;
}

type Found = Examination & { readonly reading: Reading };

/** The dictionary takes longer than all else, so it is loaded only for a text in which a rule asks for a sentence's words. */
async function findings(text: string, options: CheckOptions, about: About): Promise<Found> {
  const reading = readAs(text, options, about);
  if (!wordsNeeded(options.config)) return { ...examined(reading, options, about), reading };
  const cache = new WordCache();
  const first = examined(reading, options, about, cache);
  const words = cache.missing.size > 0 ? await loadedWords() : undefined;
  return { ...(words ? examined(reading, options, about, new WordCache(words)) : first), reading };
}

const readAs = (text: string, { profile, config, final }: CheckOptions, { file, precedents }: About): Reading =>
  read(text, {
    profile,
    house: config.house,
    known: config.agreements,
    ladder: config.ladder,
    final: final || isFinal(config, file),
    ...(precedents && { precedents }),
  });

const examined = (reading: Reading, { config }: CheckOptions, { file }: About, words?: WordCache): Examination =>
  examine(reading, {
    config,
    ...(file === undefined ? {} : { file }),
    ...(words ? { words: withWords(reading, words) } : {}),
    onError: (rule, error) => process.stderr.write(`joint-statement: rule ${rule} failed: ${String(error)}\n`),
  });
