/** A half-open range of UTF-16 offsets. Which text it counts in is said where it is used: a block's flow, or the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the offset stands in the span or at its end (where a cursor that has just typed the last character stands). */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** True if the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The span moved by `by` characters. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
