import type { Reading } from '../../reading';
import { type Block, blockAt, type Label, sourceSpan } from '../../statement/statement';
import { arabic, KANA_ORDER, kanji, roman } from '../../text/numerals';
import { fold, inWidth } from '../../text/width';
import type { Completion } from '../completion';
import { lineStart } from './place';

/** The next number, at the start of a line of its own: of the level that stands open, and of those above it. */
export function nextNumbers(reading: Reading, at: number): Completion[] {
  const { source } = reading.statement;
  const begin = lineStart(source, at);
  const line = source.slice(begin, at);
  const typed = line.trimStart();
  const after = /^[^\r\n]*/.exec(source.slice(at, at + 200))?.[0] ?? '';
  if (after.trim() !== '' || typed.length > 8) return [];
  // A line that goes on with the sentence above begins no paragraph.
  const above = source.slice(Math.max(0, begin - 400), begin).trimEnd();
  const before = blockBefore(reading, begin);
  if (!before || (isRunning(before) && !/[。｡．.）)」：:]$/.test(above))) return [];
  const span = { start: begin + line.length - typed.length, end: at };
  const found: Completion[] = [];
  let block: Block | undefined = labelled(reading, before);
  while (block) {
    const label = block.label;
    const next = label && label.kind !== 'bullet' ? nextLabel(block, label) : undefined;
    if (next && label && fold(next.number).startsWith(fold(typed))) {
      found.push({
        label: next.number,
        kind: 'number',
        detail: { ja: `${label.text}の次の番号`, en: `The number after ${label.text}` },
        span,
        filterText: typed + next.text.slice(typed.length),
        newText: next.text,
        snippet: false,
        rank: found.length,
      });
    }
    block = block.parent;
  }
  return found;
}

const isRunning = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'text' || block.kind === 'preamble';

const startOf = (block: Block): number => sourceSpan(block).start;

/** The last block that begins before a line. */
function blockBefore(reading: Reading, line: number): Block | undefined {
  const found = blockAt(reading.statement, line - 1);
  return found && startOf(found) < line ? found : undefined;
}

/** The block itself or the nearest one before it with a number. An annex has its own. */
function labelled(reading: Reading, block: Block): Block | undefined {
  return reading.statement.blocks
    .slice(0, block.index + 1)
    .findLast((each) => each.label && each.label.kind !== 'bullet' && each.annex === block.annex);
}

/** The label that follows, in the form and width of this one; `undefined` past the end of its kind. */
function nextLabel(block: Block, label: Label): { number: string; text: string } | undefined {
  const number = nextNumber(label, block.text.slice(label.number.start, label.number.end));
  if (number === undefined || number === '') return undefined;
  const text = label.form.replace('{n}', () => number);
  return { number: text.trimEnd().replace(/[．.、]$/, ''), text: /[\s　．.、）)]$/.test(text) ? text : `${text}　` };
}

function nextNumber(label: Label, written: string): string | undefined {
  const value = label.value + 1;
  const width = label.width === 'half' ? 'half' : 'full';
  if (label.chinese) return kanji(value);
  switch (label.kind) {
    case 'kana':
    case 'paren-kana':
      return KANA_ORDER[value - 1];
    case 'latin':
    case 'paren-latin': {
      const first = fold(written) === fold(written).toUpperCase() ? 64 : 96;
      return value > 26 ? undefined : inWidth(String.fromCharCode(first + value), width);
    }
    case 'roman':
    case 'paren-roman': {
      const own = /[Ⅰ-Ⅻ]/.test(written) ? 0x2160 : /[ⅰ-ⅻ]/.test(written) ? 0x2170 : undefined;
      if (own !== undefined) return value > 12 ? undefined : String.fromCharCode(own + value - 1);
      const letters = roman(value);
      return inWidth(written === written.toLowerCase() ? letters.toLowerCase() : letters, width);
    }
    case 'circled':
      return value > 20 ? undefined : String.fromCharCode(0x2460 + value - 1);
    default:
      return arabic(value, width);
  }
}
