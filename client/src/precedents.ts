// The view 「先例」: what reference statements say where the cursor stands, with filters, a search, and the way into the text.

import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  Position,
  type QuickPickItem,
  Range,
  SnippetString,
  type TextEditor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './drafting';
import { chooseReferences } from './references';

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Item {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly encoding: string;
  readonly text: string;
  readonly title: string;
  readonly date?: string;
  readonly parties: readonly string[];
  readonly paragraph: string;
  readonly source: string;
  readonly difference?: readonly { readonly same: boolean; readonly from: string; readonly to: string }[];
}
interface Cited extends Item {
  readonly form: string;
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}
interface Shown {
  readonly named: boolean;
  readonly ready: boolean;
  readonly statements: number;
  readonly sentence?: string;
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly items: readonly Item[];
}
interface Filters {
  readonly verbs: readonly string[];
  readonly parties: readonly string[];
  readonly years: readonly number[];
  readonly agreements: readonly string[];
}
interface Filter {
  verb?: string;
  party?: string;
  from?: number;
  to?: number;
  agreement?: string;
}
interface Adapted {
  readonly text: string;
  readonly stops: readonly { readonly start: number; readonly end: number }[];
  readonly version: number;
}
/** A line of the tree: a precedent, or a part of its wording with the stretches that differ from the draft. */
type Node =
  | { readonly item: Item; readonly open: boolean }
  | { readonly item: Item; readonly label: string; readonly highlights: [number, number][] };

const LANGUAGE = 'joint-statement';
/** The view waits for the cursor to rest. */
const PAUSE = 250;
/** So many are unfolded. */
const UNFOLDED = 3;
/** Characters of wording in a line of the view. */
const LINE = 16;

export class PrecedentsView {
  private readonly changed = new EventEmitter<undefined>();
  private readonly view = window.createTreeView<Node>('jointStatement.precedents', {
    treeDataProvider: {
      onDidChangeTreeData: this.changed.event,
      getChildren: (node) => (node ? ('open' in node ? wording(node.item) : []) : this.nodes),
      getTreeItem: treeItem,
    },
  });
  private nodes: Node[] = [];
  private shown: Shown | undefined;
  private editor: TextEditor | undefined;
  private filter: Filter = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Statements that were opened from here: the view keeps showing what it showed. */
  private readonly opened = new Set<string>();

  constructor(private readonly ask: Ask) {}

  /** Registers the view and its commands. */
  register(): Disposable[] {
    const later = () => this.later();
    return [
      this.view,
      this.changed,
      { dispose: () => clearTimeout(this.timer) },
      window.onDidChangeActiveTextEditor(later),
      window.onDidChangeTextEditorSelection(later),
      workspace.onDidCloseTextDocument(later),
      this.view.onDidChangeVisibility(later),
      commands.registerCommand('jointStatement.openPrecedent', (node?: Node | Item) => this.open(itemOf(node))),
      commands.registerCommand('jointStatement.insertPrecedent', (node?: Node | Item) => this.insert(itemOf(node))),
      commands.registerCommand('jointStatement.replaceWithPrecedent', (node?: Node | Item) =>
        this.insert(itemOf(node), this.shown?.range),
      ),
      commands.registerCommand('jointStatement.searchPrecedents', () => this.search()),
      commands.registerCommand('jointStatement.agreementHistory', () => this.history()),
      commands.registerCommand('jointStatement.filterPrecedents', () => this.chooseFilter()),
      commands.registerCommand('jointStatement.clearPrecedentFilter', () => this.setFilter({})),
      commands.registerCommand('jointStatement.chooseReferences', chooseReferences),
      // What the view shows, for tests.
      commands.registerCommand('jointStatement.precedents.shown', () => this.shown),
    ];
  }

  /** Shows anew once the cursor rests. */
  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh().catch(() => undefined), PAUSE);
  }

  private async refresh(): Promise<void> {
    const active = window.activeTextEditor;
    if (active?.document.languageId === LANGUAGE && !this.opened.has(active.document.uri.toString()))
      this.editor = active;
    if (!this.view.visible) return;
    const { editor } = this;
    const shown =
      editor && !editor.document.isClosed
        ? await this.ask<Shown>('jointStatement/precedents', {
            uri: editor.document.uri.toString(),
            position: editor.selection.active,
            ...this.filter,
          })
        : undefined;
    this.shown = shown ?? undefined;
    this.nodes = (shown?.items ?? []).map((item, i) => ({ item, open: i < UNFOLDED }));
    const state = !shown ? 'closed' : !shown.named ? 'none' : shown.ready ? 'ready' : 'reading';
    await commands.executeCommand('setContext', 'jointStatement.references', state);
    this.view.message = shown?.named ? messageOf(shown) : '';
    this.changed.fire(undefined);
  }

  private async open(item = this.shown?.items[0]): Promise<void> {
    if (!item) return;
    const uri = Uri.parse(item.uri);
    const known = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const encoding = ENCODINGS[item.encoding];
    const document =
      known && (!encoding || known.encoding === encoding || known.isDirty)
        ? known
        : await workspace.openTextDocument(uri, encoding ? { encoding } : undefined);
    this.opened.add(document.uri.toString());
    await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      selection: rangeOf(item.range),
    });
  }

  /** Puts the wording in at the cursor, or in the place of the draft's sentence; what has to be looked at are places to type in. */
  private async insert(item = this.shown?.items[0], over?: Shown['range']): Promise<void> {
    const editor = this.editor ?? window.activeTextEditor;
    if (!item || !editor) return;
    const adapted = await this.ask<Adapted>('jointStatement/adaptPrecedent', {
      uri: editor.document.uri.toString(),
      from: item.uri,
      start: item.range.start,
    });
    if (!adapted || adapted.version !== editor.document.version) return;
    const shown = await window.showTextDocument(editor.document, editor.viewColumn);
    await shown.insertSnippet(snippetOf(adapted), over ? rangeOf(over) : shown.selection.active);
  }

  private search(): void {
    const pick = window.createQuickPick<QuickPickItem & { readonly item: Item }>();
    const insert = { iconPath: new ThemeIcon('insert'), tooltip: l10n.t('Insert the Wording at the Cursor') };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const query = pick.value;
      pick.busy = true;
      const found =
        query.trim() === '' ? [] : await this.ask<readonly Item[]>('jointStatement/searchPrecedents', { query });
      if (pick.value !== query) return;
      pick.busy = false;
      pick.items = (found ?? []).map((item) => ({
        label: item.text,
        detail: item.source,
        alwaysShow: true,
        buttons: item.text === item.title ? [] : [insert],
        item,
      }));
    };
    pick.title = l10n.t('Search Precedents');
    pick.placeholder = l10n.t('Part of a title, an agreement, a verb (also in kana) or a party');
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => ask().catch(() => undefined), 150);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      pick.hide();
      if (chosen) this.open(chosen.item);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      this.insert(item.item);
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      pick.dispose();
    });
    pick.show();
  }

  /** How the agreement at the cursor has been cited over the years. */
  private async history(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const found = await this.ask<readonly Cited[]>('jointStatement/agreementHistory', {
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
    if (chosen) await this.open(chosen.item);
  }

  private async chooseFilter(): Promise<void> {
    const uri = this.editor?.document.uri.toString();
    const filters = uri && (await this.ask<Filters>('jointStatement/precedentFilters', { uri }));
    if (!filters) return;
    const years = filters.years.map(String);
    const kinds = [
      { label: l10n.t('By verb'), key: 'verb', values: filters.verbs },
      { label: l10n.t('By party'), key: 'party', values: filters.parties },
      { label: l10n.t('By agreement'), key: 'agreement', values: filters.agreements },
      { label: l10n.t('From a year on'), key: 'from', values: years },
      { label: l10n.t('Up to a year'), key: 'to', values: years },
    ] as const;
    const title = l10n.t('Filter Precedents');
    const kind = await window.showQuickPick(kinds, { title });
    const value = kind && (await window.showQuickPick(kind.values, { title: kind.label }));
    if (!kind || value === undefined) return;
    const year = kind.key === 'from' || kind.key === 'to';
    await this.setFilter({ ...this.filter, [kind.key]: year ? Number(value) : value });
  }

  private async setFilter(filter: Filter): Promise<void> {
    this.filter = filter;
    const { verb, party, agreement, from, to } = filter;
    const years = from || to ? `${from ?? ''}–${to ?? ''}` : undefined;
    this.view.description = [verb, party, agreement, years].filter(Boolean).join(' · ');
    await commands.executeCommand('setContext', 'jointStatement.precedentsFiltered', Object.keys(filter).length > 0);
    await this.refresh();
  }
}

/** Encodings of the server as VS Code calls them. UTF-8 is what it opens by itself. */
const ENCODINGS: Readonly<Record<string, string | undefined>> = {
  shift_jis: 'shiftjis',
  utf16le: 'utf16le',
  utf16be: 'utf16be',
};

const itemOf = (node: Node | Item | undefined): Item | undefined => (node && 'item' in node ? node.item : node);

const rangeOf = ({ start, end }: { start: Place; end: Place }): Range =>
  new Range(new Position(start.line, start.character), new Position(end.line, end.character));

function messageOf({ ready, statements, sentence, items }: Shown): string {
  if (!ready) return l10n.t('Reference statements are being read…');
  if (!sentence) return l10n.t('{0} statements. Put the cursor into a sentence.', statements);
  return items.length === 0 ? l10n.t('{0} statements; none comes close to this sentence.', statements) : '';
}

/** A wording as a snippet: days, numbers and persons of the other occasion are places to type in. */
function snippetOf({ text, stops }: Adapted): SnippetString {
  const snippet = new SnippetString();
  let at = 0;
  for (const { start, end } of stops) {
    snippet.appendText(text.slice(at, start)).appendPlaceholder(text.slice(start, end));
    at = end;
  }
  return snippet.appendText(text.slice(at));
}

/** The wording in lines that a narrow view can hold, cut after a comma where one is near, with what the draft has otherwise. */
function wording(item: Item): Node[] {
  const marks: [number, number][] = [];
  let at = 0;
  for (const { same, from } of item.difference ?? []) {
    if (!same && from !== '') marks.push([at, at + from.length]);
    at += from.length;
  }
  const lines: Node[] = [];
  for (let start = 0; start < item.text.length; ) {
    const comma = item.text.slice(start, start + LINE).search(/[，、](?=[^，、]*$)/);
    const end = item.text.length - start <= LINE ? item.text.length : start + (comma >= LINE / 2 ? comma + 1 : LINE);
    lines.push({
      item,
      label: item.text.slice(start, end),
      highlights: marks
        .filter(([from, to]) => from < end && to > start)
        .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
    });
    start = end;
  }
  return lines;
}

function treeItem(node: Node): TreeItem {
  const { item } = node;
  const command = { command: 'jointStatement.openPrecedent', title: l10n.t('Open'), arguments: [item] };
  if (!('open' in node)) {
    const line = new TreeItem({ label: node.label, highlights: node.highlights });
    return Object.assign(line, { tooltip: tooltip(item), command, contextValue: 'wording' });
  }
  const state = node.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  // Our own side stands first in every statement; the other one tells them apart.
  const others = item.parties.slice(item.parties.length > 1 ? 1 : 0).join('・');
  const day = item.date?.split('-').map(Number).join('/');
  const head = new TreeItem([day, others].filter(Boolean).join(' ') || item.title, state);
  return Object.assign(head, {
    description: item.paragraph && l10n.t('para. {0}', item.paragraph),
    iconPath: new ThemeIcon('quote'),
    tooltip: tooltip(item),
    contextValue: 'precedent',
  });
}

/** Where it stands, and what the draft has otherwise: its own words struck out, those of the precedent in bold. */
function tooltip({ source, difference, text }: Item): MarkdownString {
  const said = new MarkdownString();
  said.appendText(source).appendMarkdown('\n\n');
  for (const { same, from, to } of difference ?? [{ same: true, from: text, to: text }]) {
    if (same) said.appendText(from);
    else {
      if (to !== '') mark(said, '~~', to);
      if (from !== '') mark(said, '**', from);
    }
  }
  return said.appendMarkdown(`\n\n${l10n.t('**bold**: the precedent; ~~struck out~~: this draft')}`);
}

/** Marks hold only where white space does not touch them; between Japanese characters a zero-width space sets them off. */
function mark(into: MarkdownString, sign: string, text: string): void {
  into.appendMarkdown(`\u200b${sign}\u200b`).appendText(text.trim()).appendMarkdown(`\u200b${sign}\u200b`);
}
