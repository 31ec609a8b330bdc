import { Facts } from './facts';
import { detectHouse, type House, type HouseSetting, houseOf } from './facts/house';
import { LADDER, type LadderSetting, ladderOf } from './facts/ladder';
import type { Departures } from './reference/departures';
import type { PrecedentSource } from './reference/precedents';
import { EMPTY_PROFILE, type Profile } from './reference/profile';
import { parseStatement } from './statement/parse';
import type { Statement } from './statement/statement';
import { Memory } from './text/wording';
import type { Token, Words } from './words';

/** All that a rule or a feature may look at: the document as read, what it says, and what such documents say. */
export interface Reading {
  readonly statement: Statement;
  readonly facts: Facts;
  readonly profile: Profile;
  /** The house style in force: the user's settings over what the document shows, and which of the two each member is. */
  readonly house: House;
  /** Titles of instruments that the user's desk knows, exact to the character. */
  readonly known: readonly string[];
  /** True for a text that is about to be signed or published; a draft may have open points. */
  readonly final: boolean;
  /** Reference statements with the language agreed in them, where the desk has any. */
  readonly precedents?: PrecedentSource;
  /** What is remembered of them from version to version. */
  readonly departures?: Departures;
}

/** A reading with morphology at hand. */
export interface WordReading extends Reading {
  /** The words of a sentence; offsets count from its start. None while they are missing. */
  words(sentence: string): readonly Token[];
  /** Sentences that were asked for and whose words are not there yet. */
  readonly missing: ReadonlySet<string>;
}

export interface ReadOptions {
  readonly profile?: Profile;
  /** House style that the user set; what is not set is detected. */
  readonly house?: HouseSetting;
  /** The user's changes of the working ladder. */
  readonly ladder?: LadderSetting;
  /** The user's own list of instruments. */
  readonly known?: readonly string[];
  /** The document's stage; a draft without it. */
  readonly final?: boolean;
  readonly precedents?: PrecedentSource;
  /** Hand in the same ones for each version of a document. */
  readonly departures?: Departures;
  readonly memory?: Memory;
}

const NO_TITLES: readonly string[] = [];

/** Reads a document. Pure; never throws, whatever the text. */
export function read(source: string, options: ReadOptions = {}): Reading {
  const ladder = ladderOf(options.ladder);
  // What is remembered with another ladder tells of other verbs.
  const known = options.memory && (options.memory.ladder ?? LADDER) === ladder;
  const memory = known ? options.memory : new Memory(ladder);
  const statement = parseStatement(source, memory);
  const facts = new Facts(statement);
  return {
    statement,
    facts,
    profile: options.profile ?? EMPTY_PROFILE,
    house: houseOf(detectHouse(facts), options.house),
    known: options.known ?? NO_TITLES,
    final: options.final ?? false,
    ...(options.precedents && { precedents: options.precedents }),
    ...(options.departures && { departures: options.departures }),
  };
}

const NONE: readonly Token[] = [];
/** No sentence is this long; a hostile line may be. */
const LONGEST = 4000;

/**
 * Token lists by sentence text, forgotten like facts. With words at hand from the start it tokenises what it is asked for. Without
 * them it notes what is missing and tells nothing until `fill` has brought all of it, so that no rule judges by half a document;
 * from then on what is typed is tokenised at once, and what is pasted, up to so many characters for each reading.
 */
export class WordCache {
  readonly missing = new Set<string>();
  private last = new Map<string, readonly Token[]>();
  private next = new Map<string, readonly Token[]>();
  private whole: boolean;
  private spent = 0;

  constructor(
    private words?: Words,
    private readonly atOnce = Number.POSITIVE_INFINITY,
  ) {
    this.whole = words !== undefined;
  }

  tokens(sentence: string): readonly Token[] {
    const known = this.next.get(sentence) ?? this.last.get(sentence);
    if (known) this.next.set(sentence, known);
    if (known && this.whole) return known;
    if (known || sentence.length > LONGEST) return NONE;
    if (this.whole && this.words && this.spent + sentence.length <= this.atOnce) {
      this.spent += sentence.length;
      return this.add(sentence, this.words);
    }
    this.missing.add(sentence);
    return NONE;
  }

  /** Tokenises what is missing until it is told to stop; true if nothing is missing any more. */
  fill(words: Words, stop: () => boolean = () => false): boolean {
    for (const sentence of this.missing) {
      if (stop()) return false;
      this.missing.delete(sentence);
      this.add(sentence, words);
    }
    this.words = words;
    this.whole = true;
    return true;
  }

  /** Forgets what was not asked for since the last sweep. Called once for each new reading. */
  sweep(): void {
    this.last = this.next;
    this.next = new Map();
    this.missing.clear();
    this.spent = 0;
  }

  private add(sentence: string, words: Words): readonly Token[] {
    const tokens = words.tokens(sentence);
    this.next.set(sentence, tokens);
    return tokens;
  }
}

/** The reading with morphology added. */
export function withWords(reading: Reading, cache: WordCache): WordReading {
  cache.sweep();
  return { ...reading, words: (sentence) => cache.tokens(sentence), missing: cache.missing };
}
