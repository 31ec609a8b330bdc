// What the suites do with the editor, in their own words.

import * as vscode from 'vscode';
import { until } from './harness';

/** The folder that is open. */
export const workspace = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

/** A file of the folder that is open. */
export const fileOf = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/** Writes a file into the workspace and opens it in an editor. */
export async function open(name: string, text?: string): Promise<vscode.TextEditor> {
  if (text !== undefined) await vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(fileOf(name));
  return vscode.window.showTextDocument(document);
}

/** The rule that a diagnostic comes from. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/** The diagnostics of a document, as soon as they satisfy. */
export const diagnostics = (
  { uri }: vscode.TextDocument,
  what: string,
  enough: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> => until(what, () => vscode.languages.getDiagnostics(uri), enough);

/** The position just after the first occurrence of some text. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const found = document.getText().indexOf(text);
  if (found < 0) throw new Error(`「${text}」 is not in the document`);
  return document.positionAt(found + text.length);
}

/** The text of all hovers at a position, as soon as there is one. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await until(
    'a hover',
    () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position),
    (found) => found.length > 0,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Types a text at the cursor, as a person does: the editor sees it key by key. */
export async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** What completion offers at a position, as soon as it satisfies. */
export const proposals = (
  { uri }: vscode.TextDocument,
  position: vscode.Position,
  enough: (labels: readonly string[]) => boolean = ({ length }) => length > 0,
): Promise<string[]> =>
  until(
    'proposals',
    async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    },
    enough,
  );

/** Chooses what stands first in the list of completions, and waits until it is in the text. */
export async function choose({ document }: vscode.TextEditor): Promise<void> {
  const before = document.getText();
  await until(
    'the choice to be in the text',
    async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText();
    },
    (text) => text !== before,
  );
}
