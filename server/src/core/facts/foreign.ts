import type { Span } from '../text/span';

/** URLs, mail addresses, document symbols (S/RES/1718, A/78/1), ISO codes, and stretches of foreign words. */
const FOREIGN =
  /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+|[A-Z][A-Za-z]{0,9}(?:\/[A-Za-z0-9().-]+)+|[A-Z]{2,6}[ -]\d+(?:[-:.]\d+)*|[A-Za-z][A-Za-z'’.-]*(?:[ ,:&]+[A-Za-z0-9][A-Za-z0-9'’.-]*)+/g;

/** The parts of a text that are half-width by nature. */
export const foreignSpans = (text: string): readonly Span[] =>
  /[A-Za-z]/.test(text)
    ? [...text.matchAll(FOREIGN)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];

/** True if a place lies in one of them. */
export const isForeign = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);
