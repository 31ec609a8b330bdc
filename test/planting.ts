// Single errors to be planted in clean texts: lists in `test/statements/<name>.planted.json`, and what puts one into its text.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../server/src/core/text/span';
import { root, textOf } from './statements';

/** A change of a text. */
export interface Change {
  /** The words that are replaced, between ‹ ›, with as much around them as makes the place unique. Wraps do not count. */
  readonly where: string;
  readonly put: string;
}

/** One error that a careful officer would mark. */
export interface Planted extends Change {
  /** What kind of error it is: a key of `ERROR_CLASSES`. */
  readonly class: string;
  /** A second change where one error takes two. */
  readonly and?: Change;
  /** Where the report is expected, marked in the changed text, if not at the change itself. */
  readonly at?: string;
  /** The change leaves two places that contradict each other: the report may stand at the other one if it links this one. */
  readonly either?: boolean;
  /** Nothing in the document contradicts it: only a profile can know. */
  readonly profileOnly?: boolean;
  /** Left out of the example with errors, where it would hide another. */
  readonly alone?: boolean;
}

/** The errors planted in a document (a path, or `reference`), from the list beside it or in `test/statements`; none where it has no list. */
export function plantedIn(document: string): readonly Planted[] {
  const list = document.replace(/(?:\.statement\.(?:txt|md))?$/, '.planted.json');
  const path = [list, join('test/statements', basename(list))].find((each) => existsSync(join(root, each)));
  return path ? JSON.parse(textOf(path)) : [];
}

/** A pattern's literal text; white space may stand between any two characters, as it does where a line is wrapped. */
const literal = (text: string): string =>
  [...text].map((char) => (char === '\n' ? '\\n' : char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))).join('\\s*?');

/** The one place in a text that a marked pattern (`前‹ここ›後`) names. Throws if it names none or several. */
export function place(source: string, marked: string): Span {
  const [, before, inside, after] = marked.match(/^([^‹]*)‹([^›]*)›([^›]*)$/s) ?? [];
  if (before === undefined || inside === undefined || after === undefined) throw new Error(`no ‹ › in ${marked}`);
  const parts = [before, inside, after].map((part) => `(${literal(part)})`);
  const separator = (left: string, right: string): string => (left && right ? '(\\s*?)' : '()');
  const pattern = new RegExp(
    parts[0] + separator(before, inside || after) + parts[1] + separator(inside, after) + parts[2],
    'g',
  );
  const [match, second] = source.matchAll(pattern);
  if (!match || second) throw new Error(`${match ? 'several places' : 'no place'} for ${marked}`);
  const start = match.index + match[1]!.length + match[2]!.length;
  return { start, end: start + match[3]!.length };
}

/** A text with one error planted, and where it now stands. */
export function plant(source: string, { where, put, and }: Change & { and?: Change }): { text: string; span: Span } {
  const { start, end } = place(source, where);
  const text = source.slice(0, start) + put + source.slice(end);
  return { text: and ? plant(text, and).text : text, span: { start, end: start + put.length } };
}
