// Core's plain data as the Language Server Protocol wants it. The one place of the server that makes a Range.

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/check';
import type { OutlineNode } from '../core/features/outline';
import type { Localized } from '../core/rule';
import type { Edit } from '../core/statement/flow';
import type { Span } from '../core/text/span';

/** The language of messages. */
export type Locale = keyof Localized;

/** The kind of the action that applies every safe fix. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jointStatement`;

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const SYMBOL: Record<OutlineNode['kind'], SymbolKind> = {
  title: SymbolKind.File,
  preamble: SymbolKind.Namespace,
  heading: SymbolKind.Module,
  paragraph: SymbolKind.Method,
  item: SymbolKind.Field,
  text: SymbolKind.String,
  date: SymbolKind.Constant,
  place: SymbolKind.Constant,
  signature: SymbolKind.Key,
  annex: SymbolKind.Package,
  end: SymbolKind.Null,
};

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export function toDiagnostic(document: TextDocument, problem: Problem, locale: Locale, page?: string): Diagnostic {
  return {
    range: toRange(document, problem.span),
    severity: SEVERITY[problem.severity],
    source: locale === 'ja' ? '共同声明' : 'Joint Statement',
    code: problem.rule,
    ...(page ? { codeDescription: { href: `${page}#${problem.rule}` } } : {}),
    message: problem.message[locale],
    relatedInformation: (problem.related ?? []).map(({ span, message }) => ({
      location: { uri: document.uri, range: toRange(document, span) },
      message: message[locale],
    })),
  };
}

export const toEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));

/** Bound to the version that was read where the client can tell versions, so that a late edit cannot hit the wrong place. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: toEdits(document, edits) }] }
    : { changes: { [uri]: toEdits(document, edits) } };
}

export interface ActionOptions {
  readonly locale: Locale;
  readonly versioned: boolean;
  /** Source offsets of what the cursor or selection touches. */
  readonly at: Span;
  /** The kinds that the client asks for; all without it. */
  readonly only?: readonly string[];
  /** The edits of every safe fix; without it they are not offered. */
  readonly fixAll?: () => readonly Edit[];
  /** What may be done with a problem beside fixing it. */
  readonly more?: (problem: Problem) => readonly CodeAction[];
}

/** The fixes of the problems at a place, and one action for every safe fix of the document. */
export function toActions(document: TextDocument, problems: readonly Problem[], options: ActionOptions): CodeAction[] {
  const { locale, versioned, at } = options;
  const asked = (kind: string) => options.only?.some((each) => `${kind}.`.startsWith(`${each}.`)) ?? true;
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix)) {
    const here = problems.filter(({ span }) => span.start <= at.end && span.end >= at.start);
    for (const problem of here) {
      problem.fixes?.forEach((fix, i) => {
        actions.push({
          title: fix.title[locale],
          kind: CodeActionKind.QuickFix,
          isPreferred: i === 0,
          diagnostics: [toDiagnostic(document, problem, locale)],
          edit: toWorkspaceEdit(document, fix.edits, versioned),
        });
      });
    }
    // What leaves the text as it is stands after what puts it right.
    for (const problem of here) actions.push(...(options.more?.(problem) ?? []));
  }
  const edits = asked(FIX_ALL) ? (options.fixAll?.() ?? []) : [];
  if (edits.length > 0) {
    actions.push({
      title: { ja: '安全な修正を全て適用する', en: 'Apply all safe fixes' }[locale],
      kind: FIX_ALL,
      edit: toWorkspaceEdit(document, edits, versioned),
    });
  }
  return actions;
}

export const toSymbol = (document: TextDocument, node: OutlineNode): DocumentSymbol => ({
  name: node.name,
  kind: SYMBOL[node.kind],
  range: toRange(document, node.span),
  selectionRange: toRange(document, node.selection),
  children: node.children.map((child) => toSymbol(document, child)),
});

/** The outline for a client that knows no tree. */
export const flatten = (uri: string, nodes: readonly DocumentSymbol[], container?: string): SymbolInformation[] =>
  nodes.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container ? { containerName: container } : {}) },
    ...flatten(uri, children ?? [], name),
  ]);
