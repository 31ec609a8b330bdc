import { Facts } from './facts';
import { detectHouse, type House, type HouseSetting, houseOf } from './facts/house';
import { LADDER, type LadderSetting, ladderOf } from './facts/ladder';
import type { Sentence } from './facts/sentences';
import type { PrecedentSource } from './reference/precedents';
import { EMPTY_PROFILE, type Profile } from './reference/profile';
import { parseStatement } from './statement/parse';
import type { Block, Statement } from './statement/statement';
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
}

/** A reading with morphology at hand. */
export interface WordReading extends Reading {
  /** The words of a sentence; offsets count from the sentence's start. Tokenised once for the same text. */
  words(block: Block, sentence: Sentence): readonly Token[];
  /** The same by its text; one function for all versions of a document. */
  readonly tokens: (sentence: string) => readonly Token[];
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
  /** Hand in the same one for each version of a document. */
  readonly memory?: Memory;
}

const NONE: readonly string[] = [];

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
    known: options.known ?? NONE,
    final: options.final ?? false,
    ...(options.precedents && { precedents: options.precedents }),
  };
}

/** Token lists by sentence text, forgotten like facts. */
export class WordCache {
  private last = new Map<string, readonly Token[]>();
  private next = new Map<string, readonly Token[]>();

  constructor(private readonly words: Words) {}

  readonly tokens = (sentence: string): readonly Token[] => {
    const known = this.next.get(sentence);
    if (known) return known;
    const tokens = this.last.get(sentence) ?? this.words.tokens(sentence);
    this.next.set(sentence, tokens);
    return tokens;
  };

  sweep(): void {
    this.last = this.next;
    this.next = new Map();
  }
}

/** The reading with morphology added. */
export function withWords(reading: Reading, cache: WordCache): WordReading {
  cache.sweep();
  return { ...reading, tokens: cache.tokens, words: (_block, sentence) => cache.tokens(sentence.text) };
}
