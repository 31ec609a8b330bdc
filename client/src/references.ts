// Which reference statements the user has named and which the workspace: the server reads what a workspace names inside its folder only.

import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { ConfigurationParams, Middleware } from 'vscode-languageclient';

const SECTION = 'jointStatement';
const KEY = 'references';

/** Adds to the settings who has set them, and whether the workspace is trusted. */
export const configuration: NonNullable<NonNullable<Middleware['workspace']>['configuration']> = async (
  params: ConfigurationParams,
  token,
  next,
) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) return answers;
  return answers.map((answer: unknown, i) => {
    const item = params.items[i];
    if (item?.section !== SECTION || typeof answer !== 'object' || answer === null) return answer;
    const scope = item.scopeUri === undefined ? undefined : Uri.parse(item.scopeUri);
    const set = workspace.getConfiguration(SECTION, scope).inspect<readonly string[]>(KEY);
    const references = {
      user: set?.globalValue ?? [],
      workspace: [...(set?.workspaceValue ?? []), ...(set?.workspaceFolderValue ?? [])],
    };
    return { ...answer, origin: { references, trusted: workspace.isTrusted } };
  });
};

/** Asks for folders of statements and names them: in the workspace's settings what lies inside it, else in the user's own. */
export async function chooseReferences(): Promise<void> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Choose Folders of Reference Statements'),
    openLabel: l10n.t('Use as Precedents'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
  });
  for (const uri of chosen ?? []) await addReference(uri);
}

/** Names one more folder. */
export async function addReference(uri: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(uri);
  const inside = folder && workspace.isTrusted && uri.path.startsWith(`${folder.uri.path}/`);
  const name = inside ? uri.path.slice(folder.uri.path.length + 1) : uri.fsPath;
  const settings = workspace.getConfiguration(SECTION, folder);
  const set = settings.inspect<readonly string[]>(KEY);
  const before = (inside ? set?.workspaceFolderValue : set?.globalValue) ?? [];
  if (before.includes(name)) return;
  await settings.update(
    KEY,
    [...before, name],
    inside ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global,
  );
}
