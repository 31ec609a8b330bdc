import type { Span } from '../text/span';
import { masked } from './brackets';
import type { Citation } from './citations';

/** What stands in the place of a character that is not the statement's own prose. */
const HIDDEN = '\u0001';

/**
 * The block's own prose: the label, titles of instruments and what stands in brackets or quotation marks are hidden, so that a word
 * found here was written by the drafter as a word of the sentence. Same length as the text.
 */
export function proseOf(text: string, body: number, citations: readonly Citation[]): string {
  return hide(hide(masked(text), [{ start: 0, end: body }]), titles(citations));
}

/** A title is another text's name. One that is a single word (協定, 覚書) may be the document's own term. */
const titles = (citations: readonly Citation[]): readonly Span[] =>
  citations.filter(({ title, head }) => title.end - title.start > head.length).map(({ title }) => title);

function hide(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    const end = Math.min(span.end, text.length);
    if (end <= at) continue;
    const from = Math.max(span.start, at);
    out += text.slice(at, from) + HIDDEN.repeat(end - from);
    at = end;
  }
  return out + text.slice(at);
}
