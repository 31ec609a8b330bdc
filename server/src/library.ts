// The user's own statements as precedents and as a profile. Server and command line stand on it; it knows neither of them, and no disk.

import { asideOf, type Book, type Known, Shelved } from './books';
import { type Keep, ProfileFold } from './core/reference/fold';
import { PackedStatement } from './core/reference/packed';
import { type PrecedentSource, Precedents } from './core/reference/precedents';
import { EMPTY_PROFILE, type Profile, parseProfile } from './core/reference/profile';
import type { Localized } from './core/rule';
import { Parcel } from './core/text/parcel';
import type { Cache } from './host/reference-cache';
import type { Fault, Listing, ReferenceFault, ReferenceFile, ReferenceRequest } from './host/reference-files';
import type { ReadStatement } from './read-statements';

/** Where the files are. */
export interface Disk {
  list(requests: readonly ReferenceRequest[]): Promise<Listing>;
  /** Reads files, in their order, here or in another thread. Never throws. */
  read(files: readonly ReferenceFile[], cache: Cache | undefined): AsyncIterable<ReadStatement>;
}

/** What is noted of a list of references: its files, and what they say together. */
interface Catalogue {
  readonly files: readonly Known[];
  readonly profile: unknown;
}

/** Told while an update runs. */
export interface Watch {
  /** Awaited between two files, so that others have their turn. */
  pause?(): Promise<void>;
  progress?(done: number, total: number): void;
  /** True once the answer is no longer wanted. */
  stopped?(): boolean;
}

/** A profile is looked through at every keystroke: it keeps what most statements say. */
const KEEP: Keep = { instruments: 400, formulas: 400, names: 400 };

export class Library {
  /** The statements, indexed by their wording. */
  readonly precedents = new Precedents();
  /** What they say; empty without any. */
  profile: Profile = EMPTY_PROFILE;
  /** What was named and could not be read. */
  faults: readonly ReferenceFault[] = [];
  /** Folders (or files) in which something may change. */
  roots: readonly string[] = [];
  /** By key: see `keyOf`. */
  private readonly held = new Map<string, Shelved>();

  constructor(
    private readonly disk: Disk,
    private readonly cache?: Cache,
  ) {}

  /** The statements as a draft sees them: one that is itself among them is no precedent of itself. */
  precedentsOf(uri: string): PrecedentSource {
    const own = this.held.get(keyOf(uri));
    return own ? this.precedents.without(own.uri) : this.precedents;
  }

  /** A statement by its URI. */
  book(uri: string): Book | undefined {
    return this.held.get(keyOf(uri));
  }

  get books(): Iterable<Book> {
    return this.held.values();
  }

  get size(): number {
    return this.held.size;
  }

  /** Reads what is new and what has changed, and drops what is gone. Answers whether anything is different now. Never throws. */
  async update(requests: readonly ReferenceRequest[], watch: Watch = {}): Promise<boolean> {
    const { files, faults, roots } = await this.disk.list(requests);
    const wrong: ReferenceFault[] = [...faults];
    let changed = this.dropAllBut(new Set(files.map(({ uri }) => keyOf(uri))));
    const fresh = files.filter(({ uri, stamp }) => this.held.get(keyOf(uri))?.stamp !== stamp);
    const list = JSON.stringify(requests);
    const catalogue = fresh.length > 0 ? await this.catalogue(list) : undefined;
    const unread: ReferenceFile[] = [];
    for await (const [file, known, words] of this.kept(fresh, catalogue)) {
      if (watch.stopped?.()) return changed;
      if (words) changed = this.hold(file, known!, words) || changed;
      else unread.push(file);
      await watch.pause?.();
    }
    let done = 0;
    for await (const read of unread.length > 0 ? this.disk.read(unread, this.cache) : []) {
      if (watch.stopped?.()) return changed;
      watch.progress?.(done++, unread.length);
      const { file } = read;
      if ('fault' in read) {
        wrong.push({ path: file.path, fault: read.fault });
        changed = this.drop(keyOf(file.uri)) || changed;
      } else changed = this.hold(file, { ...read, stamp: file.stamp }, read.words) || changed;
      await watch.pause?.();
    }
    this.faults = wrong;
    this.roots = roots;
    const noted = this.isNoted(catalogue) ? parseProfile(catalogue?.profile) : undefined;
    if (changed) await this.refold(watch, noted);
    if (!noted && (changed || unread.length > 0)) await this.note(list);
    return changed;
  }

  /** What was noted of a list, if it is what it should be: a cache may be broken or from elsewhere. */
  private async catalogue(list: string): Promise<Catalogue | undefined> {
    const { files, profile } = ((await this.cache?.catalogue(list)) ?? {}) as { [K in keyof Catalogue]?: unknown };
    const sound = Array.isArray(files) && files.every((each) => typeof each?.stamp === 'string');
    return sound ? { files, profile } : undefined;
  }

  /** True if the library holds what a catalogue notes. */
  private isNoted(catalogue: Catalogue | undefined): boolean {
    const stamps = new Set(catalogue?.files.map(({ stamp }) => stamp));
    return stamps.size === this.held.size && [...this.held.values()].every(({ stamp }) => stamps.has(stamp));
  }

  private async note(list: string): Promise<void> {
    const files = [...this.held.values()].map(({ stamp, hash, encoding }): Known => ({ stamp, hash, encoding }));
    const value: Catalogue = { files, profile: this.profile };
    await this.cache?.note(
      list,
      files.map(({ hash }) => hash),
      value,
    );
  }

  /** Files with what is kept of them, as far as they have not been written since. */
  private async *kept(
    files: readonly ReferenceFile[],
    catalogue: Catalogue | undefined,
  ): AsyncGenerator<[file: ReferenceFile, known?: Known, words?: Int32Array | undefined]> {
    const byStamp = new Map(catalogue?.files.map((known) => [known.stamp, known]));
    const hashes = files.flatMap(({ stamp }) => byStamp.get(stamp)?.hash ?? []);
    const made = hashes.length > 0 ? await this.cache?.get(new Set(hashes)) : undefined;
    for (const file of files) {
      const known = byStamp.get(file.stamp);
      yield known ? [file, known, made?.get(known.hash)] : [file];
    }
  }

  private dropAllBut(named: ReadonlySet<string>): boolean {
    const gone = [...this.held.keys()].filter((key) => !named.has(key));
    for (const key of gone) this.drop(key);
    return gone.length > 0;
  }

  private drop(key: string): boolean {
    const held = this.held.get(key);
    if (held) this.precedents.delete(held.uri);
    return this.held.delete(key);
  }

  /** Puts a statement on the shelf; false if the same one stands there. */
  private hold({ path, uri }: ReferenceFile, { stamp, hash, encoding }: Known, words: Int32Array): boolean {
    const key = keyOf(uri);
    const before = this.held.get(key);
    if (before?.hash === hash) {
      this.held.set(key, new Shelved(path, uri, stamp, hash, encoding, before.packed));
      return false;
    }
    const packed = new PackedStatement(new Parcel(words));
    this.held.set(key, new Shelved(path, uri, stamp, hash, encoding, packed));
    this.precedents.add(uri, packed);
    return true;
  }

  private async refold({ pause }: Watch, noted?: Profile): Promise<void> {
    const fold = new ProfileFold();
    // In order of path, as they are read at a later start: the same files say the same.
    const inOrder = [...this.held.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const [i, { packed }] of noted ? [] : inOrder.entries()) {
      fold.add(asideOf(packed).profile);
      if (i % 10 === 9) await pause?.();
    }
    this.profile = this.held.size === 0 ? EMPTY_PROFILE : (noted ?? fold.profile(KEEP));
  }
}

/** What tells one file: editors write one URI in several ways (`%3A` and `:`, `C:` and `c:`, composed and decomposed kana). */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri)
      .normalize('NFC')
      .replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}

/** What is said of a reference that cannot serve. */
export const FAULTS: Readonly<Record<Fault, Localized>> = {
  outside: {
    ja: 'フォルダーの外にあるので読みません。個人の設定に書けば読みます',
    en: 'lies outside the folder and is not read; name it in your own settings',
  },
  missing: { ja: '見つかりません', en: 'not found' },
  unreadable: { ja: '読めません', en: 'cannot be read' },
  'not-text': {
    ja: 'テキストファイルではありません（UTF-8、UTF-16、Shift_JIS のいずれでもない）',
    en: 'is not a text file (neither UTF-8, UTF-16 nor Shift_JIS)',
  },
  'too-large': { ja: '大きすぎます', en: 'is too large' },
  'too-many': { ja: 'ファイルが多すぎるので、ここから先は読みません', en: 'too many files; the rest is not read' },
};
