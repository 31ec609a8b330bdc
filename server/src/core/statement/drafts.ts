import { type Memory, remembered, type Wording } from '../text/wording';
import { Flow, type Piece } from './flow';
import { type Candidate, irohaLabel } from './labels';
import { ends, isTable, type Layout, labelAt } from './layout';
import { type Line, ofLine } from './lines';
import { DATE_LINE, isFurniture, PARTICLE, TITLE_LINE, TOPIC } from './marks';
import type { BlockKind, Label, LabelKind } from './statement';

/** A block in the making. */
export interface Draft {
  kind: BlockKind;
  readonly wording: Wording;
  readonly flow: Flow;
  readonly lines: Line[];
  readonly label?: Label;
  readonly body: number;
  /** Key of an unnumbered heading's level: `#2`, `【`. */
  heading?: string;
}

const CONTINUES_TITLE =
  /(?:の|と|及び|並びに|関する|ための|による|おける|対する|向けた|基づく|・|、|，|^[^-－―]*[-－―]|[（「『(][^）」』)]*)$/;

const isSubtitle = ofLine((text) => /^[-－―—–~～〜「『（(]/.test(text));

/** Joins lines into drafts of blocks. */
export function join(lines: readonly Line[], layout: Layout | undefined, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  const due = new Due(lines.some(isIroha));
  let begun = false; // past the title: a label or a sentence has been seen
  let current: { lines: Line[]; candidate?: Candidate } | undefined;
  const close = () => {
    if (current) drafts.push(draft(current.lines, current.candidate, memory));
    current = undefined;
  };
  for (const line of lines) {
    const before = current?.lines.at(-1);
    const candidate = acceptLabel(line, before, layout, due, current);
    const broken = breaks(line, before, candidate, layout, current, begun);
    // A number alone on its line belongs to the text below it, as in printed laws.
    const bare =
      before && current!.candidate && current!.lines.length === 1 && current!.candidate.body >= before.text.length;
    // An article's number may have the article's title below it, however short.
    const belongs = current?.candidate?.label.kind === 'article' || (line.columns > 20 && !isHeadingLike(line));
    const joinBare = bare && !candidate && belongs && !isFurnished(line);
    if (broken && !joinBare) {
      close();
      current = candidate ? { lines: [line], candidate } : { lines: [line] };
      if (candidate) due.take(candidate.label);
    } else current!.lines.push(line);
    if (candidate || ends(line)) begun = true;
  }
  close();
  return drafts;
}

/** Words without a sentence, set off by a blank line: what follows an empty paragraph, not its text. */
const isHeadingLike = (line: Line): boolean => line.gap > 0 && !ends(line) && !hasTopic(line);

const hasTopic = ofLine((text) => TOPIC.test(text));
const isFurnished = ofLine(isFurniture);
const isDate = ofLine((text) => DATE_LINE.test(text));
const continuesTitle = ofLine((text) => CONTINUES_TITLE.test(text));

/** Whether a line begins a block of its own. */
function breaks(
  line: Line,
  before: Line | undefined,
  candidate: Candidate | undefined,
  layout: Layout | undefined,
  current: { lines: Line[]; candidate?: Candidate } | undefined,
  begun: boolean,
): boolean {
  if (!before || !current) return true;
  if (candidate) return true;
  // What stands in dashes or brackets below a whole title is its subtitle, however wide the title is.
  if (!begun && isSubtitle(line) && TITLE_LINE.test(current.lines.map(({ text }) => text).join(''))) return true;
  // A title may run over lines in any layout.
  if (!begun && continuesTitle(before) && !ends(line) && line.gap <= (layout?.gap ?? 0) + 1) return false;
  // A line broken by hand in mid-sentence: 双方は、⏎２０２５年３月４日に…
  if (!layout) {
    const cut = /[、，]$/.test(before.text) || (before.columns >= 60 && !ends(before));
    return !cut || line.gap > 0 || line.indent > before.indent || isFurnished(line) || isTable(line);
  }
  if (isTable(line) || isTable(before)) return true;
  const filled = before.columns >= layout.column - 2 && line.indent === layout.indent && line.gap <= layout.gap;
  if (!begun && !filled && (line.indent > before.indent || line.gap > layout.gap)) return true;
  if (isFurnished(before) && current.lines.length === 1) return true;
  const full = before.columns >= layout.column - 10;
  if (ends(before)) {
    return !full || line.indent !== layout.indent || (line.gap > layout.gap && !line.pageBreak) || isFurnished(line);
  }
  if (full) {
    // Set off, and no more of what is listed: the closing date, or a sentence with its topic below an item of nouns.
    const apart = (line.gap > layout.gap || line.indent > layout.indent) && !line.pageBreak;
    const nouns = current.candidate !== undefined && !current.lines.some(hasTopic);
    if (apart && nouns && (isFurnished(line) || hasTopic(line))) return true;
    return line.gap > layout.gap + 1 && !line.pageBreak;
  }
  // A short line in mid-sentence: a page's or a column's ragged end if its paragraph has already filled a line.
  const running = current.lines.length > 1 || (current.candidate !== undefined && before.columns >= layout.column / 2);
  return !running || line.gap > layout.gap || line.indent !== layout.indent || isFurnished(line);
}

/** What a line begins with, if the lines around let it be a label. */
function acceptLabel(
  line: Line,
  before: Line | undefined,
  layout: Layout | undefined,
  due: Due,
  current: { readonly lines: readonly Line[]; readonly candidate?: Candidate } | undefined,
): Candidate | undefined {
  const begins = labelAt(line);
  if (!begins) return undefined;
  const label = due.counted(begins.label);
  const candidate = label === begins.label ? begins : { ...begins, label };
  const { strong } = candidate;
  if (isDate(line)) return undefined;
  const expected = due.expects(label);
  if (!strong && !expected) return undefined;
  // One letter and a dot is an initial (Ｂ．アサド) unless it is due.
  if ((label.kind === 'latin' || label.kind === 'kana' || label.kind === 'roman') && label.value !== 1 && !expected)
    return undefined;
  if (!before || !layout) return candidate;
  // In wrapped text a line that follows a cut one goes on with its sentence, whatever it begins with.
  const cut = !ends(before) && before.columns >= layout.column - 10;
  if (!cut) return candidate;
  // A bullet with a space after it, or the number just due after an item: no sentence goes on with these.
  // Nor does one begin with the mark of the bullets among which it stands.
  if (label.kind === 'bullet' && (/\s$/.test(label.form) || current?.candidate?.label.text === label.text))
    return candidate;
  // A title or a list of titles may fill its line; a sentence with a topic goes on.
  const complete = current?.candidate?.label.kind !== 'arabic' || !current.lines.some(hasTopic);
  if (strong && complete && due.isNext(label) && !PARTICLE.test(line.text.slice(candidate.body))) return candidate;
  return strong && expected && line.gap > layout.gap ? candidate : undefined;
}

/** Katakana that look like Chinese numerals. */
const AS_NUMERAL: Readonly<Record<string, number>> = { ニ: 2, ミ: 3, ハ: 8 };
const isIroha = ofLine((text) => /^[（(]?ロ(?:[）)．.、]|[ \u3000])/.test(text));

/** The numbers that would come next, by kind of label. */
class Due {
  private readonly last = new Map<LabelKind, number>();

  constructor(private readonly iroha: boolean) {}

  take(label: Label): void {
    this.last.set(label.kind, label.value);
    // An article's first paragraph may have no number; ２ is due then.
    if (label.kind === 'article') this.last.set('arabic', 1);
  }

  /** The label with its value: kana are counted イロハ where a list has ロ, which アイウ never comes to. */
  counted(label: Label): Label {
    if (label.kind !== 'kana' && label.kind !== 'paren-kana') return label;
    // ニ for 二 and ミ for 三: where just this number is due, and no kana.
    const value = AS_NUMERAL[label.text];
    const kind = value && (['kanji', 'arabic'] as const).find((each) => this.last.get(each) === value - 1);
    if (kind && !this.last.has('kana')) return { ...label, kind, value, chinese: kind === 'kanji' };
    return this.iroha && !label.text.includes('ア') ? irohaLabel(label) : label;
  }

  /** True for the very next number of its kind. */
  isNext(label: Label): boolean {
    return label.kind !== 'bullet' && label.value === (this.last.get(label.kind) ?? 0) + 1;
  }

  /** True for the next number of its kind, the same one again, or one near enough for a slip. */
  expects(label: Label): boolean {
    const last = this.last.get(label.kind);
    return last === undefined ? label.value === 1 : label.value >= last && label.value <= last + 2;
  }
}

const isWordEdge = (char: string | undefined): boolean => char !== undefined && /[A-Za-z.,;:)]/.test(char);

/** Lines joined into one text. Between two Latin words the line end was a space. */
function joined(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    // An acronym may have been cut (IT⏎U).
    const cutWord = /[A-Za-z]-$/.test(text) || (/[A-Z]$/.test(text) && /^[A-Z]/.test(line.text));
    if (isWordEdge(text.at(-1)) && /^[A-Za-z(]/.test(line.text) && !cutWord) text += ' ';
    text += line.text;
  }
  return text;
}

/** The wordings that lines make, by the line that they begin with. */
const madeOf = remembered(() => new Map<string, Wording>());
/** Versions of a paragraph that one first line remembers. */
const MOST_VERSIONS = 32;

function wordingOf(lines: readonly Line[], body: number, memory: Memory): Wording {
  const made = madeOf(lines[0]!.wording);
  const key = lines.length === 1 ? String(body) : `${body}:${lines.map(({ wording }) => wording.id).join()}`;
  let wording = made.get(key);
  if (wording === undefined) {
    if (made.size >= MOST_VERSIONS) made.clear();
    wording = memory.wording(joined(lines), body);
    made.set(key, wording);
  }
  return wording;
}

function draft(lines: Line[], candidate: Candidate | undefined, memory: Memory): Draft {
  const body = candidate?.body ?? 0;
  const wording = wordingOf(lines, body, memory);
  const first = lines[0]!;
  const pieces: Piece[] = [{ at: 0, source: first.start, length: first.text.length }];
  let at = first.text.length;
  for (let i = 1; i < lines.length; i++) {
    const { start, text } = lines[i]!;
    const last = pieces.at(-1)!;
    // The space between two lines maps to the line end: no line begins with one.
    if (wording.text[at] === ' ') pieces.push({ at: at++, source: last.source + last.length, length: 1 });
    pieces.push({ at, source: start, length: text.length });
    at += text.length;
  }
  const flow = new Flow(wording.text, pieces);
  return candidate
    ? { kind: 'text', wording, flow, lines, body, label: candidate.label }
    : { kind: 'text', wording, flow, lines, body };
}
