import {
  ConfigurationTarget,
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Position,
  Range,
  Selection,
  SnippetString,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { write } from './writing';

/** Sends a request to the server; `undefined` where it does not run, or does not answer because the text has changed meanwhile. */
export type Ask = <T>(method: string, params: object) => Promise<T | null | undefined>;

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Changed {
  readonly version: number;
  readonly edits: readonly {
    readonly range: { readonly start: Place; readonly end: Place };
    readonly newText: string;
  }[];
  /** Offset in the changed text. */
  readonly cursor: number;
}
interface Cleaned {
  readonly version: number;
  readonly text: string;
  readonly removed: readonly string[];
}

const LANGUAGE = 'joint-statement';
/** Texts to look at before they are applied. */
const PREVIEW = 'joint-statement-preview';

/** Commands that change the order of paragraphs, clean up a pasted text, set the lens, and begin a statement. */
export function registerDrafting(ask: Ask): Disposable[] {
  const orders = {
    insertParagraph: 'insert',
    moveUp: 'up',
    moveDown: 'down',
    removeParagraph: 'remove',
    splitParagraph: 'split',
    joinParagraph: 'join',
    renumber: 'renumber',
  };
  const previews = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return [
    ...Object.entries(orders).map(([command, order]) =>
      commands.registerTextEditorCommand(`jointStatement.${command}`, (editor) => restructure(ask, editor, order)),
    ),
    changed,
    workspace.registerTextDocumentContentProvider(PREVIEW, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => previews.get(uri.path) ?? '',
    }),
    commands.registerTextEditorCommand('jointStatement.cleanUp', (editor) =>
      cleanUp(ask, editor, (path, text) => {
        previews.set(path, text);
        changed.fire(Uri.from({ scheme: PREVIEW, path }));
      }),
    ),
    commands.registerCommand('jointStatement.toggleLens', toggleLens),
    commands.registerCommand('jointStatement.newStatement', newStatement),
  ];
}

const isStatement = ({ document }: TextEditor): boolean => document.languageId === LANGUAGE;

async function restructure(ask: Ask, editor: TextEditor, order: string): Promise<void> {
  if (!isStatement(editor)) return;
  const { document } = editor;
  const uri = document.uri.toString();
  const change = await ask<Changed>('jointStatement/restructure', { uri, position: editor.selection.active, order });
  // Without an answer the text has changed meanwhile.
  if (!change || change.version !== document.version) {
    if (change === null) window.setStatusBarMessage(l10n.t('There is no numbered paragraph here to change.'), 4000);
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of change.edits) edit.replace(document.uri, rangeOf(range), newText);
  if (!(await write(document, edit))) return;
  const cursor = document.positionAt(change.cursor);
  editor.selection = new Selection(cursor, cursor);
  editor.revealRange(new Range(cursor, cursor));
}

const rangeOf = ({ start, end }: { start: Place; end: Place }): Range =>
  new Range(new Position(start.line, start.character), new Position(end.line, end.character));

/** Shows what a clean-up would make of the text beside the text itself; nothing is changed before the answer. */
async function cleanUp(ask: Ask, editor: TextEditor, show: (path: string, text: string) => void): Promise<void> {
  if (!isStatement(editor)) return;
  const { document } = editor;
  const cleaned = await ask<Cleaned>('jointStatement/cleanUp', { uri: document.uri.toString() });
  if (!cleaned) {
    if (cleaned === undefined) return;
    window.showInformationMessage(l10n.t('No line of this text is cut; there is nothing to clean up.'));
    return;
  }
  const path = document.uri.path;
  show(path, cleaned.text);
  const title = l10n.t('Clean-up (preview)');
  await commands.executeCommand('vscode.diff', document.uri, Uri.from({ scheme: PREVIEW, path }), title);
  const apply = l10n.t('Apply');
  const removed = cleaned.removed.length;
  const answer = await window.showInformationMessage(
    removed === 0
      ? l10n.t('The lines are joined; nothing else is removed. Apply?')
      : l10n.t(
          'The lines are joined, and {0} page numbers and running heads are removed: {1}. Apply?',
          removed,
          cleaned.removed.slice(0, 5).join(' / '),
        ),
    apply,
    l10n.t('Cancel'),
  );
  if (answer !== apply || document.version !== cleaned.version) return;
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end),
    cleaned.text,
  );
  if (await write(document, edit)) await window.showTextDocument(document);
}

/** Off → quiet → full → off, remembered in the user's settings. */
async function toggleLens(): Promise<void> {
  const settings = workspace.getConfiguration('jointStatement');
  const levels = ['off', 'quiet', 'full'];
  const next = levels[(levels.indexOf(settings.get('lens', 'off')) + 1) % levels.length];
  await settings.update('lens', next, ConfigurationTarget.Global);
}

/** Asks for the parties, the date and the place, and opens a skeleton with what is still to be written as places to type in. */
async function newStatement(): Promise<void> {
  const ask = (title: string, value: string) => window.showInputBox({ title, value, ignoreFocusOut: true });
  const first = await ask(l10n.t('First party'), '日本国');
  const second = first && (await ask(l10n.t('Second party'), 'アルカディア共和国'));
  const date = second && (await ask(l10n.t('Date'), today()));
  const place = date && (await ask(l10n.t('Place'), '東京'));
  if (!first || !second || !date || !place) return;
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const editor = await window.showTextDocument(document);
  const text = (value: string) => value.replace(/[\\$}]/g, '\\$&');
  await editor.insertSnippet(new SnippetString(skeleton(text(first), text(second), text(date), text(place))));
}

const fullWidth = (value: number): string =>
  String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function today(): string {
  const now = new Date();
  return `${fullWidth(now.getFullYear())}年${fullWidth(now.getMonth() + 1)}月${fullWidth(now.getDate())}日`;
}

const skeleton = (first: string, second: string, date: string, place: string): string =>
  [
    `${first}と${second}との間の\${1:包括的パートナーシップ}に関する共同声明`,
    '',
    `　\${2:氏名}${first}総理大臣は，${date}，${place}において，\${3:氏名}${second}\${4:大統領}と会談した。`,
    '',
    `１　${first}総理大臣及び${second}\${4}（以下「両首脳」という。）は，\${5:両国の友好関係を更に発展させる意思}を確認した。`,
    '',
    '２　両首脳は，$0',
    '',
    date,
    `${place}にて`,
    '',
  ].join('\n');
