import { FilePermission, l10n, languages, type TextDocument, type WorkspaceEdit, window, workspace } from 'vscode';

/** Makes a change in a document, or says that it is read-only. Answers whether it was made. */
export async function write(document: TextDocument, edit: WorkspaceEdit): Promise<boolean> {
  const before = document.version;
  const made = !(await isReadOnly(document)) && (await workspace.applyEdit(edit)) && document.version !== before;
  if (!made)
    window.showWarningMessage(
      l10n.t('{0} is read-only; nothing was changed.', workspace.asRelativePath(document.uri, false)),
    );
  return made;
}

/** What an extension can know of it: the file system, the file's permissions, and VS Code's settings. */
async function isReadOnly(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (document.isUntitled) return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const files = workspace.getConfiguration('files', document);
  const named = (setting: string): boolean =>
    Object.entries(files.get<Record<string, boolean>>(setting, {})).some(
      ([pattern, holds]) => holds && languages.match({ pattern }, document) > 0,
    );
  if (named('readonlyInclude') && !named('readonlyExclude')) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
