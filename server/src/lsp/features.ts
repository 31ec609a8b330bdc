// What is told of a place, the outline, the light bulb, and how a document is written.

import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionTriggerKind,
  type Connection,
  type Hover,
  MarkupKind,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { houseLines } from '../core/features/house';
import { hover } from '../core/features/hover';
import { outline } from '../core/features/outline';
import type { Edit } from '../core/statement/flow';
import { ACCEPT, acceptActions, REGISTER_NAME, REMOVE, REVIEW } from './accepting';
import { FIX_ALL, flatten, type Locale, toActions, toRange, toSymbol } from './convert';
import { type Opened as Drafted, restructuring } from './drafting';
import { precedentActions, precedentHover } from './precedents';

/** An open statement, with what a bulb may offer. */
interface Opened extends Drafted {
  /** The edits that leave no safe fix undone. */
  fixAll(): readonly Edit[];
  /** True if a workspace folder holds it: then findings can be accepted there. */
  readonly inFolder: boolean;
}

/** What these handlers take from the server. */
export interface Featuring {
  open(uri: string, token?: CancellationToken, anyVersion?: boolean): Promise<Opened | undefined>;
  locale(): Locale;
  client(): ClientCapabilities;
  /** True if the client can bind an edit to a version. */
  versioned(): boolean;
  /** True if the editor shows itself what commands answer. */
  shows(): boolean;
  /** Runs a command about accepted findings. */
  run(command: string, argument: unknown): Promise<unknown>;
}

/** An answer to `jointStatement/status`: what the status item shows. */
export interface Status {
  readonly digits?: string;
  readonly comma?: string;
  readonly paragraphs: number;
  /** True if lines are cut at a column, as in a text pasted from a PDF: it can be cleaned up. */
  readonly wrapped: boolean;
  /** The house style with counts, a line for each member. */
  readonly house: readonly string[];
}

/** Shows how the document is written. */
const SHOW_HOUSE = 'jointStatement.showHouse';

/** What these handlers can do. */
export const FEATURES: ServerCapabilities = {
  hoverProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL] },
  executeCommandProvider: { commands: [ACCEPT, REGISTER_NAME, REVIEW, REMOVE, SHOW_HOUSE] },
};

export function serveFeatures(connection: Connection, server: Featuring): void {
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const opened = await server.open(textDocument.uri, token);
    if (!opened) return null;
    const at = opened.document.offsetAt(position);
    const found = hover(opened.reading(), at);
    const parts = [found?.text[server.locale()], precedentHover(opened.reading(), at, server.locale())].filter(Boolean);
    if (parts.length === 0) return null;
    const markdown = server.client().textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
    return {
      ...(found ? { range: toRange(opened.document, found.span) } : {}),
      contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join('\n\n---\n\n') },
    };
  });

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const opened = await server.open(uri, token);
    if (!opened) return null;
    const symbols = outline(opened.reading()).map((node) => toSymbol(opened.document, node));
    return server.client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
      ? symbols
      : flatten(uri, symbols);
  });

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const opened = await server.open(textDocument.uri, token);
    if (!opened) return null;
    const { document } = opened;
    const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    // The bulb that an editor asks for at every move of the cursor has what is here, not what concerns the whole document.
    const bulb = !context.only && context.triggerKind === CodeActionTriggerKind.Automatic;
    const fixes = toActions(document, opened.problems(), {
      locale: server.locale(),
      versioned: server.versioned(),
      at,
      ...(bulb ? {} : { fixAll: opened.fixAll }),
      ...(context.only ? { only: context.only } : {}),
      ...(opened.inFolder && server.client().workspace?.applyEdit
        ? { more: (problem) => acceptActions(document, opened.reading(), problem, server.locale()) }
        : {}),
    });
    const orders = context.only?.some((kind) => 'refactor.rewrite.'.startsWith(`${kind}.`)) ?? !bulb;
    if (!orders) return fixes;
    return [
      ...fixes,
      ...precedentActions(opened, at.start, server.locale(), server.versioned()),
      ...restructuring(opened, at.start, server.locale(), server.versioned()),
    ];
  });

  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    if (command !== SHOW_HOUSE) return server.run(command, argument);
    const opened = await server.open(String(argument));
    if (!opened) return null;
    const text = houseLines(opened.reading())
      .map((line) => line[server.locale()])
      .join('\n');
    if (!server.shows())
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: text });
    return text;
  });

  connection.onRequest('jointStatement/status', async ({ uri }: { uri: string }, token): Promise<Status | null> => {
    const opened = await server.open(uri, token, true);
    if (!opened) return null;
    const reading = opened.reading();
    const { house, statement } = reading;
    return {
      ...(house.digits ? { digits: house.digits } : {}),
      ...(house.comma ? { comma: house.comma } : {}),
      paragraphs: statement.blocks.filter(({ kind, label }) => kind === 'paragraph' && label).length,
      wrapped: statement.wrapped,
      house: houseLines(reading).map((line) => line[server.locale()]),
    };
  });
}
