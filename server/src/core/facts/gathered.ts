import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { type Memory, remembered, rememberedFor, type Wording } from '../text/wording';
import { type BlockFacts, type Facts, factsOf } from './index';

/** Something noted of a block's text, under a key: the form in which it is written, a name, a subject. */
export type Note<T> = readonly [key: string, noted: T];

/** A note with the block that it was made of. */
export type Place<T> = readonly [block: Block, noted: T];

/** Puts places in reading order. */
export const inOrder = ([a, m]: Place<Span>, [b, n]: Place<Span>): number => a.index - b.index || m.start - n.start;

/** The first of some places in reading order. */
export const earliest = <T extends Span>(places: readonly Place<T>[]): Place<T> | undefined =>
  [...places].sort(inOrder)[0];

/** Some forms with their places, the most used first; of as many the one that the norm prefers, then the one that stands first. */
export const ranked = <T extends Span>(
  { places }: Gathered<T>,
  forms: Iterable<string>,
  norm: (form: string) => number = () => 0,
): (readonly [form: string, places: readonly Place<T>[]])[] =>
  Array.from(forms, (form) => [form, places(form)] as const).sort(
    ([a, one], [b, other]) => other.length - one.length || norm(b) - norm(a) || inOrder(one[0]!, other[0]!),
  );

/** Of some keys the one whose first place stands first. */
export const firstOf = (keys: readonly string[], first: Gathered<unknown>['first']): string | undefined =>
  [...keys].sort((a, b) => (first(a)?.[0].index ?? 0) - (first(b)?.[0].index ?? 0))[0];

/** What was noted over the whole document. Keys come in no certain order: it hangs on what was written when. */
export interface Gathered<T> {
  /** The same as long as no key comes or goes. */
  readonly keys: object;
  /** How many places there are under each key. */
  readonly counts: ReadonlyMap<string, number>;
  /** The first place of a key. */
  first(key: string): Place<T> | undefined;
  /** The places of a key, in reading order. */
  places(key: string): readonly Place<T>[];
  /** The places of all keys (but those left out), in reading order. */
  all(but?: readonly string[]): readonly Place<T>[];
}

/** The notes of one wording, in order and by key. */
interface Sheet<T> {
  readonly notes: readonly Note<T>[];
  readonly byKey: ReadonlyMap<string, readonly T[]>;
}

/** The running account of one gathering: what a keystroke changes is added and taken away, nothing else is looked at. */
class Account<T> {
  /** The last one that it has followed. */
  version?: number;
  readonly counts = new Map<string, number>();
  keys: object = {};
  /** The wordings that have notes of a key. */
  readonly homes = new Map<string, Set<Wording>>();

  constructor(
    private readonly sheetOf: (wording: Wording) => Sheet<T>,
    readonly about?: unknown,
  ) {}

  /** Follows the document to its newest version. */
  follow(memory: Memory, blocks: readonly Block[]): void {
    if (this.version === memory.version) return;
    const versions = this.version === undefined ? undefined : memory.since(this.version);
    if (!versions) this.recount(blocks);
    for (const changes of versions ?? []) {
      // What comes before what goes: a key that stays is never gone in between.
      for (const { wording, before, now } of changes) if (now > before) this.add(wording, before, now);
      for (const { wording, before, now } of changes) if (now < before) this.add(wording, before, now);
    }
    this.version = memory.version;
  }

  recount(blocks: readonly Block[]): void {
    this.keys = {};
    this.counts.clear();
    this.homes.clear();
    const stands = new Map<Wording, number>();
    for (const { wording } of blocks) stands.set(wording, (stands.get(wording) ?? 0) + 1);
    for (const [wording, times] of stands) this.add(wording, 0, times);
  }

  private add(wording: Wording, before: number, now: number): void {
    for (const [key, { length }] of this.sheetOf(wording).byKey) {
      const count = (this.counts.get(key) ?? 0) + (now - before) * length;
      const homes = this.homes.get(key) ?? new Set();
      if (now > 0) homes.add(wording);
      else homes.delete(wording);
      if (this.counts.has(key) !== count > 0) this.keys = {};
      if (count > 0) {
        this.counts.set(key, count);
        this.homes.set(key, homes);
      } else {
        this.counts.delete(key);
        this.homes.delete(key);
      }
    }
  }
}

const EMPTY: Sheet<never> = { notes: [], byKey: new Map() };

function sheet<T>(made: Iterable<Note<T>>): Sheet<T> {
  const notes = [...made];
  if (notes.length === 0) return EMPTY;
  const byKey = new Map<string, T[]>();
  for (const [key, noted] of notes) {
    const list = byKey.get(key);
    if (list) list.push(noted);
    else byKey.set(key, [noted]);
  }
  return { notes, byKey };
}

function view<T>(facts: Facts, account: Account<T>, sheetOf: (wording: Wording) => Sheet<T>): Gathered<T> {
  const { memory, blocks } = facts.statement;
  let mine = account;
  if (facts.version === memory.version) account.follow(memory, blocks);
  else {
    // A reading that is no longer the newest counts for itself.
    mine = new Account(sheetOf);
    mine.recount(blocks);
  }
  const placesIn = (wordings: Iterable<Wording>, notesOf: (sheet: Sheet<T>) => Iterable<T>): Place<T>[] => {
    const out: Place<T>[] = [];
    for (const wording of wordings) {
      for (const block of facts.blocksOf(wording))
        for (const noted of notesOf(sheetOf(wording))) out.push([block, noted]);
    }
    // The notes of one block stay in the order in which they were made.
    return out.sort(([a], [b]) => a.index - b.index);
  };
  return {
    keys: mine.keys,
    counts: mine.counts,
    first: (key) => {
      let block: Block | undefined;
      for (const wording of mine.homes.get(key) ?? []) {
        const [own] = facts.blocksOf(wording);
        if (own && (!block || own.index < block.index)) block = own;
      }
      return block && [block, sheetOf(block.wording).byKey.get(key)![0]!];
    },
    places: (key) => placesIn(mine.homes.get(key) ?? [], ({ byKey }) => byKey.get(key)!),
    all: (but = []) => {
      const wordings = new Set<Wording>();
      for (const [key, homes] of mine.homes) if (!but.includes(key)) for (const home of homes) wordings.add(home);
      return placesIn(wordings, ({ notes }) => notes.flatMap(([key, noted]) => (but.includes(key) ? [] : [noted])));
    },
  };
}

/**
 * Notes of every block over the whole document, kept from version to version: a keystroke costs the edited paragraph, not the document.
 * `collect` may look at the block's text and facts alone; what hangs on where a block stands is the reader's matter.
 */
export function gathered<T>(
  collect: (own: BlockFacts, text: string, body: number) => Iterable<Note<T>>,
): (facts: Facts) => Gathered<T> {
  return gatheredOf((wording) => collect(factsOf(wording), wording.text, wording.body));
}

/** The same for notes of something else that is remembered of a wording. */
export function gatheredOf<T>(collect: (wording: Wording) => Iterable<Note<T>>): (facts: Facts) => Gathered<T> {
  const sheetOf = remembered((wording) => sheet(collect(wording)));
  return (facts) =>
    view(
      facts,
      facts.statement.memory.gathering(sheetOf, () => new Account(sheetOf)),
      sheetOf,
    );
}

/** The same for notes that also hang on what the document is about; where that changes, all is noted anew. */
export function gatheredFor<A, T>(
  collect: (wording: Wording, about: A) => Iterable<Note<T>>,
): (facts: Facts, about: A) => Gathered<T> {
  const known = rememberedFor<Sheet<T>>();
  return (facts, about) => {
    const sheetOf = (wording: Wording) => known(wording, about, () => sheet(collect(wording, about)));
    const { memory } = facts.statement;
    let account = memory.gathering(known, () => ({ is: new Account(sheetOf, about) }));
    if (account.is.about !== about) account = Object.assign(account, { is: new Account(sheetOf, about) });
    return view(facts, account.is, sheetOf);
  };
}

/** The same for what is looked for by a name: an account for each name that is asked for from version to version. */
export function gatheredBy<T>(
  collect: (own: BlockFacts, text: string, name: string) => Iterable<Note<T>>,
): (facts: Facts, name: string) => Gathered<T> {
  return (facts, name) => {
    const { memory } = facts.statement;
    const accounts = memory.gathering(collect, () => new Map<string, Account<T>>());
    const sheetOf = (wording: Wording) => sheet(collect(factsOf(wording), wording.text, name));
    let account = accounts.get(name);
    if (!account) {
      for (const [other, { version = 0 }] of accounts) if (!memory.since(version)) accounts.delete(other);
      account = new Account(sheetOf);
      accounts.set(name, account);
    }
    return view(facts, account, sheetOf);
  };
}

/** Something worked out of the whole document, once for each reading. */
export function ofDocument<T>(work: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, { readonly answer: T }>();
  return (facts) => {
    const last = known.get(facts) ?? { answer: work(facts) };
    known.set(facts, last);
    return last.answer;
  };
}

/** Something worked out of the keys of a gathering, for as long as they stay the same. */
export function keptFor<T>(
  of: (facts: Facts) => Gathered<unknown>,
  work: (keys: Iterable<string>) => T,
): (facts: Facts) => T {
  const known = new WeakMap<object, { readonly answer: T }>();
  return (facts) => {
    const { keys, counts } = of(facts);
    const last = known.get(keys) ?? { answer: work(counts.keys()) };
    known.set(keys, last);
    return last.answer;
  };
}
