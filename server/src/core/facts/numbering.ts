import type { Series } from '../statement/statement';

const known = new WeakMap<Series, boolean>();

/** True if all labels of a row are written alike, which costs a look at each: told once for a reading. */
export function isUniform(series: Series): boolean {
  const before = known.get(series);
  if (before !== undefined) return before;
  const first = series.blocks[0]?.label;
  const uniform = series.blocks.every(
    ({ label }) => label!.form === first!.form && label!.kind === first!.kind && label!.chinese === first!.chinese,
  );
  known.set(series, uniform);
  return uniform;
}
