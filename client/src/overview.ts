import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './drafting';

/** A line of the side view, as the server sends it. */
interface Node {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'heading' | 'paragraph' | 'one-sided' | 'group' | 'entry' | 'open' | 'count';
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
  readonly children: readonly Node[];
}

const ICONS: Readonly<Record<Node['kind'], string | undefined>> = {
  heading: 'bookmark',
  paragraph: undefined,
  'one-sided': 'arrow-small-right',
  group: undefined,
  entry: 'symbol-reference',
  open: 'issue-draft',
  count: undefined,
};

const LANGUAGE = 'joint-statement';
/** The view waits for a pause in typing. */
const PAUSE = 300;

/** The side view 「共同声明」: what the server tells of the statement, as a tree. A click goes there; it follows the cursor. */
export function registerOverview(ask: Ask): Disposable[] {
  let uri: Uri | undefined;
  let roots: readonly Node[] = [];
  const parents = new Map<Node, Node>();
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView<Node>('jointStatement.overview', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node?.children ?? roots)],
      getParent: (node) => parents.get(node),
      getTreeItem: (node) => item(node, uri),
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch(() => undefined), PAUSE);
  };
  async function refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // Another file beside the statement does not empty the view; its own closing does.
    if (
      document &&
      document.languageId !== LANGUAGE &&
      uri &&
      workspace.textDocuments.some((each) => each.uri.toString() === uri?.toString())
    )
      return;
    uri = document?.languageId === LANGUAGE ? document.uri : undefined;
    roots = (uri && (await ask<readonly Node[]>('jointStatement/overview', { uri: uri.toString() }))) ?? [];
    parents.clear();
    const note = (node: Node): void => {
      for (const child of node.children) {
        parents.set(child, node);
        note(child);
      }
    };
    roots.forEach(note);
    changed.fire(undefined);
  }

  return [
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    commands.registerCommand('jointStatement.reveal', reveal),
    window.onDidChangeActiveTextEditor(later),
    workspace.onDidCloseTextDocument(later),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri?.toString()) later();
    }),
    // The first findings tell that the server has read the text.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (roots.length === 0 && uris.some((each) => each.toString() === active)) later();
    }),
    view.onDidChangeVisibility(later),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const line = selections[0]?.active.line;
      if (!view.visible || line === undefined || textEditor.document.uri.toString() !== uri?.toString()) return;
      const here = roots[0]?.children.findLast(({ range }) => range.start.line <= line);
      if (here && !view.selection.includes(here))
        Promise.resolve(view.reveal(here, { select: true, focus: false })).catch(() => undefined);
    }),
  ];
}

function item(node: Node, uri: Uri | undefined): TreeItem {
  const group = node.kind === 'group';
  const made = new TreeItem(
    node.label,
    node.children.length === 0
      ? TreeItemCollapsibleState.None
      : group && ['heading', 'paragraph', 'one-sided', 'open'].includes(node.children[0]?.kind ?? '')
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  );
  made.description = node.detail;
  made.tooltip = `${node.label}\n${node.detail}`;
  const icon = ICONS[node.kind];
  if (icon) made.iconPath = new ThemeIcon(icon);
  if (uri && !group && node.kind !== 'count')
    made.command = { command: 'jointStatement.reveal', title: node.label, arguments: [uri.toString(), node.range] };
  return made;
}

async function reveal(uri: string, { start, end }: Node['range']): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  const range = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
