import type { Connection } from 'vscode-languageserver';
import { type Config, mergeConfigs, parseConfig } from '../core/config';
import { EMPTY_PROFILE, type Profile, parseProfile } from '../core/reference/profile';
import { WORKSPACE_FILE } from '../core/workspace-file';
import type { ReferenceRequest } from '../host/reference-files';
import type { Library } from '../library';
import type { Settings } from './analysis';

/** The settings' section in an editor. */
export const SECTION = 'jointStatement';

interface Sources {
  readonly profile: Profile;
  readText(uri: string): Promise<string | undefined>;
  /** The text of a file that is open in the editor. */
  openText(uri: string): string | undefined;
  /** A folder's path on this machine. */
  pathOf(uri: string): string | undefined;
  /** The statements that a list names, once they have been read. */
  references(folder: string, requests: readonly ReferenceRequest[]): Library | undefined;
}

/**
 * Who has set what: an editor that can tell adds it to the settings. Without it all that the editor answers counts as the user's own,
 * and `.joint-statement.json` as the workspace's.
 */
interface Origin {
  readonly references?: { readonly user?: unknown; readonly workspace?: unknown };
  /** False in restricted mode: then nothing that the workspace says names a file. */
  readonly trusted?: boolean;
}

/**
 * The settings of each document: the editor's, then `.joint-statement.json` of the workspace folder that holds it (what a team has
 * written down wins over what one of them prefers). Asked for once for each folder, until `forget`.
 */
export class SettingsStore {
  /** Workspace folders, as URIs without a slash at the end. */
  folders: string[] = [];
  /** What a client without `workspace/configuration` has sent. */
  pushed: unknown;
  /** What was written into a workspace file through the editor, which may not have saved it yet. */
  private readonly written = new Map<string, string>();
  /** What the workspace file of a folder last said. */
  private readonly sound = new Map<string, unknown>();
  private known = new Map<string, Promise<Settings>>();
  private readonly told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly sources: Sources,
    private readonly pull: () => boolean,
  ) {}

  /** The workspace folder that holds a document; empty without one. */
  folderOf(uri: string): string {
    return this.folders
      .filter((each) => uri.startsWith(`${each}/`))
      .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  }

  of(uri: string): Promise<Settings> {
    const folder = this.folderOf(uri);
    let settings = this.known.get(folder);
    if (!settings) {
      settings = this.load(folder);
      this.known.set(folder, settings);
    }
    return settings;
  }

  forget(): void {
    this.known = new Map();
    this.told.clear();
  }

  /** The workspace file of a folder, as the editor has it: open, just written, or on disk. */
  async workspaceText(folder: string): Promise<string | undefined> {
    const uri = `${folder}/${WORKSPACE_FILE}`;
    return this.sources.openText(uri) ?? this.written.get(folder) ?? (await this.sources.readText(uri));
  }

  /** A workspace file was changed through the editor. */
  wrote(folder: string, text: string): void {
    this.written.set(folder, text);
    this.forget();
  }

  /** Workspace files have changed on disk. */
  saved(): void {
    this.written.clear();
    this.forget();
  }

  private async load(folder: string): Promise<Settings> {
    const own = (this.pull() ? await this.ask(folder) : this.pushed) ?? {};
    const text = folder ? await this.workspaceText(folder) : undefined;
    // While the file is being typed it is no JSON: what it last said holds.
    const shared = text === undefined ? {} : (this.json(text, WORKSPACE_FILE) ?? this.sound.get(folder));
    this.sound.set(folder, shared);
    const [mine, ours] = [parseConfig(own), parseConfig(shared)];
    for (const error of mine.errors) this.warn(`${SECTION}: ${error}`);
    for (const error of ours.errors) this.warn(`${WORKSPACE_FILE}: ${error}`);
    const requests = this.requests(folder, own, mine.config, ours.config);
    const library = this.sources.references(folder, requests);
    const standing = library && library.size > 0 ? library.profile : this.sources.profile;
    return {
      folder,
      config: mergeConfigs(mine.config, ours.config),
      profile: await this.profile((own as { profile?: unknown }).profile, folder, standing),
      library,
      named: requests.length > 0,
      lens: lensOf((own as { lens?: unknown }).lens),
    };
  }

  /** What the user names may lie anywhere; what the workspace names, in its folder. */
  private requests(folder: string, own: object, mine: Config, ours: Config): ReferenceRequest[] {
    const { references, trusted = true } = (own as { origin?: Origin }).origin ?? {};
    const root = this.sources.pathOf(folder);
    const list = (value: unknown): readonly string[] => parseConfig({ references: value }).config.references;
    const user = references ? list(references.user) : mine.references;
    const workspace = trusted ? [...list(references?.workspace), ...ours.references] : [];
    return [
      ...user.map((pattern) => ({ pattern, folder: ABSOLUTE.test(pattern) ? '' : (root ?? ''), inside: false })),
      ...(root === undefined ? [] : workspace.map((pattern) => ({ pattern, folder: root, inside: true }))),
    ];
  }

  private async ask(folder: string): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({
        section: SECTION,
        ...(folder ? { scopeUri: folder } : {}),
      });
    } catch (error) {
      this.warn(`${SECTION}: ${String(error)}`);
      return undefined;
    }
  }

  /** The one that stands in for it, none, or one from a file that stands in the workspace folder or anywhere. */
  private async profile(setting: unknown, folder: string, standing: Profile): Promise<Profile> {
    if (setting === undefined || setting === null || setting === '') return standing;
    if (setting === 'none') return EMPTY_PROFILE;
    const path = String(setting);
    const uri = /^[a-z][a-z0-9+.-]+:/i.test(path)
      ? path
      : new URL(path.replaceAll('\\', '/').replace(/^([A-Za-z]:)/, '/$1'), `${folder || 'file://'}/`).href;
    const text = await this.sources.readText(uri);
    const profile = text === undefined ? undefined : parseProfile(this.json(text, path));
    if (!profile) this.warn(`${SECTION}.profile: ${path}: ${text === undefined ? 'cannot be read' : 'not a profile'}`);
    return profile ?? standing;
  }

  private json(text: string, name: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  private warn(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.connection.console.warn(message);
  }
}

/** A pattern that means the same in every folder. */
const ABSOLUTE = /^(?:[~/\\]|[A-Za-z]:)/;

const lensOf = (value: unknown): Settings['lens'] => (value === 'quiet' || value === 'full' ? value : 'off');
