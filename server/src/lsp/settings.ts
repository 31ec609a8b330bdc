import type { Connection } from 'vscode-languageserver';
import { mergeConfigs, parseConfig } from '../core/config';
import { EMPTY_PROFILE, type Profile, parseProfile } from '../core/reference/profile';
import { WORKSPACE_FILE } from '../core/workspace-file';
import type { Settings } from './analysis';

/** The settings' section in an editor. */
export const SECTION = 'jointStatement';

interface Sources {
  readonly profile: Profile;
  readText(uri: string): Promise<string | undefined>;
  /** The text of a file that is open in the editor. */
  openText(uri: string): string | undefined;
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
    return {
      folder,
      config: mergeConfigs(mine.config, ours.config),
      profile: await this.profile((own as { profile?: unknown }).profile, folder),
      lens: lensOf((own as { lens?: unknown }).lens),
    };
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

  /** The bundled profile, none, or one from a file that stands in the workspace folder or anywhere. */
  private async profile(setting: unknown, folder: string): Promise<Profile> {
    if (setting === undefined || setting === null || setting === '') return this.sources.profile;
    if (setting === 'none') return EMPTY_PROFILE;
    const path = String(setting);
    const uri = /^[a-z][a-z0-9+.-]+:/i.test(path)
      ? path
      : new URL(path.replaceAll('\\', '/').replace(/^([A-Za-z]:)/, '/$1'), `${folder || 'file://'}/`).href;
    const text = await this.sources.readText(uri);
    const profile = text === undefined ? undefined : parseProfile(this.json(text, path));
    if (!profile) this.warn(`${SECTION}.profile: ${path}: ${text === undefined ? 'cannot be read' : 'not a profile'}`);
    return profile ?? this.sources.profile;
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

const lensOf = (value: unknown): Settings['lens'] => (value === 'quiet' || value === 'full' ? value : 'off');
