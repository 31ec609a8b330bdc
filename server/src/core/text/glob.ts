/**
 * True if a path (with `/`) is meant by a pattern: `*` and `?` within a name, `**` over folders. A pattern without `/` is about the file's
 * name alone. Composed and decomposed kana (が) are the same.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const parts = (text: string) => text.normalize('NFC').split('/');
  const names = parts(path);
  const wanted = parts(pattern.replace(/^\.?\//, ''));
  return wild(
    wanted,
    wanted.length === 1 && wanted[0] !== '**' ? names.slice(-1) : names,
    (part) => part === '**',
    (part, name) =>
      wild(
        [...part],
        [...name],
        (char) => char === '*',
        (char, other) => char === '?' || char === other,
      ),
  );
}

/** Matches a row of things with wildcards for any number of them, going back to the last wildcard alone: never exponential. */
function wild<T>(
  pattern: readonly T[],
  row: readonly T[],
  any: (item: T) => boolean,
  same: (item: T, other: T) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let i = 0; i < row.length; ) {
    if (at < pattern.length && any(pattern[at]!)) {
      star = at++;
      taken = i;
    } else if (at < pattern.length && same(pattern[at]!, row[i]!)) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++taken;
    } else return false;
  }
  return pattern.slice(at).every(any);
}
