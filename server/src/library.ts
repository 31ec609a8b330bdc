// The user's own statements as precedents and as a profile. Server and command line stand on it; it knows neither of them, and no disk.

import { Facts } from './core/facts';
import { type Keep, ProfileFold } from './core/reference/fold';
import { type PrecedentDocument, type PrecedentSource, Precedents, precedentOf } from './core/reference/precedents';
import { deriveProfile, EMPTY_PROFILE, type Profile, parseProfile } from './core/reference/profile';
import type { Localized } from './core/rule';
import { parseStatement } from './core/statement/parse';
import type { Encoding } from './host/encoding';
import type { Cache } from './host/reference-cache';
import type {
  Fault,
  Listing,
  ReferenceFault,
  ReferenceFile,
  ReferenceRequest,
  ReferenceText,
} from './host/reference-files';

/** Where the files are. */
export interface Disk {
  list(requests: readonly ReferenceRequest[]): Promise<Listing>;
  read(file: ReferenceFile): Promise<ReferenceText | ReferenceFault>;
}

/** One statement of the library. */
export interface Book {
  readonly path: string;
  readonly uri: string;
  readonly encoding: Encoding;
  readonly document: PrecedentDocument;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

/** What is cached of a statement. */
interface Made {
  readonly document: PrecedentDocument;
  readonly profile: Profile;
  readonly lines: readonly number[];
}

interface Held extends Book {
  readonly stamp: string;
  readonly hash: string;
  readonly profile: Profile;
}

interface Fetched {
  readonly file: ReferenceFile;
  readonly read: ReferenceText | ReferenceFault;
  readonly cached: unknown;
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
  private readonly held = new Map<string, Held>();

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
    let done = 0;
    for await (const { file, read, cached } of ahead(fresh, (each) => this.take(each))) {
      if (watch.stopped?.()) return changed;
      watch.progress?.(done++, fresh.length);
      if ('fault' in read) {
        wrong.push(read);
        changed = this.drop(keyOf(file.uri)) || changed;
      } else changed = (await this.hold(file, read, cached)) || changed;
      await watch.pause?.();
    }
    this.faults = wrong;
    this.roots = roots;
    if (changed) await this.refold(watch);
    return changed;
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

  /** A file's text, and what has been made of it before. */
  private async take(file: ReferenceFile): Promise<Fetched> {
    const read = await this.disk.read(file);
    const known = 'fault' in read || this.held.get(keyOf(file.uri))?.hash === read.hash;
    return { file, read, cached: known ? undefined : await this.cache?.get(read.hash) };
  }

  private async hold(
    { path, uri, stamp }: ReferenceFile,
    { text, encoding, hash }: ReferenceText,
    cached: unknown,
  ): Promise<boolean> {
    const key = keyOf(uri);
    const before = this.held.get(key);
    if (before?.hash === hash) {
      this.held.set(key, { ...before, stamp });
      return false;
    }
    let made = madeOf(cached);
    if (!made) {
      made = make(text);
      await this.cache?.set(hash, made);
    }
    this.held.set(key, { path, uri, stamp, hash, encoding, ...made });
    this.precedents.set(uri, made.document);
    return true;
  }

  private async refold({ pause }: Watch): Promise<void> {
    const fold = new ProfileFold();
    for (const [i, { profile }] of [...this.held.values()].entries()) {
      fold.add(profile);
      if (i % 50 === 49) await pause?.();
    }
    this.profile = this.held.size === 0 ? EMPTY_PROFILE : fold.profile(KEEP);
  }
}

/** So many files are on their way while one is worked on. */
const AHEAD = 8;

/** What is got for each item, in their order, the next ones being under way. `get` never rejects. */
async function* ahead<T, R>(items: readonly T[], get: (item: T) => Promise<R>): AsyncGenerator<R> {
  const underWay = items.slice(0, AHEAD).map(get);
  for (let i = 0; i < items.length; i++) {
    const got = await underWay.shift()!;
    const next = items[i + AHEAD];
    if (next !== undefined) underWay.push(get(next));
    yield got;
  }
}

function make(text: string): Made {
  const facts = new Facts(parseStatement(text));
  return {
    document: precedentOf(facts),
    profile: deriveProfile([facts]),
    lines: lineStarts(text),
  };
}

/** What the cache holds, if it is what it should be: a cache may be broken or from elsewhere. */
function madeOf(value: unknown): Made | undefined {
  const { document, profile, lines } = (value ?? {}) as { [K in keyof Made]?: Made[K] };
  if (document?.version !== 1 || !Array.isArray(document.sentences) || !Array.isArray(document.parties))
    return undefined;
  if (!Array.isArray(lines) || lines[0] !== 0) return undefined;
  const sound = parseProfile(profile);
  return sound && { document, profile: sound, lines };
}

/** Where lines begin, as editors count them: after CR LF, LF or CR. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
];

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

/** The line and character of an offset in a statement. */
export function positionIn({ lines }: Pick<Book, 'lines'>, offset: number): { line: number; character: number } {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - lines[low]! };
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
