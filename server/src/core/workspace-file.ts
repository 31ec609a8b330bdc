import type { Accepted } from './accepted';
import type { Localized } from './rule';

/** The configuration that a team shares: in the folder that is open, or in the command line's current one. */
export const WORKSPACE_FILE = '.joint-statement.json';

/** What is asked of the file's text; `fault` says why it was left as it is. */
export type Edited = { readonly text: string } | { readonly fault: string };

/** The members of the file that the program itself writes. */
type Writable = { accepted?: unknown[]; names?: unknown[] } & Record<string, unknown>;

/** The text with acceptances added that are not in it. Without a text it begins one. */
export const withAccepted = (text: string | undefined, entries: readonly Accepted[]): Edited =>
  edited(text, (file) => {
    const known = new Set((file.accepted ?? []).map(keyOf));
    const fresh = entries.filter((entry) => !known.has(keyOf(entry)) && known.add(keyOf(entry)));
    if (fresh.length > 0) file.accepted = [...(file.accepted ?? []), ...fresh.map(inOrder)];
  });

/** The text without an acceptance. */
export const withoutAccepted = (text: string | undefined, entry: Accepted): Edited =>
  edited(text, (file) => {
    const left = (file.accepted ?? []).filter((each) => keyOf(each) !== keyOf(entry));
    if (left.length > 0) file.accepted = left;
    else delete file.accepted;
  });

/** The text with a proper name added. */
export const withName = (text: string | undefined, name: string): Edited =>
  edited(text, (file) => {
    if (!file.names?.includes(name)) file.names = [...(file.names ?? []), name];
  });

/** Two acceptances are one whatever their reasons. */
function keyOf(entry: unknown): string {
  const { rule, found, scope, text, nth, file } = (entry ?? {}) as Partial<Accepted>;
  return JSON.stringify([rule, found, scope, text, nth ?? 1, file]);
}

const inOrder = ({ rule, found, text, nth, scope, file, reason }: Accepted): Accepted => ({
  rule,
  found,
  ...(text === undefined ? {} : { text }),
  ...(nth === undefined ? {} : { nth }),
  scope,
  ...(file === undefined ? {} : { file }),
  reason,
});

/** Parsed, changed and printed with two spaces, line ends as they were. A text that is no such file is never overwritten. */
function edited(text: string | undefined, change: (file: Writable) => void): Edited {
  const source = (text ?? '').replace(/^\uFEFF/, '');
  let file: unknown = {};
  try {
    if (source.trim() !== '') file = JSON.parse(source);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return { fault: 'not an object' };
  const writable = file as Writable;
  for (const list of ['accepted', 'names'])
    if (writable[list] !== undefined && !Array.isArray(writable[list])) return { fault: `${list}: not a list` };
  const before = JSON.stringify(file);
  change(writable);
  if (text !== undefined && JSON.stringify(file) === before) return { text };
  const printed = `${JSON.stringify(file, null, 2)}\n`;
  return {
    text:
      (text?.startsWith('\uFEFF') ? '\uFEFF' : '') +
      (source.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed),
  };
}

/** Said of an acceptance that is out of date. */
export const STALE: Localized = {
  ja: '受け入れた指摘に当たるものが文書にありません。段落が変わったか、直されています。',
  en: 'Nothing in the document corresponds to this acceptance any more: the paragraph has changed, or it was put right.',
};

/** Where an acceptance stands in the file's text, as well as its printed parts tell: a span of characters. */
export function whereIs(text: string, { text: paragraph, found }: Accepted): { start: number; end: number } {
  for (const part of [paragraph, found]) {
    const printed = part === undefined ? '' : JSON.stringify(part);
    const start = printed === '' ? -1 : text.indexOf(printed);
    if (start >= 0) return { start, end: start + printed.length };
  }
  return { start: 0, end: 1 };
}
