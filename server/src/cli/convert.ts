import type { Problem } from '../core/check';
import type { Localized } from '../core/rule';
import type { Span } from '../core/text/span';

/** A place as the Language Server Protocol counts it: 0-based lines and UTF-16 characters. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A problem with its places as ranges and its texts in one language: the JSON contract. */
export interface Report {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly paragraph?: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

/** One file as it was checked. */
export interface FileReport {
  readonly path: string;
  readonly language: 'joint-statement' | 'plaintext';
  readonly problems: readonly Report[];
}

/** A function from source spans to ranges. */
export function ranger(source: string): (span: Span) => Range {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const position = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

/** The problem as the contract shows it. */
export function report(problem: Problem, range: (span: Span) => Range, locale: keyof Localized): Report {
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message[locale],
    ...(problem.paragraph === undefined ? {} : { paragraph: problem.paragraph }),
    range: range(problem.span),
    related: (problem.related ?? []).map(({ span, message }) => ({ range: range(span), message: message[locale] })),
    fixes: (problem.fixes ?? []).map((fix) => ({
      title: fix.title[locale],
      safe: fix.safe,
      edits: fix.edits.map(({ span, text }) => ({ range: range(span), newText: text })),
    })),
  };
}
