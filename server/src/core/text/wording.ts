import type { Ladder } from '../facts/ladder';

/**
 * A text of a line or a block, apart from where it stands, with what has been found out about it. Everything that is worked out from a
 * text alone is worked out once, for as long as the text stays in the document: what makes an analysis cost the edited paragraph.
 */
export class Wording {
  /** One place for each function that remembers. */
  readonly known: unknown[] = [];
  /** In how many blocks it stands, while two versions are compared. */
  before = 0;
  now = 0;

  constructor(
    readonly text: string,
    /** Where the body begins, after a label; 0 without one. */
    readonly body: number,
    /** Tells it from every other wording of its document. */
    readonly id: number,
    /** The verbs by which it is read; the usual ones without. */
    readonly ladder?: Ladder,
  ) {}
}

let functions = 0;
/** Kept in the place of `undefined`, which says that nothing was asked yet. */
const NOTHING = Symbol('nothing');

/** Makes a function of a wording that remembers its answers. `work` may look at nothing else. */
export function remembered<T>(work: (wording: Wording) => T): (wording: Wording) => T {
  const place = functions++;
  return (wording) => {
    const known = wording.known[place];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const answer = work(wording);
    wording.known[place] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

/** The same for an answer that also hangs on what the document is about (`about`, say its parties): the last one is remembered. */
export function rememberedFor<T>(): (wording: Wording, about: unknown, work: () => T) => T {
  const place = functions++;
  return (wording, about, work) => {
    const last = wording.known[place] as { readonly about: unknown; readonly answer: T } | undefined;
    if (last !== undefined && last.about === about) return last.answer;
    const answer = work();
    wording.known[place] = { about, answer };
    return answer;
  };
}

/** A wording that now stands in more or fewer blocks than in the version before. */
export interface Change {
  readonly wording: Wording;
  readonly before: number;
  readonly now: number;
}

/** So many versions may pass before an account that was not asked for must be made anew: of a fast writer not every one is checked. */
const VERSIONS = 64;

/** So many lines that are gone are remembered, for whoever takes an edit back. */
const GONE = 512;

/** The wordings of a document from version to version. Hand in the same one for each version. */
export class Memory {
  /** The verbs by which the document is read: with another ladder nothing that is remembered holds. */
  constructor(readonly ladder?: Ladder) {}

  private lines = new Map<string, Wording>();
  private readonly gathered = new Map<unknown, unknown>();
  private stands: readonly Wording[] = [];
  private count = 0;
  /** Counts the versions. */
  version = 0;
  /** What the latest versions have changed, the newest last. */
  private log: (readonly Change[])[] = [];

  /** A new wording, unlike all others. */
  wording(text: string, body: number): Wording {
    return new Wording(text, body, ++this.count, this.ladder);
  }

  /** The wording of a line: the same for the same text, as long as it is remembered. */
  line(text: string): Wording {
    let wording = this.lines.get(text);
    if (wording === undefined) {
      wording = this.wording(text, 0);
      this.lines.set(text, wording);
    }
    return wording;
  }

  /**
   * Forgets the lines that are gone, once there are many. Each keystroke leaves one behind, with all that was found out about it (some 14 kB).
   */
  keep(lines: readonly Wording[]): void {
    if (this.lines.size > lines.length + GONE) this.lines = new Map(lines.map((wording) => [wording.text, wording]));
  }

  /** A new version: says which wordings its blocks have, and so what has changed. */
  settle(blocks: readonly { readonly wording: Wording }[]): void {
    this.version++;
    const before = this.stands;
    for (const wording of before) wording.before++;
    for (const { wording } of blocks) wording.now++;
    const changes: Change[] = [];
    const note = (wording: Wording): void => {
      const { before, now } = wording;
      if (before !== now) changes.push({ wording, before, now });
      wording.before = 0;
      wording.now = 0;
    };
    for (const wording of before) if (wording.before > 0) note(wording);
    for (const { wording } of blocks) if (wording.now > 0) note(wording);
    this.stands = blocks.map(({ wording }) => wording);
    this.log.push(changes);
    if (this.log.length > VERSIONS) this.log.shift();
  }

  /** What each version after a given one has changed, in order; `undefined` where that is not known any more. */
  since(version: number): readonly (readonly Change[])[] | undefined {
    const versions = this.version - version;
    return versions > this.log.length ? undefined : this.log.slice(this.log.length - versions);
  }

  /** What has been gathered from all blocks under a name; made where nothing is. */
  gathering<T>(name: unknown, make: () => T): T {
    let known = this.gathered.get(name);
    if (known === undefined) {
      known = make();
      this.gathered.set(name, known);
    }
    return known as T;
  }
}
