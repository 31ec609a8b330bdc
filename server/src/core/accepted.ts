import type { Problem } from './check';
import type { Block, Statement } from './statement/statement';
import { blockAt } from './statement/statement';
import { essence } from './text/essence';
import type { Span } from './text/span';

export const SCOPES = ['here', 'document', 'workspace'] as const;

/**
 * A finding that a drafter has looked at and leaves as it is. It is known by the paragraph's text and the words found, never by a line:
 * renumbering, wrapping and safe fixes keep it, another wording does not.
 */
export interface Accepted {
  readonly rule: string;
  /** The words found, as a reader reads them across a wrap. */
  readonly found: string;
  /** In this paragraph alone, wherever `found` stands in `file`, or in every document. */
  readonly scope: (typeof SCOPES)[number];
  readonly reason: string;
  /** The paragraph's text without its label; needed where the scope is `here`. */
  readonly text?: string;
  /** Which of several `found` in the paragraph, where it is not the first. */
  readonly nth?: number;
  /** The document, from the folder of the workspace file; needed where the scope is `document`. */
  readonly file?: string;
}

/** Where an acceptance would apply: what a problem is known by. */
export type Place = Pick<Accepted, 'rule' | 'found' | 'text' | 'nth'>;

interface Words {
  readonly block: Block;
  /** Flow offsets. */
  readonly span: Span;
  readonly found: string;
}

function wordsOf(statement: Statement, { start, end }: Span): Words | undefined {
  const block = blockAt(statement, start);
  if (!block) return undefined;
  const from = block.flow.toFlow(start) ?? block.text.length;
  const span = { start: from, end: Math.max(from, block.flow.toFlow(end) ?? block.text.length) };
  return { block, span, found: block.text.slice(span.start, span.end) };
}

const textOf = (block: Block): string => block.text.slice(block.body).trim();

/** Which of the same words of the paragraph's text these are, from 1; counted no further than `limit`. A label counts for itself. */
function nthOf({ block, span, found }: Words, limit = Number.POSITIVE_INFINITY): number {
  let nth = 1;
  if (found === '') return nth;
  let at = block.text.indexOf(found, span.start < block.body ? 0 : block.body);
  for (; at >= 0 && at < span.start && nth <= limit; nth++) at = block.text.indexOf(found, at + 1);
  return nth;
}

/** What a problem is known by. */
export function placeOf(problem: Pick<Problem, 'rule' | 'span'>, statement: Statement): Place | undefined {
  const words = wordsOf(statement, problem.span);
  if (!words) return undefined;
  const nth = nthOf(words);
  return { rule: problem.rule, found: words.found, text: textOf(words.block), ...(nth > 1 ? { nth } : {}) };
}

/** Where an acceptance applies in a document, if its paragraph is there. */
export function findPlace(statement: Statement, { text, found, nth = 1 }: Accepted): Span | undefined {
  const key = text === undefined ? undefined : essence(text);
  for (const block of statement.blocks) {
    if (key !== undefined && essence(textOf(block)) !== key) continue;
    let start = block.text.indexOf(found, key === undefined ? 0 : block.body);
    for (let n = 1; start >= 0 && n < nth; n++) start = block.text.indexOf(found, start + 1);
    if (start >= 0) return block.flow.toSource({ start, end: start + found.length });
    if (key !== undefined) return block.flow.toSource({ start: block.body, end: block.text.length });
  }
  return undefined;
}

export interface SiftOptions {
  readonly accepted: readonly Accepted[];
  /** Proper names, exact to the character: nothing inside them is reported. */
  readonly names: readonly string[];
  /** The document, from the folder of the workspace file. */
  readonly file?: string;
}

/** The problems that are left, and the acceptances that took the others away. */
export function sift(
  problems: readonly Problem[],
  statement: Statement,
  { accepted, names, file }: SiftOptions,
): { readonly left: Problem[]; readonly used: ReadonlySet<Accepted> } {
  const used = new Set<Accepted>();
  if (accepted.length === 0 && names.length === 0) return { left: [...problems], used };
  const byWords = new Map<string, Accepted[]>();
  for (const entry of accepted) {
    const key = `${entry.rule} ${entry.found}`;
    byWords.set(key, [...(byWords.get(key) ?? []), entry]);
  }
  const essences = new Map<string, string>();
  const essenceOf = (text: string): string => {
    const known = essences.get(text) ?? essence(text);
    essences.set(text, known);
    return known;
  };
  const applies = (entry: Accepted, words: Words): boolean => {
    if (entry.scope === 'workspace') return true;
    if (entry.scope === 'document') return file !== undefined && samePath(entry.file, file);
    if (entry.text === undefined || essenceOf(entry.text) !== essenceOf(textOf(words.block))) return false;
    const nth = entry.nth ?? 1;
    return nthOf(words, nth) === nth;
  };
  const left = problems.filter((problem) => {
    const words = wordsOf(statement, problem.span);
    if (!words) return true;
    const entries = (byWords.get(`${problem.rule} ${words.found}`) ?? []).filter((entry) => applies(entry, words));
    for (const entry of entries) used.add(entry);
    return entries.length === 0 && !names.some((name) => holds(words, name));
  });
  return { left, used };
}

/** True if the words stand in a name. */
function holds({ block, span }: Words, name: string): boolean {
  const from = Math.max(0, span.end - name.length);
  const at = block.text.slice(from, span.start + name.length).indexOf(name);
  return name !== '' && span.end > span.start && at >= 0 && from + at <= span.start;
}

/** Composed and decomposed kana are one: file systems differ. */
export const samePath = (a: string | undefined, b: string): boolean => a?.normalize('NFC') === b.normalize('NFC');

/** Reads the acceptances of a workspace file. What cannot be used is named in `errors` and left out. */
export function parseAccepted(value: unknown, rules: ReadonlySet<string>, errors: string[]): readonly Accepted[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    errors.push('accepted: expected a list');
    return [];
  }
  return value.filter((entry, i): entry is Accepted => {
    const fault = faultOf(entry, rules);
    if (fault) errors.push(`accepted[${i}]: ${fault}`);
    return !fault;
  });
}

function faultOf(entry: unknown, rules: ReadonlySet<string>): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'expected an object';
  const { rule, found, scope, text, nth, file, reason } = entry as Record<string, unknown>;
  if (typeof rule !== 'string' || !rules.has(rule)) return `no such rule: ${String(rule)}`;
  if (typeof found !== 'string') return 'found: expected the words found';
  if (!SCOPES.includes(scope as never)) return `scope: expected one of ${SCOPES.join(', ')}`;
  if (scope === 'here' && typeof text !== 'string') return 'text: expected the text of the paragraph';
  if (scope === 'document' && typeof file !== 'string') return 'file: expected the name of the document';
  if ([text, file].some((each) => each !== undefined && typeof each !== 'string')) return 'expected texts';
  if (nth !== undefined && !(Number.isInteger(nth) && (nth as number) > 0)) return 'nth: expected a number from 1';
  if (typeof reason !== 'string') return 'reason: expected a text';
  return undefined;
}
