// The view 「先例」: what reference statements say where the cursor stands, with filters, a search, and the way into the text.

import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Position,
  Range,
  SnippetString,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './drafting';
import { type Searching, searchPrecedents, showHistory } from './precedent-search';
import { type Item, type Node, type Place, treeItem, wording } from './precedent-tree';
import { chooseReferences } from './references';

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
const LANGUAGE = 'joint-statement';
/** The view waits for the cursor to rest. */
const PAUSE = 250;
/** So many are unfolded. */
const UNFOLDED = 3;
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

  private readonly searching: Searching;

  constructor(private readonly ask: Ask) {
    this.searching = { ask, open: (item) => this.open(item), insert: (item) => this.insert(item) };
  }

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
      commands.registerCommand('jointStatement.searchPrecedents', () => searchPrecedents(this.searching)),
      commands.registerCommand('jointStatement.agreementHistory', () => showHistory(this.searching)),
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
