// The commands that write on a document that may not be written to: where this is decided (client/src/writing.ts), run with the
// editor's interface played by a stand-in, in both languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { root } from './statements';

const TEXT = '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n';
const JA: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'l10n', 'bundle.l10n.ja.json'), 'utf8'),
);
const READ_ONLY = 1;

/** Why a document may not be written to; nothing for one that may. */
interface Why {
  readonly scheme?: false;
  readonly setting?: true;
  readonly permission?: true;
  /** The editor itself refuses, for a reason of its own. */
  readonly refused?: true;
}

/** The part of VS Code's interface that these commands use, and what they did with it. */
function editorOf(why: Why, language: 'ja' | 'en') {
  const warnings: string[] = [];
  let applied = 0;
  const handlers = new Map<string, (editor: object) => Promise<void>>();
  const document = {
    uri: { path: '/案.statement.txt', scheme: 'file', toString: () => 'file:///案.statement.txt' },
    languageId: 'joint-statement',
    isUntitled: false,
    version: 7,
    lineCount: 5,
    lineAt: () => ({ range: { end: {} } }),
    positionAt: () => ({}),
    getText: () => TEXT,
  };
  const nothing = { dispose() {} };
  const vscode = {
    commands: {
      registerTextEditorCommand: (name: string, run: (editor: object) => Promise<void>) =>
        handlers.set(name, run) && nothing,
      registerCommand: () => nothing,
      executeCommand: async () => undefined,
    },
    EventEmitter: class {
      event = () => nothing;
      fire(): void {}
    },
    FilePermission: { Readonly: READ_ONLY },
    l10n: {
      t: (message: string, ...values: unknown[]) =>
        ((language === 'ja' && JA[message]) || message).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)])),
    },
    languages: { match: () => 10 },
    Position: class {},
    Range: class {},
    Selection: class {},
    Uri: { from: (parts: object) => parts },
    WorkspaceEdit: class {
      replace(): void {}
    },
    window: {
      showWarningMessage: (text: string) => void warnings.push(text),
      // A preview is answered with yes.
      showInformationMessage: async (_: string, ...answers: string[]) => answers[0],
      setStatusBarMessage: () => nothing,
      showTextDocument: async () => undefined,
    },
    workspace: {
      registerTextDocumentContentProvider: () => nothing,
      asRelativePath: () => '案.statement.txt',
      applyEdit: async () => {
        if (why.refused) return false;
        applied++;
        document.version++;
        return true;
      },
      getConfiguration: () => ({
        get: (name: string, usual: object) =>
          name === 'readonlyInclude' && why.setting ? { '**/*.txt': true } : usual,
      }),
      fs: {
        isWritableFileSystem: () => why.scheme ?? true,
        stat: async () => ({ permissions: why.permission ? READ_ONLY : 0 }),
      },
    },
  };
  const editor = { document, selection: { active: {} }, revealRange() {} };
  return { vscode, handlers, editor, warnings, applied: () => applied };
}

/** The commands with a server that has a change for each. */
async function commandsOf(vscode: object): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['client/src/drafting.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  const module = { exports: {} as { registerDrafting(ask: (method: string) => Promise<object>): unknown } };
  const load = createRequire(__filename);
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, (name: string) =>
    name === 'vscode' ? vscode : load(name),
  );
  module.exports.registerDrafting(async (method) =>
    method.endsWith('cleanUp')
      ? { version: 7, text: TEXT, removed: [] }
      : { version: 7, cursor: 3, edits: [{ range: { start: {}, end: {} }, newText: '３' }] },
  );
}

const COMMANDS = [
  'insertParagraph',
  'moveUp',
  'moveDown',
  'removeParagraph',
  'splitParagraph',
  'joinParagraph',
  'renumber',
  'cleanUp',
];
const REASONS: readonly Why[] = [{ scheme: false }, { setting: true }, { permission: true }, { refused: true }];
const MESSAGE = {
  ja: '案.statement.txt は読み取り専用です。変更は行っていません。',
  en: '案.statement.txt is read-only; nothing was changed.',
};

for (const language of ['ja', 'en'] as const)
  test(`a read-only document is not changed, and the drafter is told (${language})`, async () => {
    for (const why of REASONS) {
      const { vscode, handlers, editor, warnings, applied } = editorOf(why, language);
      await commandsOf(vscode);
      assert.deepEqual([...handlers.keys()].sort(), COMMANDS.map((name) => `jointStatement.${name}`).sort());
      for (const run of handlers.values()) await run(editor);
      assert.deepEqual(warnings, new Array(COMMANDS.length).fill(MESSAGE[language]), JSON.stringify(why));
      assert.equal(applied(), 0);
    }
  });

test('one that may be written to is changed, and nothing is said', async () => {
  for (const name of COMMANDS) {
    const { vscode, handlers, editor, warnings, applied } = editorOf({}, 'ja');
    await commandsOf(vscode);
    await handlers.get(`jointStatement.${name}`)!(editor);
    assert.deepEqual([applied(), warnings], [1, []], name);
  }
});
