import type { Span } from '../text/span';
import { columns } from '../text/width';
import type { Dropped } from './statement';

/** A physical line that holds text. Line ends, margins and blank lines are left out of it. */
export interface Line {
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

/** True if the line ends a sentence, closing marks after it or not. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && '」』）)］]〕】”"'.includes(text[end - 1]!)) end--;
  return end > 0 && '。｡！？!?'.includes(text[end - 1]!);
}

const PAGE_NUMBER =
  /^(?:[-－–—‐―]\s*[0-9０-９]{1,3}\s*[-－–—‐―]|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}|(?:[Pp][.．]?|Ｐ[.．]?|[Pp]age)\s*[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*(?:ページ|頁))$/;
const BARE_NUMBER = /^[0-9０-９]{1,3}$/;

/** The text lines of a source, and what was left out as page furniture. Accepts LF, CRLF, CR and the Unicode line ends. */
export function readLines(source: string): { lines: Line[]; dropped: Dropped[] } {
  const raw = split(source);
  const repeated = new Map<string, number>();
  for (const line of raw) if (line.text !== '') repeated.set(line.text, (repeated.get(line.text) ?? 0) + 1);

  const full = raw.filter((line) => line.text !== '');
  const what = new Map<(typeof raw)[number], Dropped['what']>();
  full.forEach((line, i) => {
    if (PAGE_NUMBER.test(line.text)) what.set(line, 'page-number');
    else if (BARE_NUMBER.test(line.text) && i > 0 && cutsSentence(full[i - 1]!.text, full[i + 1]?.text)) {
      what.set(line, 'page-number');
    }
  });
  // A running head is a line that comes again beside page numbers or form feeds. Its first appearance may be the title.
  const places = new Map<string, number[]>();
  full.forEach((line, i) => {
    if (what.has(line) || endsSentence(line.text) || line.text.length < 3 || (repeated.get(line.text) ?? 0) < 2) return;
    const at = places.get(line.text);
    if (at) at.push(i);
    else places.set(line.text, [i]);
  });
  const isBeside = (i: number): boolean =>
    full[i]!.formFeed || [full[i - 1], full[i + 1]].some((near) => near && what.get(near) === 'page-number');
  for (const at of places.values()) {
    const first = at[0]!;
    const beside = at.filter((i) => isBeside(i) && (i !== first || i >= 3));
    // A line of the text that happens to come twice stands at one page's end at most.
    if (first < 3 || beside.length > 1) for (const i of beside) what.set(full[i]!, 'running-head');
  }

  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  let gap = 0;
  let pageBreak = false;
  for (const line of raw) {
    const kind = what.get(line);
    if (line.formFeed || kind) pageBreak = true;
    if (kind) dropped.push({ span: line.span, what: kind });
    else if (line.text === '') gap++;
    else {
      lines.push({
        text: line.text,
        start: line.start,
        indent: line.indent,
        gap,
        columns: columns(line.text) + 2 * line.indent,
        pageBreak,
      });
      gap = 0;
      pageBreak = false;
    }
  }
  return { lines, dropped };
}

/** A bare number between the two halves of a sentence is a page's, not a paragraph's. */
const cutsSentence = (before: string, after: string | undefined): boolean =>
  after !== undefined && columns(before) >= 40 && !endsSentence(before) && !/^[0-9０-９（(]/.test(after);

interface RawLine {
  readonly span: Span;
  readonly text: string;
  readonly start: number;
  readonly indent: number;
  readonly formFeed: boolean;
}

function split(source: string): RawLine[] {
  const out: RawLine[] = [];
  let at = 0;
  while (at < source.length) {
    let end = at;
    while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
    let from = at;
    while (from < end && isSpace(source.charCodeAt(from))) from++;
    let to = end;
    while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
    const margin = source.slice(at, from);
    out.push({
      span: { start: at, end },
      text: source.slice(from, to),
      start: from,
      indent: margin === '' ? 0 : [...margin].filter((char) => char === '　' || char === '\t').length,
      formFeed: source.slice(at, end).includes('\f'),
    });
    at = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return out;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
/** What a line is trimmed of: white space of every kind, and a byte order mark. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xfeff || (code < 0x3000 && /\s/.test(String.fromCharCode(code)));
