import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Examination, examine } from '../core/check';
import { type Config, isFinal, wordsNeeded } from '../core/config';
import { LADDER, ladderOf } from '../core/facts/ladder';
import type { LensDetail } from '../core/features/lens';
import { fixAll } from '../core/fix-all';
import { type Reading, read, WordCache, withWords } from '../core/reading';
import { Departures } from '../core/reference/departures';
import type { Profile } from '../core/reference/profile';
import type { Edit } from '../core/statement/flow';
import { Memory } from '../core/text/wording';
import type { Words } from '../core/words';
import type { Library } from '../library';

/** What a document is read with, beside its text. */
export interface Settings {
  readonly config: Config;
  readonly profile: Profile;
  /** The user's own statements, where there are any and they have been read. */
  readonly library?: Library | undefined;
  /** True if the settings name any. */
  readonly named: boolean;
  /** How much the lens of operative verbs shows. */
  readonly lens: LensDetail | 'off';
  /** The workspace folder that holds the document, as a URI without a slash at the end; empty without one. */
  readonly folder: string;
}

/** The document's path from its workspace folder; `undefined` outside of one. */
export function fileOf(uri: string, folder: string): string | undefined {
  if (folder === '') return undefined;
  try {
    return decodeURIComponent(uri.slice(folder.length + 1));
  } catch {
    return uri.slice(folder.length + 1);
  }
}

/** A document is tokenised up to this length: morphology costs some milliseconds for each paragraph. */
const LONGEST_FOR_WORDS = 400_000;
/** So many characters are tokenised inside an answer, which takes some milliseconds; more are left to `fill`. */
const AT_ONCE = 2000;

/** One open document: the reading and the problems of its newest version, and what is remembered from version to version. */
export class Analysis {
  private memory = new Memory();
  /** Of the text with its fixes made, which differs in few paragraphs from one time to the next. */
  private fixedMemory = new Memory();
  private readonly tokens = new WordCache(undefined, AT_ONCE);
  private reading?: { readonly version: number; readonly settings: Settings; readonly value: Reading };
  private problems: { readonly reading: Reading; readonly value: Examination } | undefined;

  private readonly departures: Departures;
  private fixed?: { readonly examination: Examination; readonly edits: readonly Edit[] };

  /** `postpones`: what precedents tell of new sentences is brought by `settle`. */
  constructor(postpones = false) {
    this.departures = new Departures(postpones);
  }

  /** The reading of the document as it stands. */
  read(document: TextDocument, settings: Settings): Reading {
    if (this.reading?.version !== document.version || this.reading.settings !== settings) {
      const ladder = ladderOf(settings.config.ladder);
      if ((this.memory.ladder ?? LADDER) !== ladder) {
        this.memory = new Memory(ladder);
        this.fixedMemory = new Memory(ladder);
      }
      const value = this.readText(document.getText(), document.uri, settings, this.memory, this.departures);
      this.reading = { version: document.version, settings, value };
    }
    return this.reading.value;
  }

  /** Without departures, as a text that is read for its fixes alone: precedents are left out, too. */
  private readText(
    text: string,
    uri: string,
    { config, profile, folder, library }: Settings,
    memory: Memory,
    departures?: Departures,
  ): Reading {
    return read(text, {
      profile,
      house: config.house,
      known: config.agreements,
      ladder: config.ladder,
      final: isFinal(config, fileOf(uri, folder)),
      ...(library && departures ? { precedents: library.precedentsOf(uri), departures } : {}),
      memory,
    });
  }

  /** The edits that leave no safe fix undone. Safe fixes need no words. */
  fixAll(...[document, settings, words, onError]: Parameters<Analysis['check']>): readonly Edit[] {
    const examination = this.check(document, settings, words, onError);
    if (this.fixed?.examination !== examination) {
      const { config } = settings;
      const edits = fixAll(
        document.getText(),
        examination.problems,
        (text) => examine(this.readText(text, document.uri, settings, this.fixedMemory), { config, onError }).problems,
      );
      this.fixed = { examination, edits };
    }
    return this.fixed.edits;
  }

  /** Its problems: the same answer as before as long as neither text nor settings have changed, and no words were brought. */
  check(
    document: TextDocument,
    settings: Settings,
    words: Words | undefined,
    onError: (rule: string, error: unknown) => void,
  ): Examination {
    const reading = this.read(document, settings);
    if (this.problems?.reading !== reading) {
      this.problems = { reading, value: this.examine(document, settings, onError) };
      const length = [...this.missing].reduce((sum, sentence) => sum + sentence.length, 0);
      if (length > 0 && length <= AT_ONCE && words && this.fill(words))
        this.problems = { reading, value: this.examine(document, settings, onError) };
    }
    return this.problems.value;
  }

  private examine(document: TextDocument, settings: Settings, onError: (rule: string, error: unknown) => void) {
    const { config } = settings;
    const reading = this.read(document, settings);
    const file = fileOf(document.uri, settings.folder);
    const tokenised = wordsNeeded(config) && reading.statement.source.length <= LONGEST_FOR_WORDS;
    return examine(reading, {
      config,
      writing: true,
      ...(file === undefined ? {} : { file }),
      ...(tokenised ? { words: withWords(reading, this.tokens) } : {}),
      onError,
    });
  }

  /** True if the last check may not have all that precedents tell. */
  get unsettled(): boolean {
    return this.problems !== undefined && this.departures.awaits(this.problems.reading);
  }

  /** Asks the precedents about what is new, one sentence at each step. Ends with true if the next check tells something else. */
  *settle(): Generator<void, boolean> {
    const reading = this.problems?.reading;
    const different = reading !== undefined && (yield* this.departures.settle(reading));
    if (different && this.problems?.reading === reading) this.problems = undefined;
    return different;
  }

  /** Sentences of the last check whose words nobody has brought. */
  get missing(): ReadonlySet<string> {
    return this.tokens.missing;
  }

  /** Tokenises them until it is told to stop; true if nothing is left to do. The next check has the words. */
  fill(words: Words, stop?: () => boolean): boolean {
    const done = this.tokens.fill(words, stop);
    if (done) this.problems = undefined;
    return done;
  }
}
