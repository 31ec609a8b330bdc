import type { Span } from '../text/span';

/** One number in a citation of resolutions. */
export interface ResolutionNumber extends Span {
  readonly value: number;
  /** True if 第 stands before it and 号 after it. */
  readonly prefixed: boolean;
  readonly suffixed: boolean;
}

/** A citation of one or more resolutions of a body: 国連安全保障理事会決議第１７１８号，第１８７４号及び第２０８７号. */
export interface ResolutionList extends Span {
  /** The body as written: 国連安全保障理事会, 国連総会, ＩＡＥＡ理事会. */
  readonly body: string;
  readonly numbers: readonly ResolutionNumber[];
}

/** The citations of resolutions in a block's body. */
export function collectResolutions(_text: string, _body: number): readonly ResolutionList[] {
  return [];
}
