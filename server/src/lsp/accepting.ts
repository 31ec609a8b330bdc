// Findings that a drafter accepts: the actions that offer it, and the commands that write `.joint-statement.json` through the editor.

import type { CodeAction, Connection, Diagnostic, Range, TextDocuments, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, DiagnosticSeverity, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Accepted, findPlace, placeOf } from '../core/accepted';
import type { Problem } from '../core/check';
import { nameAt } from '../core/features/names';
import { type Reading, read } from '../core/reading';
import type { Localized } from '../core/rule';
import {
  type Edited,
  STALE,
  WORKSPACE_FILE,
  whereIs,
  withAccepted,
  withName,
  withoutAccepted,
} from '../core/workspace-file';
import { fileOf } from './analysis';
import { type Locale, toDiagnostic, toRange } from './convert';
import type { SettingsStore } from './settings';

export const ACCEPT = 'jointStatement.accept';
export const REGISTER_NAME = 'jointStatement.registerName';
export const REVIEW = 'jointStatement.reviewAccepted';
export const REMOVE = 'jointStatement.removeAccepted';

/** What `jointStatement.accept` is called with. An editor that can ask puts in a reason. */
export type AcceptArgument = Omit<Accepted, 'reason' | 'file'> & { readonly uri: string; readonly reason?: string };

/** One acceptance as `jointStatement.reviewAccepted` answers it. */
export interface Reviewed {
  readonly entry: Accepted;
  /** True if nothing corresponds to it any more. Told only for documents that are open. */
  readonly stale: boolean;
  /** Where it applies, if the document and the paragraph are there. */
  readonly uri?: string;
  readonly range?: Range;
}

const TITLES = {
  here: { ja: 'ここでは正しいものとして扱う', en: 'Accept here' },
  document: { ja: 'この文書では全て正しいものとして扱う', en: 'Accept everywhere in this document' },
} as const satisfies Record<string, Localized>;
const DEFAULT_REASON: Localized = { ja: '起案者が確認済み', en: 'Confirmed by the drafter' };

/** The actions that accept a problem. Only words found can be known again. */
export function acceptActions(
  document: TextDocument,
  reading: Reading,
  problem: Problem,
  locale: Locale,
): CodeAction[] {
  const place = placeOf(problem, reading.statement);
  if (!place) return [];
  const { uri } = document;
  const action = (title: string, command: string, argument: object): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, locale)],
    command: { title, command, arguments: [argument] },
  });
  const name = nameAt(reading, problem.span);
  const shown = name && name.length > 30 ? `${name.slice(0, 30)}…` : name;
  const { rule, found } = place;
  return [
    action(TITLES.here[locale], ACCEPT, { uri, ...place, scope: 'here' } satisfies AcceptArgument),
    ...(found === ''
      ? []
      : [action(TITLES.document[locale], ACCEPT, { uri, rule, found, scope: 'document' } satisfies AcceptArgument)]),
    ...(name === undefined
      ? []
      : [
          action(
            { ja: `「${shown}」を固有の名称として登録`, en: `Register “${shown}” as a proper name` }[locale],
            REGISTER_NAME,
            { uri, name },
          ),
        ]),
  ];
}

interface Surroundings {
  readonly connection: Connection;
  readonly settings: SettingsStore;
  readonly documents: TextDocuments<TextDocument>;
  readonly locale: () => Locale;
  /** True if the client can make a file as part of an edit. */
  readonly canCreate: () => boolean;
  /** The acceptances of an open document to which nothing corresponds. */
  readonly stale: (uri: string) => Promise<readonly Accepted[]>;
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Told once the file has changed. */
  readonly changed: () => void;
}

export class Accepting {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly around: Surroundings) {}

  /** Runs a command, after those before it. `undefined`: not one of these. */
  async run(command: string, argument: unknown): Promise<unknown> {
    const todo = () => this.execute(command, argument);
    this.last = this.last.then(todo, todo);
    return this.last;
  }

  private async execute(command: string, argument: unknown): Promise<unknown> {
    const { uri = '', ...given } = (typeof argument === 'string' ? { uri: argument } : (argument ?? {})) as {
      uri?: string;
    };
    if (command === REVIEW) return this.review(uri);
    if (command === ACCEPT) {
      const { rule, found, scope, text, nth, reason } = given as Partial<Accepted>;
      if (typeof rule !== 'string' || typeof found !== 'string' || !scope) return false;
      const file = fileOf(uri, this.around.settings.folderOf(uri));
      const entry: Accepted = {
        rule,
        found,
        scope,
        reason: reason?.trim() || DEFAULT_REASON[this.around.locale()],
        ...(text === undefined ? {} : { text }),
        ...(nth === undefined ? {} : { nth }),
        ...(file === undefined ? {} : { file }),
      };
      return this.write(uri, (before) => withAccepted(before, [entry]));
    }
    if (command === REMOVE) {
      const { entry } = given as { entry?: Accepted };
      return entry ? this.write(uri, (before) => withoutAccepted(before, entry)) : false;
    }
    if (command === REGISTER_NAME) {
      const { name } = given as { name?: string };
      return name ? this.write(uri, (before) => withName(before, name)) : false;
    }
    return undefined;
  }

  /** Changes the workspace file of a document through the editor, so that it can be undone there. True if it was done. */
  private async write(uri: string, change: (text: string | undefined) => Edited): Promise<boolean> {
    const { settings, connection, documents, changed } = this.around;
    const folder = settings.folderOf(uri);
    if (folder === '')
      return this.fail({ ja: 'フォルダーを開いていないので、記録できません。', en: 'No folder is open to write to.' });
    const target = `${folder}/${WORKSPACE_FILE}`;
    const before = await settings.workspaceText(folder);
    const after = change(before);
    if ('fault' in after) {
      return this.fail({
        ja: `${WORKSPACE_FILE} を読めないので、何も書き込みませんでした。直してからもう一度お試しください。（${after.fault}）`,
        en: `${WORKSPACE_FILE} cannot be read, so nothing was written. Put it right and try again. (${after.fault})`,
      });
    }
    if (after.text === before) return true;
    const version = documents.get(target)?.version ?? null;
    const { applied } = await connection.workspace.applyEdit({
      label: WORKSPACE_FILE,
      edit: fileEdit(target, before, after.text, version, this.around.canCreate()),
    });
    if (!applied)
      return this.fail({
        ja: `${WORKSPACE_FILE} に書き込めませんでした。`,
        en: `${WORKSPACE_FILE} could not be written.`,
      });
    settings.wrote(folder, after.text);
    changed();
    return true;
  }

  private fail(message: Localized): boolean {
    const { connection, locale } = this.around;
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: message[locale()],
    });
    return false;
  }

  private async review(uri: string): Promise<Reviewed[]> {
    const { settings, documents, stale, readText } = this.around;
    const folder = settings.folderOf(uri);
    const { config } = await settings.of(uri);
    const open = documents.all().filter((each) => settings.folderOf(each.uri) === folder);
    const outdated = new Set((await Promise.all(open.map((each) => stale(each.uri)))).flat());
    const texts = new Map<string, Promise<TextDocument | undefined>>();
    const documentOf = (file: string): Promise<TextDocument | undefined> => {
      const known = open.find((each) => fileOf(each.uri, folder) === file);
      if (known) return Promise.resolve(known);
      const target = `${folder}/${file.split('/').map(encodeURIComponent).join('/')}`;
      const text =
        texts.get(file) ??
        readText(target).then((text) => (text === undefined ? undefined : TextDocument.create(target, '', 0, text)));
      texts.set(file, text);
      return text;
    };
    return Promise.all(
      config.accepted.map(async (entry): Promise<Reviewed> => {
        const document = entry.file === undefined ? undefined : await documentOf(entry.file);
        const span = document && findPlace(read(document.getText()).statement, entry);
        return {
          entry,
          stale: outdated.has(entry),
          ...(document && span ? { uri: document.uri, range: toRange(document, span) } : {}),
        };
      }),
    );
  }

  /** For the workspace file, where it is open: its acceptances that are out of date. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const { settings, documents, stale, locale } = this.around;
    const folder = document.uri.slice(0, -WORKSPACE_FILE.length - 1);
    const open = documents.all().filter((each) => each.uri !== document.uri && settings.folderOf(each.uri) === folder);
    const entries = (await Promise.all(open.map((each) => stale(each.uri)))).flat();
    return entries.map((entry) => ({
      range: toRange(document, whereIs(document.getText(), entry)),
      severity: DiagnosticSeverity.Hint,
      source: { ja: '共同声明', en: 'Joint Statement' }[locale()],
      code: 'accepted-stale',
      message: STALE[locale()],
    }));
  }
}

/** The edit that puts a text in the place of a file's, or makes the file. */
function fileEdit(
  uri: string,
  before: string | undefined,
  after: string,
  version: number | null,
  canCreate: boolean,
): WorkspaceEdit {
  const old = TextDocument.create(uri, 'json', 0, before ?? '');
  const edits = [{ range: toRange(old, { start: 0, end: (before ?? '').length }), newText: after }];
  if (!canCreate) return { changes: { [uri]: edits } };
  return {
    documentChanges: [
      ...(before === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits },
    ],
  };
}
