import { Flow, type Piece } from './flow';
import { type Candidate, irohaLabel, readLabel } from './labels';
import { type Layout, TABLE } from './layout';
import { endsSentence, type Line } from './lines';
import { DATE_LINE, isFurniture, PARTICLE, TITLE_LINE, TOPIC } from './marks';
import type { BlockKind, Label, LabelKind } from './statement';

/** A block in the making. */
export interface Draft {
  kind: BlockKind;
  flow: Flow;
  readonly lines: Line[];
  readonly label?: Label;
  readonly body: number;
  /** Key of an unnumbered heading's level: `#2`, `【`. */
  heading?: string;
}

const CONTINUES_TITLE =
  /(?:の|と|及び|並びに|関する|ための|による|おける|対する|向けた|基づく|・|、|，|^[^-－―]*[-－―]|[（「『(][^）」』)]*)$/;

const SUBTITLE = /^[-－―—–~～〜「『（(]/;

/** Joins lines into drafts of blocks. */
export function join(lines: readonly Line[], layout: Layout | undefined): Draft[] {
  const drafts: Draft[] = [];
  const due = new Due(lines.some(({ text }) => IROHA_LINE.test(text)));
  let begun = false; // past the title: a label or a sentence has been seen
  let current: { lines: Line[]; candidate?: Candidate } | undefined;
  const close = () => {
    if (current) drafts.push(draft(current.lines, current.candidate));
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
    const joinBare = bare && !candidate && belongs && !isFurniture(line.text);
    if (broken && !joinBare) {
      close();
      current = candidate ? { lines: [line], candidate } : { lines: [line] };
      if (candidate) due.take(candidate.label);
    } else current!.lines.push(line);
    if (candidate || endsSentence(line.text)) begun = true;
  }
  close();
  return drafts;
}

/** Words without a sentence, set off by a blank line: what follows an empty paragraph, not its text. */
const isHeadingLike = ({ text, gap }: Line): boolean => gap > 0 && !endsSentence(text) && !TOPIC.test(text);

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
  if (!begun && SUBTITLE.test(line.text) && TITLE_LINE.test(current.lines.map(({ text }) => text).join('')))
    return true;
  // A title may run over lines in any layout.
  if (!begun && CONTINUES_TITLE.test(before.text) && !endsSentence(line.text) && line.gap <= (layout?.gap ?? 0) + 1)
    return false;
  // A line broken by hand in mid-sentence: 双方は、⏎２０２５年３月４日に…
  if (!layout) {
    const cut = /[、，]$/.test(before.text) || (before.columns >= 60 && !endsSentence(before.text));
    return !cut || line.gap > 0 || line.indent > before.indent || isFurniture(line.text) || TABLE.test(line.text);
  }
  if (TABLE.test(line.text) || TABLE.test(before.text)) return true;
  const filled = before.columns >= layout.column - 2 && line.indent === layout.indent && line.gap <= layout.gap;
  if (!begun && !filled && (line.indent > before.indent || line.gap > layout.gap)) return true;
  if (isFurniture(before.text) && current.lines.length === 1) return true;
  const full = before.columns >= layout.column - 10;
  if (endsSentence(before.text)) {
    return (
      !full || line.indent !== layout.indent || (line.gap > layout.gap && !line.pageBreak) || isFurniture(line.text)
    );
  }
  if (full) {
    // Set off, and no more of what is listed: the closing date, or a sentence with its topic below an item of nouns.
    const apart = (line.gap > layout.gap || line.indent > layout.indent) && !line.pageBreak;
    const nouns = current.candidate !== undefined && !current.lines.some(({ text }) => TOPIC.test(text));
    if (apart && nouns && (isFurniture(line.text) || TOPIC.test(line.text))) return true;
    return line.gap > layout.gap + 1 && !line.pageBreak;
  }
  // A short line in mid-sentence: a page's or a column's ragged end if its paragraph has already filled a line.
  const running = current.lines.length > 1 || (current.candidate !== undefined && before.columns >= layout.column / 2);
  return !running || line.gap > layout.gap || line.indent !== layout.indent || isFurniture(line.text);
}

/** What a line begins with, if the lines around let it be a label. */
function acceptLabel(
  line: Line,
  before: Line | undefined,
  layout: Layout | undefined,
  due: Due,
  current: { readonly lines: readonly Line[]; readonly candidate?: Candidate } | undefined,
): Candidate | undefined {
  const begins = readLabel(line.text);
  if (!begins) return undefined;
  const candidate = { ...begins, label: due.counted(begins.label) };
  const { label, strong } = candidate;
  if (DATE_LINE.test(line.text)) return undefined;
  const expected = due.expects(label);
  if (!strong && !expected) return undefined;
  // One letter and a dot is an initial (Ｂ．アサド) unless it is due.
  if ((label.kind === 'latin' || label.kind === 'kana' || label.kind === 'roman') && label.value !== 1 && !expected)
    return undefined;
  if (!before || !layout) return candidate;
  // In wrapped text a line that follows a cut one goes on with its sentence, whatever it begins with.
  const cut = !endsSentence(before.text) && before.columns >= layout.column - 10;
  if (!cut) return candidate;
  // A bullet with a space after it, or the number just due after an item: no sentence goes on with these.
  // Nor does one begin with the mark of the bullets among which it stands.
  if (label.kind === 'bullet' && (/\s$/.test(label.form) || current?.candidate?.label.text === label.text))
    return candidate;
  // A title or a list of titles may fill its line; a sentence with a topic goes on.
  const complete = current?.candidate?.label.kind !== 'arabic' || !current.lines.some(({ text }) => TOPIC.test(text));
  if (strong && complete && due.isNext(label) && !PARTICLE.test(line.text.slice(candidate.body))) return candidate;
  return strong && expected && line.gap > layout.gap ? candidate : undefined;
}

/** Katakana that look like Chinese numerals. */
const AS_NUMERAL: Readonly<Record<string, number>> = { ニ: 2, ミ: 3, ハ: 8 };
const IROHA_LINE = /^[（(]?ロ(?:[）)．.、]|[ \u3000])/;

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
    const kana = label.kind === 'kana' || label.kind === 'paren-kana';
    // ニ for 二 and ミ for 三: where just this number is due, and no kana.
    const value = AS_NUMERAL[label.text];
    const kind = (['kanji', 'arabic'] as const).find((each) => this.last.get(each) === value! - 1);
    if (value !== undefined && kind && !this.last.has('kana'))
      return { ...label, kind, value, chinese: kind === 'kanji' };
    return kana && this.iroha && !label.text.includes('ア') ? irohaLabel(label) : label;
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

function draft(lines: Line[], candidate: Candidate | undefined): Draft {
  const pieces: Piece[] = [];
  let text = '';
  for (const line of lines) {
    // Between two Latin words the line end was a space; the flow shows one and maps it to the line end.
    // An acronym may have been cut (IT⏎U).
    const cutWord = /[A-Za-z]-$/.test(text) || (/[A-Z]$/.test(text) && /^[A-Z]/.test(line.text));
    if (isWordEdge(text.at(-1)) && /^[A-Za-z(]/.test(line.text) && !cutWord) {
      const last = pieces.at(-1)!;
      pieces.push({ at: text.length, source: last.source + last.length, length: 1 });
      text += ' ';
    }
    pieces.push({ at: text.length, source: line.start, length: line.text.length });
    text += line.text;
  }
  return {
    kind: 'text',
    flow: new Flow(text, pieces),
    lines,
    body: candidate?.body ?? 0,
    ...(candidate ? { label: candidate.label } : {}),
  };
}
