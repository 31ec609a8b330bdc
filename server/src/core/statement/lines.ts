import { isUnseenIn } from '../text/invisible';
import type { Span } from '../text/span';
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
  for (const { wording, shape, start, end } of raw) {
    const kind = what?.get(start);
    if (shape.formFeed || kind) pageBreak = true;
    if (kind) dropped.push({ span: { start, end }, what: kind });
    else if (shape.text === '') gap++;
    else {
      const { text, indent } = shape;
      lines.push({ wording, text, start: start + shape.margin, indent, gap, columns: shape.columns, pageBreak });
      gap = 0;
      pageBreak = false;
    }
  }
  const [misread, unseen] = [raw.some(({ shape }) => shape.misread), raw.some(({ shape }) => shape.unseen)];
  return { lines, dropped, misread, unseen };
}

/** Page numbers and running heads by the start of their lines; `undefined` for a text that has no sign of pages. */
function furniture(raw: readonly RawLine[]): ReadonlyMap<number, Dropped['what']> | undefined {
  if (!raw.some(({ shape }) => shape.formFeed || shape.pageNumber || shape.bareNumber)) return undefined;
  const full = raw.filter(({ shape }) => shape.text !== '');
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
}

const shapeOf = remembered(({ text: whole }): LineShape => {
  let from = 0;
  while (from < whole.length && isSpace(whole.charCodeAt(from))) from++;
  let to = whole.length;
  while (to > from && isSpace(whole.charCodeAt(to - 1))) to--;
  const text = whole.slice(from, to);
  const indent = [...whole.slice(0, from)].filter((char) => char === '　' || char === '\t').length;
  return {
    text,
    margin: from,
    indent,
    columns: columns(text) + 2 * indent,
    formFeed: whole.includes('\f'),
    misread: whole.includes('\uFFFD'),
    unseen: isUnseenIn(whole),
    pageNumber: PAGE_NUMBER.test(text),
    bareNumber: BARE_NUMBER.test(text),
  };
});

/** Makes a function of a line's text, margins off, that is worked out once for each line. */
export function ofLine<T>(work: (text: string) => T): (line: Line) => T {
  const known = remembered((wording) => work(shapeOf(wording).text));
  return ({ wording }) => known(wording);
}

/** A physical line where it stands: source offsets without its line end. */
interface RawLine extends Span {
  readonly wording: Wording;
  readonly shape: LineShape;
}

/** The lines of the version before, with its source. */
interface Before {
  source: string;
  lines: readonly RawLine[];
}

/** The physical lines of a source. Those before and after a change are the lines of the version before. */
function split(source: string, memory: Memory): readonly RawLine[] {
  const before = memory.gathering(split, (): Before => ({ source: '', lines: [] }));
  const same = alike(before.source, source);
  // A line counts as untouched if its end is, too: what is typed at its end, or after a lone \r, is its matter.
  const head = countWhile(before.lines, ({ end }) => end + 2 <= same.head);
  const moved = source.length - before.source.length;
  const untouched = before.source.length - same.tail;
  const tail = before.lines.length - countWhile(before.lines, ({ start }) => start <= untouched);
  const rest = before.lines.slice(before.lines.length - Math.min(tail, before.lines.length - head));
  const out = before.lines.slice(0, head);
  const until = rest[0] ? rest[0].start + moved : source.length;
  let at = head > 0 ? nextStart(source, out[head - 1]!.end) : 0;
  while (at < until) {
    let end = at;
    while (end < until && !isLineEnd(source.charCodeAt(end))) end++;
    const text = source.slice(at, end);
    const wording = memory.line(text);
    out.push({ start: at, end, wording, shape: shapeOf(wording) });
    at = nextStart(source, end);
  }
  for (const line of rest) {
    const { start, end, wording, shape } = line;
    out.push(moved === 0 ? line : { start: start + moved, end: end + moved, wording, shape });
  }
  before.source = source;
  before.lines = out;
  return out;
}

const nextStart = (source: string, end: number): number => end + (source.startsWith('\r\n', end) ? 2 : 1);

/** How many lines from the first on have what lines lose once and for all, by bisection. */
function countWhile(lines: readonly RawLine[], holds: (line: RawLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(lines[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many characters two texts share at their start, and how many of what is left at their end. */
function alike(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.slice(head, head + CHUNK) === b.slice(head, head + CHUNK)) head += CHUNK;
  head = Math.min(head, most);
  while (head < most && a[head] === b[head]) head++;
  const least = most - head;
  let tail = 0;
  const from = (text: string): string => text.slice(Math.max(0, text.length - tail - CHUNK), text.length - tail);
  while (tail < least && from(a) === from(b)) tail += CHUNK;
  tail = Math.min(tail, least);
  while (tail < least && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** So much is compared at once. */
const CHUNK = 2048;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
/** What a line is trimmed of: white space of every kind, and a byte order mark. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xfeff || (code < 0x3000 && /\s/.test(String.fromCharCode(code)));
