// Reference statements in the background: read once the settings name them, followed when files change, told about when one cannot be read.

import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Localized } from '../core/rule';
import type { Cache } from '../host/reference-cache';
import type { ReferenceFault, ReferenceRequest } from '../host/reference-files';
import { type Disk, FAULTS, Library } from '../library';
import type { Locale } from './convert';

/** Files on this machine; a browser has none. */
export interface ServerDisk extends Disk {
  /** A folder's path, if it is on this machine. */
  path(uri: string): string | undefined;
  uri(path: string): string;
  /** True for files that are read of a folder. */
  wanted(path: string): boolean;
  /** The cache in a folder, or where this machine keeps such things. */
  cache(folder?: string): Cache;
}

interface Surroundings {
  readonly connection: Connection;
  readonly disk: ServerDisk | undefined;
  readonly client: () => ClientCapabilities;
  readonly locale: () => Locale;
  readonly cacheFolder: () => string | undefined;
  /** Told once a library is ready or has changed. */
  readonly changed: () => void;
}

/** A list of references and what has been read of it. */
interface Shelf {
  readonly key: string;
  readonly requests: readonly ReferenceRequest[];
  readonly library: Library;
  readonly watching: Map<string, Disposable>;
  ready: boolean;
  /** An update is under way, and another one has been asked for meanwhile. */
  busy: boolean;
  again: boolean;
  told: string;
}

/** The first findings of a document are out before reading begins. */
const FIRST = 60;
/** Several files may change at once. */
const SETTLE = 200;
/** So long statements are put in order without a break. */
const SLICE = 10;
/** Reading stands back while someone types, but not for ever. */
const QUIET = 300;
const LONGEST = 5000;

export class References {
  private readonly shelves = new Map<string, Shelf>();
  /** By workspace folder: the key of its shelf. */
  private readonly wanted = new Map<string, string>();
  private cache: Cache | undefined;
  private typedAt = 0;
  private pausedAt = 0;

  constructor(private readonly around: Surroundings) {}

  /** The statements that a workspace folder's settings name: `undefined` until they have been read once. */
  of(folder: string, requests: readonly ReferenceRequest[]): Library | undefined {
    const { disk, cacheFolder } = this.around;
    const key = JSON.stringify(requests);
    this.wanted.set(folder, key);
    this.drop();
    if (!disk || requests.length === 0) return undefined;
    let shelf = this.shelves.get(key);
    if (!shelf) {
      this.cache ??= disk.cache(cacheFolder());
      const library = new Library(disk, this.cache);
      shelf = { key, requests, library, watching: new Map(), ready: false, busy: false, again: false, told: '' };
      this.shelves.set(key, shelf);
      this.schedule(shelf, FIRST);
    }
    return shelf.ready ? shelf.library : undefined;
  }

  /** Every library that is ready. */
  get libraries(): readonly Library[] {
    return [...this.shelves.values()].filter(({ ready }) => ready).map(({ library }) => library);
  }

  /** Someone has typed. */
  typed(): void {
    this.typedAt = Date.now();
  }

  /** Files have changed on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    const { disk } = this.around;
    const paths = changes.flatMap(({ uri, type }) => {
      const path = disk?.path(uri);
      // A folder that comes or goes has many files in it.
      return path !== undefined && (disk!.wanted(path) || type !== FileChangeType.Changed) ? path : [];
    });
    for (const shelf of this.shelves.values()) {
      const touched = paths.some((path) => shelf.library.roots.some((root) => reaches(path, root)));
      if (touched) this.schedule(shelf, SETTLE);
    }
  }

  private schedule(shelf: Shelf, pause: number): void {
    if (shelf.again) return;
    shelf.again = true;
    if (!shelf.busy) setTimeout(() => this.run(shelf), pause);
  }

  private async run(shelf: Shelf): Promise<void> {
    const { connection, changed } = this.around;
    shelf.busy = true;
    while (shelf.again && this.isWanted(shelf)) {
      shelf.again = false;
      try {
        const different = await this.update(shelf);
        if (!this.isWanted(shelf)) break;
        await this.watch(shelf);
        this.tell(shelf);
        const first = !shelf.ready;
        shelf.ready = true;
        if (different || first) changed();
      } catch (error) {
        connection.console.error(`references: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    shelf.busy = false;
  }

  private async update(shelf: Shelf): Promise<boolean> {
    const { connection, client, locale } = this.around;
    const title: Localized = { ja: '先例を読んでいます', en: 'Reading reference statements' };
    const reporter = client().window?.workDoneProgress ? await connection.window.createWorkDoneProgress() : undefined;
    let begun = false;
    try {
      return await shelf.library.update(shelf.requests, {
        pause: () => this.pause(),
        stopped: () => !this.isWanted(shelf),
        progress: (done, total) => {
          if (!begun) reporter?.begin(title[locale()], 0);
          begun = true;
          if (done % 10 === 0) reporter?.report(Math.floor((done / total) * 100), `${done}/${total}`);
        },
      });
    } finally {
      if (begun) reporter?.done();
    }
  }

  /** Lets whoever waits have the turn; while someone types, waits for a lull. */
  private async pause(): Promise<void> {
    const begun = Date.now();
    if (begun - this.pausedAt < SLICE && begun - this.typedAt >= QUIET) return;
    await new Promise((resolve) => setImmediate(resolve));
    while (Date.now() - this.typedAt < QUIET && Date.now() - begun < LONGEST)
      await new Promise((resolve) => setTimeout(resolve, QUIET / 6));
    this.pausedAt = Date.now();
  }

  private isWanted(shelf: Shelf): boolean {
    return this.shelves.get(shelf.key) === shelf;
  }

  /** Drops what no folder names any more. */
  private drop(): void {
    const wanted = new Set(this.wanted.values());
    for (const [key, shelf] of this.shelves) {
      if (wanted.has(key)) continue;
      this.shelves.delete(key);
      for (const each of shelf.watching.values()) each.dispose();
    }
  }

  /** Asks the client to watch what the list names, inside the workspace and outside. */
  private async watch({ library, watching }: Shelf): Promise<void> {
    const { connection, client, disk } = this.around;
    const { dynamicRegistration, relativePatternSupport } = client().workspace?.didChangeWatchedFiles ?? {};
    if (!dynamicRegistration || !disk) return;
    for (const root of library.roots) {
      if (watching.has(root)) continue;
      const pattern = disk.wanted(root) ? '' : '/**/*';
      const glob = root.replaceAll('\\', '/').replace(/[[\]{}*?]/g, '?') + pattern;
      const cut = glob.lastIndexOf('/');
      const globPattern = !relativePatternSupport
        ? glob
        : pattern === ''
          ? { baseUri: disk.uri(root.slice(0, cut) || '/'), pattern: glob.slice(cut + 1) }
          : { baseUri: disk.uri(root), pattern: '**/*' };
      const register = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern }],
      });
      watching.set(root, await register);
    }
  }

  /** Names what cannot be read in one message, and not twice. */
  private tell(shelf: Shelf): void {
    const { connection, locale } = this.around;
    const { faults } = shelf.library;
    const said = JSON.stringify(faults);
    if (said === shelf.told) return;
    shelf.told = said;
    for (const { path, fault } of faults) connection.console.warn(`references: ${path}: ${FAULTS[fault].en}`);
    if (faults.length > 0)
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: summary(faults)[locale()],
      });
  }
}

/** True for a root, for what lies in it, and for the folders that it lies in. */
const reaches = (path: string, root: string): boolean =>
  [`${path}/`, `${path}\\`].some((each) => each.startsWith(`${root}/`) || each.startsWith(`${root}\\`)) ||
  root.startsWith(`${path}/`) ||
  root.startsWith(`${path}\\`);

/** The first of them by name, and how many more. */
function summary(faults: readonly ReferenceFault[]): Localized {
  const [{ path, fault }] = faults as readonly [ReferenceFault];
  const more = faults.length - 1;
  return {
    ja: `先例「${path}」は${FAULTS[fault].ja}。${more > 0 ? `ほかに${more}件あります。` : ''}残りの先例はそのまま使えます。`,
    en: `Reference “${path}” ${FAULTS[fault].en}. ${more > 0 ? `There are ${more} more. ` : ''}The other references are in use.`,
  };
}
