import type { Span } from '../text/span';
import type { Citation } from './citations';
import { MATTERS, SHORT_NAMES } from './known-instruments';

/** A stretch of a title that its standard wording contradicts. */
export interface TitleSlip extends Span {
  readonly expected: string;
  /** The words that it should be part of. */
  readonly known: string;
}

const HEADS = ['条約', '協定', '議定書', '憲章'];
const HEAD = new RegExp(`(?:${HEADS.join('|')})$`);
const KNOWN = new Set(SHORT_NAMES);
/** The one head that goes with a short name's other characters. */
const HEAD_OF = new Map(SHORT_NAMES.map((name) => [name.replace(HEAD, ''), HEAD.exec(name)?.[0] ?? '']));

/** Slips that the standard wording of titles shows where nothing else in the document does. Offsets are the block's. */
export function* titleSlips({ name, title, head, parties }: Citation): Generator<TitleSlip> {
  const stem = HEADS.includes(head) ? name.slice(0, -head.length) : '';
  const right = HEAD_OF.get(stem);
  if (right && !KNOWN.has(name)) {
    yield { start: title.end - head.length, end: title.end, expected: right, known: stem + right };
  }
  if (parties.length !== 2 || !/^(?:条約|協定|取極)$/.test(head)) return;
  for (const matter of MATTERS) {
    const slip = name.includes(matter) ? undefined : exchanged(name, matter);
    if (slip)
      yield { start: title.start + slip.at, end: title.start + slip.at + 1, expected: slip.expected, known: matter };
  }
}

/** Where a phrase stands in a text with one kanji exchanged: one half of it is whole then. */
function exchanged(text: string, phrase: string): { at: number; expected: string } | undefined {
  const half = phrase.length >> 1;
  for (const from of [0, half]) {
    const found = text.indexOf(from === 0 ? phrase.slice(0, half) : phrase.slice(half));
    const start = found - from;
    if (found < 0 || start < 0) continue;
    const differing = [...phrase].flatMap((char, i) => (text[start + i] === char ? [] : [i]));
    const [i, second] = differing;
    if (i === undefined || second !== undefined) continue;
    if (/[一-龠]/.test(phrase[i]!) && /[一-龠]/.test(text[start + i] ?? ''))
      return { at: start + i, expected: phrase[i]! };
  }
  return undefined;
}
