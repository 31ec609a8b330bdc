import type { Span } from '../text/span';

/** One stretch of a physical line that the flow holds unchanged. */
export interface Piece {
  /** Where it begins in the flow's text. */
  readonly at: number;
  /** Where it begins in the source. */
  readonly source: number;
  readonly length: number;
}

/** A change of the source: `text` takes the place of `span` (source offsets). */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Hard-wrapped lines joined into what a reader reads, with the way back to the source.
 * Offsets into `text` are flow offsets. Line ends, and the spaces around them, are not in it.
 */
export class Flow {
  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
  ) {}

  /** The source span that covers a flow span; across a wrap it covers the line end too. Never throws: offsets are clamped. */
  toSource(span: Span): Span {
    const start = this.sourceOf(span.start, 'start');
    return { start, end: span.end <= span.start ? start : Math.max(start, this.sourceOf(span.end, 'end')) };
  }

  /** The flow offset of a source offset; one in a gap (line end, margin) goes to the next piece. `undefined` if outside. */
  toFlow(offset: number): number | undefined {
    for (const piece of this.pieces) {
      if (offset <= piece.source + piece.length) return piece.at + Math.max(0, offset - piece.source);
    }
    return undefined;
  }

  /** The span's parts in the source, one for each physical line that it touches. */
  parts(span: Span): Span[] {
    const parts: Span[] = [];
    for (const piece of this.pieces) {
      const start = Math.max(span.start, piece.at);
      const end = Math.min(span.end, piece.at + piece.length);
      if (start < end) parts.push({ start: piece.source + start - piece.at, end: piece.source + end - piece.at });
    }
    return parts;
  }

  /** The edits that put `text` in the place of a flow span without touching the line ends inside it. */
  replace(span: Span, text: string): Edit[] {
    const parts = this.parts(span);
    if (parts.length === 0) return [{ span: this.toSource(span), text }];
    let rest = text;
    return parts.map((part, i) => {
      const last = i === parts.length - 1;
      // Same length: character by character. Otherwise what does not fit stands at the end.
      const size = last ? rest.length : Math.min(rest.length, part.end - part.start);
      const edit = { span: part, text: rest.slice(0, size) };
      rest = rest.slice(size);
      return edit;
    });
  }

  private sourceOf(offset: number, edge: 'start' | 'end'): number {
    const pieces = this.pieces;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const at = pieces[middle]!.at;
      // At a wrap a start belongs to the line that follows, an end to the line before.
      if (edge === 'start' ? at <= offset : at < offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (!piece) return 0;
    return piece.source + Math.max(0, Math.min(offset - piece.at, piece.length));
  }
}
