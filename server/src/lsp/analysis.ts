import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check, type Problem } from '../core/check';
import type { Config } from '../core/config';
import { FactsCache } from '../core/facts';
import type { LensDetail } from '../core/features/lens';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import type { Profile } from '../core/reference/profile';
import type { Words } from '../core/words';

/** What a document is read with, beside its text. */
export interface Settings {
  readonly config: Config;
  readonly profile: Profile;
  /** How much the lens of operative verbs shows. */
  readonly lens: LensDetail | 'off';
}

/** A document is tokenised up to this length: morphology costs some milliseconds for each paragraph. */
const LONGEST_FOR_WORDS = 400_000;

/** One open document: the reading and the problems of its newest version, and what is remembered from version to version. */
export class Analysis {
  private readonly facts = new FactsCache();
  private tokens?: { readonly words: Words; readonly cache: WordCache };
  private reading?: { readonly version: number; readonly settings: Settings; readonly value: Reading };
  private problems?: {
    readonly reading: Reading;
    readonly words: Words | undefined;
    readonly value: readonly Problem[];
  };

  /** The reading of the document as it stands. */
  read(document: TextDocument, settings: Settings): Reading {
    if (this.reading?.version !== document.version || this.reading.settings !== settings) {
      const { config, profile } = settings;
      const value = read(document.getText(), {
        profile,
        house: config.house,
        known: config.agreements,
        cache: this.facts,
      });
      this.reading = { version: document.version, settings, value };
    }
    return this.reading.value;
  }

  /** Its problems: the same list as before as long as neither text, settings nor words have changed. */
  check(
    document: TextDocument,
    settings: Settings,
    words: Words | undefined,
    onError: (rule: string, error: unknown) => void,
  ): readonly Problem[] {
    const reading = this.read(document, settings);
    if (this.problems?.reading !== reading || this.problems.words !== words) {
      if (words && this.tokens?.words !== words) this.tokens = { words, cache: new WordCache(words) };
      const short = reading.statement.source.length <= LONGEST_FOR_WORDS;
      const value = check(reading, {
        config: settings.config,
        ...(words && short ? { words: withWords(reading, this.tokens!.cache) } : {}),
        onError,
      });
      this.problems = { reading, words, value };
    }
    return this.problems.value;
  }
}
