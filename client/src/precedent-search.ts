// What is looked for in all reference statements: by words, and the citations of an agreement.

import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { Ask } from './drafting';
import type { Item } from './precedent-tree';

interface Cited extends Item {
  readonly form: string;
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** What is done with what was found. */
export interface Searching {
  readonly ask: Ask;
  open(item: Item): Promise<void>;
  insert(item: Item): Promise<void>;
}

/** Searches by words; what is found can be opened, or put in at the cursor. */
export function searchPrecedents({ ask, open, insert }: Searching): void {
  const pick = window.createQuickPick<QuickPickItem & { readonly item: Item }>();
  const button = { iconPath: new ThemeIcon('insert'), tooltip: l10n.t('Insert the Wording at the Cursor') };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const query = pick.value;
    pick.busy = true;
    const found = query.trim() === '' ? [] : await ask<readonly Item[]>('jointStatement/searchPrecedents', { query });
    if (pick.value !== query) return;
    pick.busy = false;
    pick.items = (found ?? []).map((item) => ({
      label: item.text,
      detail: item.source,
      alwaysShow: true,
      buttons: item.text === item.title ? [] : [button],
      item,
    }));
  };
  pick.title = l10n.t('Search Precedents');
  pick.placeholder = l10n.t('Part of a title, an agreement, a verb (also in kana) or a party');
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(() => undefined), 150);
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) open(chosen.item);
  });
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    insert(item.item);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    pick.dispose();
  });
  pick.show();
}

/** How the agreement at the cursor has been cited over the years. */
export async function showHistory({ ask, open }: Searching): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const found = await ask<readonly Cited[]>('jointStatement/agreementHistory', {
    uri: editor.document.uri.toString(),
    position: editor.selection.active,
  });
  if (!found || found.length === 0) {
    window.showInformationMessage(l10n.t('Put the cursor on an agreement that reference statements cite.'));
    return;
  }
  const moved = ({ changes }: Cited) => changes.map(({ from, to }) => `${from || '∅'} → ${to || '∅'}`).join(' / ');
  const chosen = await window.showQuickPick(
    found.map((item) => ({
      label: item.form,
      description: item.date ?? '',
      detail: [item.source, moved(item)].filter(Boolean).join(' · '),
      item,
    })),
    { title: l10n.t('How the Agreement Was Cited'), matchOnDescription: true, matchOnDetail: true },
  );
  if (chosen) await open(chosen.item);
}
