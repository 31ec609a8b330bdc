import { Flow, type Piece } from './flow';
import { type Candidate, irohaLabel, readLabel } from './labels';
import { endsSentence, type Line, readLines } from './lines';
import type { Block, BlockKind, Label, LabelKind, Series, Statement } from './statement';

/** Reads a source into a statement: lines → flows → blocks → tree. Linear in the source; never throws. */
export function parseStatement(source: string): Statement {
  const { lines, dropped } = readLines(source);
  const layout = readLayout(lines);
  const drafts = join(lines, layout);
  classify(drafts);
  const { blocks, series } = nest(drafts);
  return { source, blocks, series, dropped, wrapped: layout !== undefined };
}

/** How a text is wrapped: the column at which lines are cut, the blank lines that a wrap may leave, and the indent of what follows a cut. */
interface Layout {
  readonly column: number;
  readonly gap: number;
  readonly indent: number;
}

/** Lines that stop in mid-sentence and are shorter than this are titles, headings and list items. */
const SHORTEST_WRAP = 30;

/** The layout if lines are cut at a column; `undefined` if each line is a paragraph. */
function readLayout(lines: readonly Line[]): Layout | undefined {
  const cut = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next && line.columns >= SHORTEST_WRAP && !endsSentence(line.text) && !TABLE.test(line.text) && goesOn(next);
  });
  if (cut.length < 2) return undefined;
  const sorted = cut.map((line) => line.columns).sort((a, b) => a - b);
  const column = sorted[Math.floor(sorted.length * 0.9)]!;
  const near = sorted.filter((each) => each >= column - 10).length;
  const longer = lines.filter((line) => line.columns > column + 6).length;
  if (near < sorted.length * 0.6 || longer > lines.length * 0.1) return undefined;
  // Blank lines after a cut line that the text runs over: a PDF extract has one after every physical line.
  const after = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before && !line.pageBreak && !endsSentence(before.text) && before.columns >= column - 10;
  });
  return {
    column,
    gap: mostFrequent(after.map(({ gap }) => gap)),
    indent: mostFrequent(after.map(({ indent }) => indent)),
  };
}

/** False for a line that begins something of its own, whatever stands before it. */
const goesOn = (line: Line): boolean => {
  const label = readLabel(line.text);
  return !isFurniture(line.text) && (!label?.strong || PARTICLE.test(line.text.slice(label.body)));
};

/** Columns set by spaces: a table, or two signatories side by side. */
const TABLE = /\S[ \u3000]{3,}\S/;

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A block in the making. */
interface Draft {
  kind: BlockKind;
  flow: Flow;
  readonly lines: Line[];
  readonly label?: Label;
  readonly body: number;
  /** Key of an unnumbered heading's level: `#2`, `【`. */
  heading?: string;
}

/** A line that can only be a heading: Markdown, or a short text in heading brackets. */
const HEADING = /^(?:(#{1,6})\s+\S|([【〈＜《≪〔])[^】〉＞》≫〕]{1,40}[】〉＞》≫〕]$)/;
const OPEN_POINT = /要確認|Ｐ|Ｐ．|TBC|ＴＢＣ/;
const DATE_LINE =
  /^(?:西暦)?(?:(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９一二三四五六七八九十]{1,3})|[0-9０-９]{4}|[〇零一二三四五六七八九千百十]{4,})\s?年\s?[0-9０-９一二三四五六七八九十●○]{1,3}\s?月(?:\s?[0-9０-９一二三四五六七八九十●○]{1,3}\s?日)?\s?(?:[（(][日月火水木金土][）)])?(?:\s?[、，,]?\s?(?:於[：:\s　]?)?(?!に)[^。は，、]{1,20}(?:にて|において|で)?)?$/;
const PLACE_LINE = /^(?:於[：:\s　]*[^。，、は]{1,20}|[^。，、はをが]{1,20}(?:にて|において|で))$/;
const ANNEX_LINE =
  /^[（(【]?(?:附属書|付属書|附属文書|付属文書|別添|別紙|別表|附表|Annex|ANNEX)[\s　]*[0-9０-９一二三四五六七八九十Ⅰ-ⅫA-ZＡ-Ｚ]*[）)】]?(?:$|[\s　：:（(])/;
const END_LINE = /^[（(]?(?:了|以上|おわり|終)[）)]?$/;
const CONTINUES_TITLE =
  /(?:の|と|及び|並びに|関する|ための|による|おける|対する|向けた|基づく|・|、|，|^[^-－―]*[-－―]|[（「『(][^）」』)]*)$/;

/** Joins lines into drafts of blocks. */
function join(lines: readonly Line[], layout: Layout | undefined): Draft[] {
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

const isFurniture = (text: string): boolean =>
  HEADING.test(text) || DATE_LINE.test(text) || PLACE_LINE.test(text) || ANNEX_LINE.test(text);

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
  if (full) return line.gap > layout.gap + 1 && !line.pageBreak;
  // A short line in mid-sentence: a page's or a column's ragged end if its paragraph has already filled a line.
  const running = current.lines.length > 1 || (current.candidate !== undefined && before.columns >= layout.column / 2);
  return !running || line.gap > layout.gap || line.indent !== layout.indent || isFurniture(line.text);
}

/** A sentence's end, or the topic that it is about: 両首脳は，… */
const TOPIC = /[。｡]|[はも][，、,]/;

/** What follows a number that is a word of a sentence: （２）に規定する, ３、４及び５. */
const PARTICLE = /^(?:[ぁ-ん、，,（(]|及び|並びに|又は|若しくは|年|月|日(?!本)|[0-9０-９])/;

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
  if (label.kind === 'bullet' && /\s$/.test(label.form)) return candidate;
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

const HEAD_LENGTH = 40;
/** A clause before a comma, or what announces something: 成果を歓迎し、. Nouns in a row are a heading: 気候変動、エネルギー及び防災. */
const RUNS_ON = /[：:]|[，、]$|[ぁ-ん][，、]/;
/** Nouns that name such a document, at the end of its title. */
const DOCUMENT = '(?:声明|宣言|コミュニケ|発表|文書|覚書|計画|ステートメント|プレスリリース|協定|取決め|枠組み)';
const NAMES_DOCUMENT = new RegExp(DOCUMENT);
const isRunning = (draft: Draft): boolean => {
  const body = draft.flow.text.slice(draft.body);
  return TOPIC.test(body) || body.length > HEAD_LENGTH;
};

/** A title in one line, however long. */
const TITLE_LINE = new RegExp(`^[^。｡]*${DOCUMENT}(?:[（(][^（）()]{1,20}[）)])?$`);
const isTitleLine = ({ label, flow }: Draft): boolean =>
  !label && TITLE_LINE.test(flow.text) && !/[はも][，、,]/.test(flow.text);

/** Says of each draft what it is to a reader. */
function classify(drafts: readonly Draft[]): void {
  const headings = headingKinds(drafts);
  const firstBody = drafts.findIndex(
    (each) => each.label || (isRunning(each) && !isTitleLine(each)) || HEADING.test(each.flow.text),
  );
  const tail = tails(drafts);
  let seenBody = false;
  let closed = false;
  let numbered = false;
  drafts.forEach((each, i) => {
    const text = each.flow.text;
    const short = !isRunning(each);
    const heading = HEADING.exec(text);
    if (each.label) {
      numbered = true;
      seenBody = true;
      // Whether it is a paragraph or an item below one, the tree tells.
      each.kind = headings[i]!.has(each.label.kind) && short ? 'heading' : 'item';
      return;
    }
    if (short && ANNEX_LINE.test(text)) {
      each.kind = 'annex';
      closed = false;
    } else if (heading && short && !OPEN_POINT.test(text) && (i > 0 || heading[1])) {
      each.kind =
        i === 0 || (heading[1] === '#' && !seenBody && !drafts.slice(0, i).some((other) => other.kind === 'title'))
          ? 'title'
          : 'heading';
      each.heading = heading[1] ? `#${heading[1].length}` : heading[2]!;
    } else if (short && DATE_LINE.test(text)) {
      each.kind = 'date';
      if (seenBody) closed = true;
    } else if (seenBody && END_LINE.test(text)) each.kind = 'end';
    else if (short && PLACE_LINE.test(text) && (closed || !seenBody)) each.kind = 'place';
    else if (!seenBody && drafts[i - 1]?.kind === 'date' && text.length <= 12) each.kind = 'place';
    else if (closed && short) each.kind = 'signature';
    else if (i + 1 === firstBody && opensSection(text, drafts.slice(0, i))) {
      each.kind = 'heading';
      each.heading = '';
    } else if (i < firstBody || (firstBody < 0 && !/[。｡]/.test(text) && i < 3)) each.kind = 'title';
    else if (!seenBody && !numbered) {
      each.kind = 'preamble';
      seenBody = drafts[i + 1]?.label !== undefined;
    } else if (short && tail[i] && !/[，、]$/.test(text)) {
      each.kind = 'signature';
    } else if (short && drafts[i + 1]?.label && !RUNS_ON.test(text) && text.length <= 30) {
      each.kind = 'heading';
      each.heading = '';
    } else each.kind = 'text';
    if (each.kind === 'preamble' || each.kind === 'text') seenBody = true;
  });
}

/** 前文 or the like between the title and the first paragraph: the title's own lines name the document, or stand in dashes and brackets. */
const opensSection = (text: string, before: readonly Draft[]): boolean =>
  text.length <= 20 &&
  !NAMES_DOCUMENT.test(text) &&
  !/[－―—–~～〜「」『』（）()]/.test(text) &&
  before.some(({ kind, flow }) => kind === 'title' && NAMES_DOCUMENT.test(flow.text));

/**
 * For each draft the kinds of label that number headings in its part (the statement, an annex): short texts, most of them followed by
 * something that is not a sibling.
 */
function headingKinds(drafts: readonly Draft[]): readonly Set<LabelKind>[] {
  const out: Set<LabelKind>[] = [];
  let from = 0;
  for (let to = 1; to <= drafts.length; to++) {
    if (to < drafts.length && !ANNEX_LINE.test(drafts[to]!.flow.text)) continue;
    const kinds = headingKindsOf(drafts.slice(from, to));
    while (out.length < to) out.push(kinds);
    from = to;
  }
  return out;
}

function headingKindsOf(drafts: readonly Draft[]): Set<LabelKind> {
  const counts = new Map<LabelKind, { all: number; heads: number }>();
  drafts.forEach((each, i) => {
    if (!each.label || each.label.kind === 'bullet') return;
    const count = counts.get(each.label.kind) ?? { all: 0, heads: 0 };
    count.all++;
    const next = drafts[i + 1];
    const empty = each.body >= each.flow.text.length;
    const sibling = next?.label && (next.label.kind === each.label.kind || isNextItem(each.label, next.label));
    if (!isRunning(each) && !empty && next && !sibling && !isFurniture(next.flow.text)) count.heads++;
    counts.set(each.label.kind, count);
  });
  const kinds = new Set<LabelKind>();
  for (const [kind, { all, heads }] of counts) {
    if (kind === 'chapter' || (kind === 'article' ? heads === all : heads > all / 2)) kinds.add(kind);
  }
  // 第１条（目的） with its text below it is an article, not a section.
  kinds.delete('article');
  return kinds;
}

/** For each draft whether no label follows it before the next annex: where a signature block may stand. */
function tails(drafts: readonly Draft[]): boolean[] {
  const out: boolean[] = [];
  let tail = true;
  for (let i = drafts.length - 1; i >= 0; i--) {
    out[i] = tail;
    if (drafts[i]!.label) tail = false;
    else if (ANNEX_LINE.test(drafts[i]!.flow.text)) tail = true;
  }
  return out;
}

/** An open level of numbering or headings. */
interface Level {
  /** Kind of label, or the key of an unnumbered heading. */
  readonly key: string;
  readonly kind?: LabelKind;
  block: Building;
  last: number;
  series?: { kind: LabelKind; blocks: Building[]; first: number };
}

type Building = { -readonly [K in keyof Block]: Block[K] } & { children: Building[] };

const LEVEL_KEY = (draft: Draft): string =>
  draft.label ? `${draft.label.kind}${draft.kind === 'heading' ? ' heading' : ''}` : `heading ${draft.heading ?? ''}`;

/** Builds the tree, and the series of siblings that numbering is checked in. */
function nest(drafts: readonly Draft[]): { blocks: Block[]; series: Series[] } {
  const blocks: Building[] = [];
  const series: NonNullable<Level['series']>[] = [];
  /** The last series of a key, for numbering that runs on through sections. */
  const earlier = new Map<string, NonNullable<Level['series']>>();
  /** Series that begin with 1 below a later heading, each with the one before. */
  const begunAnew: (readonly [NonNullable<Level['series']>, NonNullable<Level['series']>])[] = [];
  let stack: Level[] = [];
  let annex = false;
  let restartable = false;
  for (const each of drafts) {
    if (each.kind === 'annex') {
      annex = true;
      stack = [];
      earlier.clear();
    }
    const block = {
      index: blocks.length,
      kind: each.kind,
      flow: each.flow,
      text: each.flow.text,
      body: each.body,
      children: [],
      annex,
    } as unknown as Building;
    if (each.label) block.label = each.label;
    blocks.push(block);
    if (each.label && each.label.kind !== 'bullet') place(block, each);
    else if (each.kind === 'heading') {
      const key = LEVEL_KEY(each);
      const at = stack.findIndex(
        (level) => level.key === key || (level.kind !== undefined && !level.key.endsWith('heading')),
      );
      if (at >= 0) stack = stack.slice(0, at);
      adopt(block);
      stack.push({ key, block, last: 0 });
    } else if (each.kind === 'text' || each.label) adopt(block);
    restartable =
      each.kind === 'text' || each.kind === 'annex' || each.kind === 'signature' || each.kind === 'preamble';
  }
  // … 3, heading, 1, 5, 6: not begun anew, but a slip for 4.
  for (const [before, mine] of begunAnew) {
    const last = before.blocks.findLast(({ label }) => label!.suffix === undefined)?.label?.value;
    if (last === undefined || mine.blocks[0]?.label?.value !== 1 || mine.blocks[1]?.label?.value !== last + 2) continue;
    before.blocks.push(...mine.blocks);
    series.splice(series.indexOf(mine), 1);
  }
  return { blocks, series };

  function adopt(block: Building): void {
    const parent = stack.at(-1)?.block;
    if (!parent) return;
    block.parent = parent;
    parent.children.push(block);
  }

  function place(block: Building, each: Draft): void {
    const label = each.label!;
    const key = LEVEL_KEY(each);
    let at = stack.findIndex((level) => level.key === key);
    const inmost = stack.at(-1);
    const alone = inmost?.series?.blocks.length === 1;
    if (at < 0 && alone && isNextItem(inmost.block.label!, label)) {
      at = stack.length - 1;
      stack[at] = { ...inmost, key, kind: label.kind };
    } else if (at < 0 && label.value !== 1 && each.kind !== 'heading' && !earlier.has(key)) {
      // Another form of label that is just due in an open series is a sibling written differently: (1), 2), (3).
      at = stack.findLastIndex(
        (level) =>
          level.block.kind !== 'heading' &&
          level.series &&
          level.last + 1 === label.value &&
          sameScript(level.kind!, label.kind),
      );
    }
    const open = stack[at];
    stack = at < 0 ? stack : stack.slice(0, at);
    // An article's first paragraph has no number: after its items （１）, （２） comes ２, which stands above them.
    const article = stack.findLastIndex(({ kind }) => kind === 'article');
    if (at < 0 && label.kind === 'arabic' && article >= 0) stack = stack.slice(0, article + 1);
    adopt(block);
    if (block.kind === 'item' && stack.every((level) => level.block.kind === 'heading')) block.kind = 'paragraph';
    // A table of contents names the chapters before they come.
    const anew = label.value === 1 && (restartable || label.kind === 'chapter');
    if (open && !anew) {
      open.block = block;
      if (label.suffix === undefined) open.last = label.value;
      open.series!.blocks.push(block);
      stack.push(open);
      return;
    }
    const before = earlier.get(key);
    const last = before?.blocks.findLast((other) => other.label!.suffix === undefined)?.label?.value;
    // Numbers that run on through sections are one series; numbers that begin anew with 1 are another. A slip is nearer to what is due.
    const runsOn =
      before !== undefined &&
      block.parent?.kind === 'heading' &&
      label.value !== 1 &&
      last !== undefined &&
      Math.abs(label.value - last - 1) < label.value - 1;
    // The first paragraph of an article has no number, as in laws.
    const first = label.value === 2 && block.parent?.label?.kind === 'article' ? 2 : 1;
    const mine = runsOn ? before : { kind: label.kind, blocks: [], first };
    mine.blocks.push(block);
    if (!runsOn) {
      series.push(mine);
      if (before && block.parent?.kind === 'heading') begunAnew.push([before, mine]);
    }
    earlier.set(key, mine);
    stack.push({ key, kind: label.kind, block, last: label.value, series: mine });
  }
}

/** Kinds that one drafter may mix up among siblings. */
const SCRIPTS: readonly (readonly LabelKind[])[] = [
  ['arabic', 'paren', 'kanji', 'paren-kanji', 'circled', 'roman', 'ordinal'],
  ['kana', 'paren-kana'],
  ['latin', 'paren-latin', 'paren-roman'],
];
/** Kinds that number items and nothing above them. */
const isItemKind = (kind: LabelKind): boolean => /^paren|kana|latin|circled/.test(kind);
/** True for １ and ２ in two scripts of items: after one alone any other may be meant (ア, （２）, （３）). */
const isNextItem = (a: Label, b: Label): boolean =>
  a.kind !== b.kind && isItemKind(a.kind) && isItemKind(b.kind) && a.value === 1 && b.value === 2;
const sameScript = (a: LabelKind, b: LabelKind): boolean =>
  SCRIPTS.some((kinds) => kinds.includes(a) && kinds.includes(b));
