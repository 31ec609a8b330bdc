import {
  commands,
  type ExtensionContext,
  env,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { executeCommand } from './accepting';
import { type Ask, registerDrafting } from './drafting';
import { serveFiles } from './files';
import { registerOverview } from './overview';
import { PrecedentsView } from './precedents';
import { configuration } from './references';
import { registerSample } from './sample';

const LANGUAGE = 'joint-statement';
const SECTION = 'jointStatement';

/** LSP's code for a request about a text that has changed since. */
const CONTENT_MODIFIED = -32801;

/** Makes the client of the server; how the server runs is the host's affair. */
type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the server answers to `jointStatement/status`. */
interface Status {
  readonly digits?: string;
  readonly comma?: string;
  readonly paragraphs: number;
  readonly wrapped: boolean;
  /** The house style with counts, in lines. */
  readonly house: readonly string[];
}

/** Lines and characters of a plain text that are looked at for a title, and for what leaders do. */
const HEAD = { lines: 12, characters: 4000 };
const ACTORS = /(?:両首脳|両大臣|両外相|双方|三首脳|我々)は/;

/** The extension: a server once a statement is open, a status item, commands, and two offers. */
export class Extension {
  private client: BaseLanguageClient | undefined;
  private readonly offered = new Set<string>();
  private readonly status = languages.createLanguageStatusItem('joint-statement.status', LANGUAGE);
  private wrapped: LanguageStatusItem | undefined;
  private readonly precedents: PrecedentsView;

  constructor(
    private readonly context: ExtensionContext,
    private readonly makeClient: MakeClient,
  ) {
    this.status.name = l10n.t('Joint Statement');
    context.subscriptions.push(
      this.status,
      { dispose: () => this.wrapped?.dispose() },
      commands.registerCommand('jointStatement.restart', () => this.restart()),
      commands.registerCommand('jointStatement.showOutput', () => this.client?.outputChannel.show()),
      commands.registerCommand('jointStatement.setLanguage', () => setLanguage(window.activeTextEditor?.document)),
      workspace.onDidOpenTextDocument((document) => this.opened(document)),
      window.onDidChangeActiveTextEditor(() => this.showStatus()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.showStatus();
      }),
    );
    const ask: Ask = async (method, params) => {
      if (!this.client?.isRunning()) return undefined;
      try {
        return await this.client.sendRequest(method, params);
      } catch (error) {
        if ((error as { code?: number }).code === CONTENT_MODIFIED) return undefined;
        throw error;
      }
    };
    this.precedents = new PrecedentsView(ask);
    context.subscriptions.push(
      ...registerDrafting(ask),
      ...registerOverview(ask),
      ...this.precedents.register(),
      // What the workspace names counts from now on.
      workspace.onDidGrantWorkspaceTrust(() =>
        this.client?.sendNotification('workspace/didChangeConfiguration', { settings: null }),
      ),
      registerSample(context.extensionUri),
    );
    for (const document of workspace.textDocuments) this.opened(document);
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A server that is still starting or has died is gone with the extension host.
    await client?.stop().catch(() => undefined);
  }

  private opened(document: TextDocument): void {
    if (document.languageId === LANGUAGE) {
      this.start();
      this.offerEncoding(document);
    } else if (document.languageId === 'plaintext') this.offerLanguage(document);
  }

  private start(): void {
    if (this.client) return;
    this.client = this.makeClient(SECTION, l10n.t('Joint Statement'), {
      documentSelector: ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'].flatMap((scheme) => [
        { scheme, language: LANGUAGE },
        // The server reads the workspace file as the editor has it, saved or not.
        { scheme, pattern: '**/.joint-statement.json' },
      ]),
      initializationOptions: {
        locale: env.language,
        snippets: true,
        shows: true,
        reads: true,
        cache: this.context.globalStorageUri.fsPath,
      },
      middleware: { executeCommand, workspace: { configuration } },
      // Only what is on screen is checked: the server answers each pull on its own.
      diagnosticPullOptions: { onChange: true, onTabs: false },
    });
    serveFiles(this.client, this.context);
    this.client.onNotification('jointStatement/precedentsChanged', () => this.precedents.later());
    this.client.start().then(
      () => {
        this.showStatus();
        this.precedents.later();
      },
      (error) => {
        this.status.severity = LanguageStatusSeverity.Error;
        this.status.command = { command: 'jointStatement.showOutput', title: l10n.t('Show Output') };
        this.status.text = l10n.t('The language server did not start');
        this.status.detail = String(error);
      },
    );
  }

  private async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  /** The house style and the count of findings of the statement at hand. */
  private async showStatus(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!this.client?.isRunning() || document?.languageId !== LANGUAGE) return;
    const status = await this.client
      .sendRequest<Status | null>('jointStatement/status', { uri: document.uri.toString() })
      .catch(() => null);
    if (!status) return;
    const problems = languages.getDiagnostics(document.uri).length;
    const width = {
      full: l10n.t('full-width'),
      half: l10n.t('half-width'),
      'one-full': l10n.t('one digit full-width'),
    };
    const digits = width[status.digits as keyof typeof width];
    const house = [digits, status.comma && `「${status.comma}」`].filter(Boolean).join(' ');
    this.status.severity = LanguageStatusSeverity.Information;
    this.status.text = house || l10n.t('Joint Statement');
    this.status.detail = [l10n.t('{0} paragraphs, {1} findings', status.paragraphs, problems), ...status.house].join(
      ' | ',
    );
    this.status.command = { command: 'jointStatement.showHouse', title: l10n.t('Show House Style') };
    this.showWrapped(status.wrapped);
  }

  /** One notice for a text whose lines are cut, never one for each line. */
  private showWrapped(wrapped: boolean): void {
    if (!wrapped) {
      this.wrapped?.dispose();
      this.wrapped = undefined;
      return;
    }
    this.wrapped ??= languages.createLanguageStatusItem('joint-statement.wrapped', LANGUAGE);
    this.wrapped.name = l10n.t('Lines');
    this.wrapped.text = l10n.t('Lines are cut, as in a text pasted from a PDF');
    this.wrapped.command = { command: 'jointStatement.cleanUp', title: l10n.t('Clean Up…') };
  }

  /** A plain text that begins like a statement: the language is offered once. No server is started for it. */
  private async offerLanguage(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.offered.has(key) || !workspace.getConfiguration(SECTION).get('offerLanguage', true)) return;
    if (!this.beginsLikeStatement(document)) return;
    this.offered.add(key);
    const yes = l10n.t('Set Language');
    const never = l10n.t("Don't Ask Again");
    const answer = await window.showInformationMessage(
      l10n.t('This text looks like a joint statement. Check it as one?'),
      yes,
      never,
    );
    if (answer === yes) await setLanguage(document);
    if (answer === never) await workspace.getConfiguration(SECTION).update('offerLanguage', false, true);
  }

  private beginsLikeStatement(document: TextDocument): boolean {
    const head = document.getText().slice(0, HEAD.characters);
    const lines = head.split(/\r\n|\r|\n/).slice(0, HEAD.lines);
    const contributed = this.context.extension.packageJSON.contributes.languages[0].firstLine;
    const title = new RegExp(contributed, 'u');
    return ACTORS.test(head) && lines.some((line) => title.test(line.trim()));
  }

  /** U+FFFD: the file was read in a wrong encoding. VS Code asks which one is right; Shift_JIS is the likely one. */
  private async offerEncoding(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.offered.has(key) || document.isUntitled || !document.getText().includes('\uFFFD')) return;
    this.offered.add(key);
    const yes = l10n.t('Reopen as Shift_JIS');
    const other = l10n.t('Choose Encoding…');
    const answer = await window.showWarningMessage(
      l10n.t('This file seems to have been read in a wrong encoding. No fixes are offered for it.'),
      yes,
      other,
    );
    if (answer === yes) await workspace.openTextDocument(document.uri, { encoding: 'shiftjis' });
    if (answer === other) await commands.executeCommand('workbench.action.editor.changeEncoding');
  }
}

async function setLanguage(document: TextDocument | undefined): Promise<void> {
  if (document) await languages.setTextDocumentLanguage(document, LANGUAGE);
}
