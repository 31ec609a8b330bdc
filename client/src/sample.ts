import {
  commands,
  type Disposable,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

const LANGUAGE = 'joint-statement';
const SAMPLE = ['examples', 'arcadia-joint-statement-with-errors.statement.txt'];

/** What a step of the walkthrough does once the sample is there. */
type Step = 'fix' | 'clause';

/** The sample of the walkthrough: a copy that belongs to no file, so that nothing can be spoilt. */
export function registerSample(extension: Uri): Disposable {
  let sample: TextDocument | undefined;
  async function open(): Promise<TextEditor> {
    if (!sample || sample.isClosed) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...SAMPLE));
      sample = await workspace.openTextDocument({ language: LANGUAGE, content: new TextDecoder().decode(bytes) });
    }
    return window.showTextDocument(sample);
  }
  return commands.registerCommand('jointStatement.openSample', async (step?: Step) => {
    const editor = await open();
    if (step === 'fix') {
      await commands.executeCommand('editor.action.marker.next');
      await commands.executeCommand('editor.action.quickFix');
    }
    if (step === 'clause') await beginClause(editor);
  });
}

/** A new paragraph up to its topic, and what may follow. */
async function beginClause(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const line = document.lineAt(document.positionAt(document.getText().indexOf('\n２ ') + 1).line);
  editor.selection = new Selection(line.range.end, line.range.end);
  await editor.edit((edit) => edit.insert(line.range.end, 'また，両首脳は，'));
  await commands.executeCommand('editor.action.triggerSuggest');
}
