import type { Reading } from '../reading';
import { type Block, blockAt, sourceSpan } from '../statement/statement';
import { contains, type Span, touches } from '../text/span';
import { lastBelow } from './folding';

/** A word for a selection: a run of one script. */
const WORDS = /[一-龠々〇]+|[ァ-ヶー]+|[ぁ-ん]+|[A-Za-zＡ-Ｚａ-ｚ]+|[0-9０-９]+/g;
const COMMAS = '，、,';
const OPENING = '（(「『［[';
const CLOSING = '）)」』］]';

/**
 * What grows around an offset, from the smallest to the whole text (source offsets, each within the next): word, brackets, clause,
 * sentence, paragraph, what stands below it, sections, document.
 */
export function selections(reading: Reading, offset: number): readonly Span[] {
  const { source } = reading.statement;
  const whole = { start: 0, end: source.length };
  const block = blockAt(reading.statement, offset);
  const at = block?.flow.toFlow(offset);
  if (!block || at === undefined) return [whole];
  const inner = [
    ...words(block.text, at),
    ...brackets(block.text, at),
    ...reading.facts
      .of(block)
      .sentences.filter((sentence) => touches(sentence, at))
      .slice(0, 1)
      .flatMap((sentence) => [clause(block.text, sentence, at), { start: sentence.start, end: sentence.end }]),
    { start: block.body, end: block.text.length },
    { start: 0, end: block.text.length },
  ].map((span) => sourceSpan(block, span));
  const out: Span[] = [];
  const candidates = [...inner, ...ancestors(block), whole].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const span of candidates) {
    const last = out.at(-1);
    if (!touches(span, offset) || span.start === span.end) continue;
    if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) out.push(span);
  }
  return out;
}

function words(text: string, at: number): Span[] {
  for (const match of text.matchAll(WORDS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.start <= at && at < span.end) return [span];
    if (span.start > at) break;
  }
  return [];
}

/** What stands between the nearest brackets around an offset, and the same with the brackets. */
function brackets(text: string, at: number): Span[] {
  let depth = 0;
  for (let start = at - 1; start >= 0; start--) {
    if (CLOSING.includes(text[start]!)) depth++;
    else if (OPENING.includes(text[start]!) && depth-- === 0) {
      const close = CLOSING[OPENING.indexOf(text[start]!)]!;
      const end = text.indexOf(close, at);
      return end < 0
        ? []
        : [
            { start: start + 1, end },
            { start, end: end + 1 },
          ];
    }
  }
  return [];
}

function clause(text: string, { start, end }: Span, at: number): Span {
  let from = at;
  while (from > start && !COMMAS.includes(text[from - 1]!)) from--;
  let to = at;
  while (to < end && !COMMAS.includes(text[to]!)) to++;
  return { start: from, end: to };
}

function* ancestors(block: Block): Generator<Span> {
  for (let each: Block | undefined = block; each; each = each.parent) {
    yield { start: sourceSpan(each).start, end: sourceSpan(lastBelow(each)).end };
  }
}
