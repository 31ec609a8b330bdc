import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/check';
import type { Fix, Localized } from '../core/rule';
import type { Edit } from '../core/statement/flow';
import type { Span } from '../core/text/span';

/** The language in which the editor shows texts. */
export type Locale = keyof Localized;

/** The one place that makes a range of a source span. */
export const range = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A problem as the editor shows it. */
export const diagnostic = (document: TextDocument, problem: Problem, locale: Locale): Diagnostic => ({
  range: range(document, problem.span),
  severity: SEVERITY[problem.severity],
  source: locale === 'ja' ? '共同声明' : 'Joint Statement',
  code: problem.rule,
  message: problem.message[locale],
  ...(problem.related?.length
    ? {
        relatedInformation: problem.related.map(({ span, message }) => ({
          location: { uri: document.uri, range: range(document, span) },
          message: message[locale],
        })),
      }
    : {}),
});

/** The editor's form of a fix's edits. */
export const textEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: range(document, span), newText: text }));

/** A quick fix for a problem. */
export const quickFix = (document: TextDocument, problem: Problem, fix: Fix, locale: Locale): CodeAction => ({
  title: fix.title[locale],
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic(document, problem, locale)],
  isPreferred: fix.safe,
  edit: { changes: { [document.uri]: textEdits(document, fix.edits) } },
});
