import { isUnseenIn } from '../text/invisible';
import { columns } from '../text/width';
import { type Memory, remembered, type Wording } from '../text/wording';
import type { Dropped } from './statement';

/** A physical line that holds text. Line ends, margins and blank lines are left out of it. */
export interface Line {
  /** The whole line, its margins included. */
  readonly wording: Wording;
  /** Trimmed of every kind of space on both sides. */
  readonly text: string;
  /** Source offset of the trimmed text. */
  readonly start: number;
  /** Full-width spaces (or tabs) before the text: a Japanese paragraph's indent. A single ASCII space is a PDF's margin. */
  readonly indent: number;
  /** Blank lines between the text line before and this one; dropped lines do not count. */
  readonly gap: number;
  /** Columns with the indent. */
  readonly columns: number;
  /** True if a page number, a running head or a form feed stands between the line before and this one. */
  readonly pageBreak: boolean;
}

/** True if the text ends a sentence, closing marks after it or not. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && '」』）)］]〕】”"'.includes(text[end - 1]!)) end--;
  return end > 0 && '。｡！？!?'.includes(text[end - 1]!);
}

const PAGE_NUMBER =
  /^(?:[-－–—‐―]\s*[0-9０-９]{1,3}\s*[-－–—‐―]|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}|(?:[Pp][.．]?|Ｐ[.．]?|[Pp]age)\s*[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*(?:ページ|頁))$/;
const BARE_NUMBER = /^[0-9０-９]{1,3}$/;

/** The text lines of a source, and what was left out as page furniture. Accepts LF, CRLF, CR and the Unicode line ends. */
export function readLines(
  source: string,
  memory: Memory,
): { lines: Line[]; dropped: Dropped[]; misread: boolean; unseen: boolean } {
  const raw = split(source, memory);
  const what = furniture(raw);
  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  let gap = 0;
  let pageBreak = false;
  let misread = false;
  let unseen = false;
  for (const [i, wording] of raw.wordings.entries()) {
    const start = raw.starts[i]!;
    const shape = shapeOf(wording);
    const kind = what?.get(start);
    misread ||= shape.misread;
    unseen ||= shape.unseen;
    if (shape.formFeed || kind) pageBreak = true;
    if (kind) dropped.push({ span: { start, end: start + wording.text.length }, what: kind });
    else if (shape.text === '') gap++;
    else {
      const { text, indent } = shape;
      lines.push({ wording, text, start: start + shape.margin, indent, gap, columns: shape.columns, pageBreak });
      gap = 0;
      pageBreak = false;
    }
  }
  return { lines, dropped, misread, unseen };
}

/** Page numbers and running heads by the start of their lines; `undefined` for a text that has no sign of pages. */
function furniture({ wordings, starts }: RawLines): ReadonlyMap<number, Dropped['what']> | undefined {
  if (!wordings.some((wording) => shapeOf(wording).ofPage)) return undefined;
  const full = wordings
    .map((wording, i) => ({ shape: shapeOf(wording), start: starts[i]! }))
    .filter(({ shape }) => shape.text !== '');
  const textOf = (i: number): string | undefined => full[i]?.shape.text;
  const repeated = new Map<string, number>();
  for (const { shape } of full) repeated.set(shape.text, (repeated.get(shape.text) ?? 0) + 1);
  const what = new Map<number, Dropped['what']>();
  full.forEach(({ shape, start }, i) => {
    if (shape.pageNumber) what.set(start, 'page-number');
    else if (shape.bareNumber && i > 0 && cutsSentence(textOf(i - 1)!, textOf(i + 1))) what.set(start, 'page-number');
  });
  // A running head is a line that comes again beside page numbers or form feeds. Its first appearance may be the title.
  const places = new Map<string, number[]>();
  full.forEach(({ shape: { text }, start }, i) => {
    if (what.has(start) || endsSentence(text) || text.length < 3 || (repeated.get(text) ?? 0) < 2) return;
    const at = places.get(text);
    if (at) at.push(i);
    else places.set(text, [i]);
  });
  const isBeside = (i: number): boolean =>
    full[i]!.shape.formFeed ||
    [full[i - 1], full[i + 1]].some((near) => near && what.get(near.start) === 'page-number');
  for (const at of places.values()) {
    const first = at[0]!;
    const beside = at.filter((i) => isBeside(i) && (i !== first || i >= 3));
    // A line of the text that happens to come twice stands at one page's end at most.
    if (first < 3 || beside.length > 1) for (const i of beside) what.set(full[i]!.start, 'running-head');
  }
  return what;
}

/** A bare number between the two halves of a sentence is a page's, not a paragraph's. */
const cutsSentence = (before: string, after: string | undefined): boolean =>
  after !== undefined && columns(before) >= 40 && !endsSentence(before) && !/^[0-9０-９（(]/.test(after);

/** What a physical line is by itself. */
interface LineShape extends Pick<Line, 'text' | 'indent' | 'columns'> {
  /** Characters before the text. */
  readonly margin: number;
  readonly formFeed: boolean;
  /** True if it holds U+FFFD, what a decoder leaves where the encoding is wrong. */
  readonly misread: boolean;
  readonly unseen: boolean;
  readonly pageNumber: boolean;
  /** A number and nothing else: a page's or a paragraph's. */
  readonly bareNumber: boolean;
  /** True for any sign of pages. */
  readonly ofPage: boolean;
}

const shapeOf = remembered(({ text: whole }): LineShape => {
  let from = 0;
  while (from < whole.length && isSpace(whole.charCodeAt(from))) from++;
  let to = whole.length;
  while (to > from && isSpace(whole.charCodeAt(to - 1))) to--;
  const text = whole.slice(from, to);
  const indent = [...whole.slice(0, from)].filter((char) => char === '　' || char === '\t').length;
  const formFeed = whole.includes('\f');
  const pageNumber = PAGE_NUMBER.test(text);
  const bareNumber = BARE_NUMBER.test(text);
  return {
    text,
    margin: from,
    indent,
    columns: columns(text) + 2 * indent,
    formFeed,
    misread: whole.includes('\uFFFD'),
    unseen: isUnseenIn(whole),
    pageNumber,
    bareNumber,
    ofPage: formFeed || pageNumber || bareNumber,
  };
});

/** Makes a function of a line's text, margins off, that is worked out once for each line. */
export function ofLine<T>(work: (text: string) => T): (line: Line) => T {
  const known = remembered((wording) => work(shapeOf(wording).text));
  return ({ wording }) => known(wording);
}

/** The physical lines of a source, each with the offset where it starts. Line ends are left out. */
interface RawLines {
  readonly wordings: readonly Wording[];
  readonly starts: readonly number[];
}

/** The lines of the version before, with its source. */
interface Before extends RawLines {
  readonly source: string;
}

/** The physical lines of a source. Those before and after a change are the lines of the version before. */
function split(source: string, memory: Memory): RawLines {
  const last = memory.gathering(split, (): { version: Before } => ({
    version: { source: '', wordings: [], starts: [] },
  }));
  const before = last.version;
  const endOf = (i: number): number => before.starts[i]! + before.wordings[i]!.text.length;
  const same = alike(before.source, source);
  const moved = source.length - before.source.length;
  const untouched = before.source.length - same.tail;
  // A line counts as untouched if its end is, too: what is typed at its end, or after a lone \r, is its matter.
  const count = before.starts.length;
  const head = countWhile(count, (i) => endOf(i) + 2 <= same.head);
  const tail = Math.max(
    head,
    countWhile(count, (i) => before.starts[i]! <= untouched),
  );
  const wordings = before.wordings.slice(0, head);
  const starts = before.starts.slice(0, head);
  const until = tail < count ? before.starts[tail]! + moved : source.length;
  let at = head > 0 ? nextStart(source, endOf(head - 1)) : 0;
  while (at < until) {
    let end = at;
    while (end < until && !isLineEnd(source.charCodeAt(end))) end++;
    wordings.push(memory.line(ofItsOwn(source.slice(at, end))));
    starts.push(at);
    at = nextStart(source, end);
  }
  for (let i = tail; i < count; i++) {
    wordings.push(before.wordings[i]!);
    starts.push(before.starts[i]! + moved);
  }
  memory.keep(wordings);
  last.version = { source, wordings, starts };
  return last.version;
}

/** The same text, apart from the source: an engine that cuts by pointing into the whole would keep every version of it for one line. */
const ofItsOwn = (text: string): string => ` ${text}`.slice(1);

const nextStart = (source: string, end: number): number => end + (source.startsWith('\r\n', end) ? 2 : 1);

/** How many of so many lines, from the first on, have what lines lose once and for all; by bisection. */
function countWhile(count: number, holds: (line: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many characters two texts share at their start, and how many of what is left at their end. */
function alike(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  const head = longest(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const tail = longest(most - head, (from, to) => fromEnd(a, from, to) === fromEnd(b, from, to));
  return { head, tail };
}

const fromEnd = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);

/** How far two texts are the same. Whole stretches are compared, ever shorter ones where they differ. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let found = 0;
  for (let step = CHUNK; step > 0 && found < most; ) {
    const to = Math.min(most, found + step);
    if (same(found, to)) found = to;
    else step >>= 1;
  }
  return found;
}

/** So much is compared at once. */
const CHUNK = 8192;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
/** What a line is trimmed of: white space of every kind, and a byte order mark. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xfeff || (code < 0x3000 && /\s/.test(String.fromCharCode(code)));
