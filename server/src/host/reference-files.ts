// Which files a list of references names, and their text. What a workspace itself names is looked for inside its folder only: the
// path is compared before the disk is touched (a path may be a share on another machine), and once more behind every link.

import { createHash } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchesGlob } from '../core/text/glob';
import { decode, type Encoding } from './encoding';

/** One entry of a list of references. */
export interface ReferenceRequest {
  /** A file, a folder or a glob. */
  readonly pattern: string;
  /** The folder that the pattern is relative to; empty: the user's own. */
  readonly folder: string;
  /** True if the folder's own settings name it: then it may lead nowhere else. */
  readonly inside: boolean;
}

/** A file that was found. */
export interface ReferenceFile {
  readonly path: string;
  readonly uri: string;
  /** Differs once the file has changed. */
  readonly stamp: string;
  /** The folder that its real place must be in. */
  readonly boundary: string;
}

export type Fault = 'outside' | 'missing' | 'unreadable' | 'not-text' | 'too-large' | 'too-many';

/** Something that was named and cannot serve. */
export interface ReferenceFault {
  readonly path: string;
  readonly fault: Fault;
}

export interface Listing {
  readonly files: readonly ReferenceFile[];
  readonly faults: readonly ReferenceFault[];
  /** Folders in which files may come and go. */
  readonly roots: readonly string[];
}

export interface ReferenceText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Of the bytes. */
  readonly hash: string;
}

/** A statement is some tens of kilobytes. */
const LARGEST = 4 << 20;
const MOST = 10_000;
/** A pattern such as `~/**` must not walk a whole disk. */
const MOST_FOLDERS = 20_000;
const WILD = /[*?]/;
const SKIPPED = /^(?:\..*|node_modules)$/;

/** True for what is read of a folder. */
export const isReferenceName = (path: string): boolean => /\.(?:txt|md)$/i.test(path);

/** The files that a list names, each once, in order of path. Never throws. */
export async function listReferences(requests: readonly ReferenceRequest[]): Promise<Listing> {
  const walk = new Walk();
  for (const request of requests) await walk.request(request);
  return {
    files: [...walk.files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    faults: walk.faults,
    roots: [...walk.roots],
  };
}

/** The text of a file that was listed, or why there is none. Never throws. */
export async function readReference({ path, boundary }: ReferenceFile): Promise<ReferenceText | ReferenceFault> {
  try {
    const real = await realpath(path);
    if (!isInside(real, boundary)) return { path, fault: 'outside' };
    const { size } = await stat(real);
    if (size > LARGEST) return { path, fault: 'too-large' };
    const bytes = await readFile(real);
    const decoded = decode(bytes);
    if (!decoded) return { path, fault: 'not-text' };
    return { ...decoded, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { path, fault: 'unreadable' };
  }
}

/** True for a folder itself and for what lies in it. Both are absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

class Walk {
  /** By real path. */
  readonly files = new Map<string, ReferenceFile>();
  readonly faults: ReferenceFault[] = [];
  readonly roots = new Set<string>();
  private folders = 0;

  async request({ pattern, folder, inside }: ReferenceRequest): Promise<void> {
    const written = pattern.trim();
    if (written === '') return;
    // `\` is a separator where people write it as one; a name on other systems may hold it, but hardly does.
    const named = written.replaceAll('\\', '/');
    const whole = !inside && /^~(?:\/|$)/.test(named) ? homedir() + named.slice(1) : named;
    const parts = whole.split('/');
    const home = folder || homedir();
    const first = parts.findIndex((part) => WILD.test(part));
    const base = resolve(home, (first < 0 ? parts : parts.slice(0, first)).join('/') || (first === 0 ? '.' : '/'));
    const glob = first < 0 ? undefined : parts.slice(first).join('/');
    // Another machine's share, another drive and everything above are refused by their names alone.
    if (inside && (/^[/\\]{2}/.test(written) || !isInside(base, home))) return this.fault(written, 'outside');
    try {
      // What is written as lying in the folder must really lie there; who names a place elsewhere means that place.
      const boundary = await realpath(inside || isInside(base, home) ? home : base);
      this.roots.add(base);
      const real = await realpath(base);
      if (!isInside(real, boundary)) return this.fault(written, 'outside');
      const found = await stat(real);
      if (found.isDirectory()) await this.folder(base, boundary, glob, '', new Set([real]));
      else if (found.isFile() && glob === undefined) this.add(base, real, boundary, found);
      else this.fault(written, 'missing');
    } catch {
      this.roots.add(dirname(base));
      this.fault(written, 'missing');
    }
  }

  /** Everything below a folder: all text, or what a glob means. A pattern without `**` goes no deeper than it is written. */
  private async folder(
    path: string,
    boundary: string,
    glob: string | undefined,
    below: string,
    above: ReadonlySet<string>,
  ): Promise<void> {
    if (++this.folders > MOST_FOLDERS) return this.fault(path, 'too-many');
    const depth = below === '' ? 0 : below.split('/').length;
    let entries: Dirent[];
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch {
      return this.fault(path, 'unreadable');
    }
    for (const entry of entries) {
      if (SKIPPED.test(entry.name)) continue;
      const child = join(path, entry.name);
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      const deeper = glob === undefined || glob.split('/').includes('**') || glob.split('/').length > depth + 1;
      const wanted = isReferenceName(name) && (glob === undefined || matches(name, glob));
      if (!wanted && !deeper) continue;
      try {
        const real = entry.isSymbolicLink() ? await realpath(child) : child;
        if (entry.isSymbolicLink() && !isInside(real, boundary)) {
          // A link that leads out is not followed. It is worth a word where it was to be read.
          if (wanted) this.fault(child, 'outside');
          continue;
        }
        const found = await stat(real);
        if (found.isDirectory()) {
          const way = await realpath(real);
          if (deeper && !above.has(way)) await this.folder(child, boundary, glob, name, new Set([...above, way]));
        } else if (found.isFile() && wanted) {
          if (!this.add(child, real, boundary, found)) return;
        }
      } catch {
        if (wanted) this.fault(child, 'unreadable');
      }
    }
  }

  /** A file under two names is one statement. */
  private add(path: string, real: string, boundary: string, { mtimeMs, size }: Stats): boolean {
    if (this.files.has(real)) return true;
    if (this.files.size >= MOST) {
      this.fault(path, 'too-many');
      return false;
    }
    this.files.set(real, { path, uri: pathToFileURL(path).href, stamp: `${mtimeMs} ${size} ${real}`, boundary });
    return true;
  }

  private fault(path: string, fault: Fault): void {
    if (fault !== 'too-many' || !this.faults.some((each) => each.fault === fault)) this.faults.push({ path, fault });
  }
}

/** A glob of several parts means the whole path; one of a single part (`*.txt`) the names in its folder. */
const matches = (path: string, glob: string): boolean =>
  glob === '**' || (glob.includes('/') ? matchesGlob(path, glob) : !path.includes('/') && matchesGlob(path, glob));
