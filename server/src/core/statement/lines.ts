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
export function readLines(source: string, memory: Memory): { lines: Line[]; dropped: Dropped[] } {
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
  return { lines, dropped };
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
  // A running head is a line that comes again beside a page number or a form feed. Its first appearance may be the title.
  const seen = new Set<string>();
  full.forEach(({ shape: { text, formFeed }, start }, i) => {
    const first = !seen.has(text);
    seen.add(text);
    if (what.has(start) || endsSentence(text) || text.length < 3 || (repeated.get(text) ?? 0) < 2) return;
    const beside =
      formFeed || [full[i - 1], full[i + 1]].some((near) => near && what.get(near.start) === 'page-number');
    if (beside && !(first && i < 3)) what.set(start, 'running-head');
  });
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

function split(source: string, memory: Memory): RawLine[] {
  const out: RawLine[] = [];
  let at = 0;
  while (at < source.length) {
    let end = at;
    while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
    const text = source.slice(at, end);
    const wording = memory.of(text, () => ({ text, body: 0 }));
    out.push({ start: at, end, wording, shape: shapeOf(wording) });
    at = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return out;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
/** What a line is trimmed of: white space of every kind, and a byte order mark. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xfeff || (code < 0x3000 && /\s/.test(String.fromCharCode(code)));
