import { overlaps, type Span } from '../text/span';

/** A run of printable ASCII, words joined by single spaces. */
const RUN = /[!-~]+(?: [!-~]+)*/g;
const LETTERS = /[A-Za-z]/;
const ADDRESS = /:\/\/|www\.|@|[A-Za-z]\/[A-Za-z0-9]/;
/** COVID-19, F-2: a name with its number, written in one piece. */
const NUMBERED_NAME = /^[A-Za-z]+-[0-9]+$/;

/**
 * What is half-width by nature: URLs, e-mail addresses, document symbols (S/RES/1718), phrases of another language
 * (Track 1.5, ISO 9001), and a lower-case word that stands alone in brackets or quotes.
 */
export function foreignSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const words = run.split(' ');
    const start = match.index;
    const end = start + run.length;
    const phrase = words.length > 1 && words.some((word) => /[A-Za-z]{2}/.test(word));
    const quoted = /[「『（("]/.test(text[start - 1] ?? run[0]!) && /[」』）)"]/.test(text[end] ?? run.at(-1)!);
    if (phrase || (quoted && /[a-z]{2}/.test(run))) {
      spans.push({ start, end });
      continue;
    }
    let at = start;
    for (const word of words) {
      const name = word.replace(/[^A-Za-z0-9]+$/, '');
      if (LETTERS.test(word) && (ADDRESS.test(word) || NUMBERED_NAME.test(name))) {
        spans.push({ start: at, end: at + word.length });
      }
      at += word.length + 1;
    }
  }
  return spans;
}

/** A test for spans in rising order: does one share a character with a foreign span? Linear over all calls. */
export function foreignTest(spans: readonly Span[]): (span: Span) => boolean {
  let i = 0;
  return (span) => {
    while (i < spans.length && spans[i]!.end <= span.start) i++;
    const next = spans[i];
    return next !== undefined && overlaps(next, span);
  };
}
