// What the editor adds to the server's commands: it asks for a reason, saves what was written, and shows what was answered.

import { commands, l10n, type Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const WORKSPACE_FILE = '.joint-statement.json';
const ACCEPT = 'jointStatement.accept';
const REVIEW = 'jointStatement.reviewAccepted';
const REMOVE = 'jointStatement.removeAccepted';
const SHOW_HOUSE = 'jointStatement.showHouse';
const REGISTER_NAME = 'jointStatement.registerName';

/** One acceptance as the server tells it. */
interface Reviewed {
  readonly entry: { readonly rule: string; readonly found: string; readonly reason: string; readonly file?: string };
  readonly stale: boolean;
  readonly uri?: string;
  readonly range?: { readonly start: Position; readonly end: Position };
}

type Next =
  NonNullable<Middleware['executeCommand']> extends (command: string, args: never, next: infer N) => unknown
    ? N
    : never;

/** Runs a command of the server as a person in this editor meets it. */
export const executeCommand: NonNullable<Middleware['executeCommand']> = async (command, args, next) => {
  const uri = (args[0] as string | undefined) ?? window.activeTextEditor?.document.uri.toString();
  switch (command) {
    case ACCEPT:
      return accept(args, next);
    case REMOVE:
    case REGISTER_NAME:
      return saved(() => next(command, args));
    case SHOW_HOUSE: {
      const detail = await next(command, [uri]);
      if (detail) await window.showInformationMessage(l10n.t('How this document is written'), { modal: true, detail });
      return detail;
    }
    case REVIEW:
      return review(uri, next);
    default:
      return next(command, args);
  }
};

/** Asks why, unless the caller knows. Nothing is written if the question is dismissed. */
async function accept(args: readonly unknown[], next: Next): Promise<unknown> {
  const argument = args[0] as { readonly found?: string; readonly reason?: string };
  const reason =
    argument.reason ??
    (await window.showInputBox({
      title: l10n.t('Accept “{0}”', argument.found ?? ''),
      prompt: l10n.t('Why is it right as it stands? The reason is kept in {0}.', WORKSPACE_FILE),
    }));
  return reason === undefined ? false : saved(() => next(ACCEPT, [{ ...argument, reason }]));
}

/** An edit leaves a file unsaved; what nobody else was editing is saved. */
async function saved(run: () => unknown): Promise<unknown> {
  const dirty = (document: TextDocument) => document.isDirty && document.uri.path.endsWith(`/${WORKSPACE_FILE}`);
  const before = new Set(workspace.textDocuments.filter(dirty));
  const answer = await run();
  for (const document of workspace.textDocuments.filter(dirty)) if (!before.has(document)) await document.save();
  return answer;
}

/** The acceptances of the folder: one that is chosen is shown, or taken back. */
async function review(uri: string | undefined, next: Next): Promise<unknown> {
  const all = ((await next(REVIEW, [uri])) ?? []) as readonly Reviewed[];
  if (all.length === 0) {
    window.showInformationMessage(l10n.t('No findings have been accepted here.'));
    return all;
  }
  const chosen = await window.showQuickPick(
    all.map((reviewed) => ({
      label: `${reviewed.entry.rule}: ${reviewed.entry.found}`,
      description: reviewed.stale ? l10n.t('nothing corresponds to it any more') : (reviewed.entry.file ?? ''),
      detail: reviewed.entry.reason,
      reviewed,
    })),
    { title: l10n.t('Accepted Findings'), matchOnDescription: true, matchOnDetail: true },
  );
  if (!chosen) return all;
  const { entry, uri: place, range } = chosen.reviewed;
  const show = l10n.t('Show');
  const remove = l10n.t('Report It Again');
  const answer = await window.showQuickPick(place && range ? [show, remove] : [remove], { title: chosen.label });
  if (answer === remove) await commands.executeCommand(REMOVE, { uri, entry });
  if (answer === show && place && range)
    await window.showTextDocument(Uri.parse(place), {
      selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    });
  return all;
}
