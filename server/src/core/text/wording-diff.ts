import { fold } from './width';

/** A stretch of two wordings: the same in both (but for width and the style of commas), or what the one has for the other. */
export interface Hunk {
  readonly same: boolean;
  readonly from: string;
  readonly to: string;
}

/** A number with its separators and what it counts, a word in letters, a run of one script, or a single mark. */
const RUN =
  /[0-9０-９]+(?:[,，.．][0-9０-９]+)*[年月日回号]?|[A-Za-zＡ-Ｚａ-ｚ]+|[一-龠々〇]+|[ァ-ヶー]+|[ぁ-ん]+|\s+|[\s\S]/gu;

/** A text cut into runs of one script: the words of a text where no morphology is at hand. */
export const runsOf = (text: string): string[] => text.match(RUN) ?? [];

/** What is equal when wordings are compared. */
export const alike = (word: string): string => fold(word).replaceAll('、', ',');

/** More words than this on each side are compared as a whole. */
const MOST = 600;

/**
 * How one wording became the other, in stretches that a person can read: never half a number, and a particle that two changes have between
 * them goes with them. `from` of all stretches is the one text, `to` the other.
 */
export const wordingDiff = (from: readonly string[], to: readonly string[]): Hunk[] =>
  merge(hunks(from, to, matches(from.map(alike), to.map(alike))));

/** Which words of two rows are the same, as pairs of places that rise in both: the longest such row. */
export function matches(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const pairs: [number, number][] = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  pairs.push(...common(a, b, head, a.length - tail, b.length - tail));
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

/** The longest common row of words between two ends, as pairs of places. */
function common(
  a: readonly string[],
  b: readonly string[],
  start: number,
  endA: number,
  endB: number,
): [number, number][] {
  const [rows, columns] = [endA - start, endB - start];
  if (rows <= 0 || columns <= 0 || rows > MOST || columns > MOST) return [];
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      best[i * width + j] =
        a[start + i] === b[start + j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function hunks(from: readonly string[], to: readonly string[], pairs: readonly (readonly [number, number])[]): Hunk[] {
  const out: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [from.length, to.length] as const]) {
    if (i < x || j < y) out.push({ same: false, from: from.slice(i, x).join(''), to: to.slice(j, y).join('') });
    if (x < from.length) out.push({ same: true, from: from[x]!, to: to[y]! });
    [i, j] = [x + 1, y + 1];
  }
  return out;
}

/** Too little to stand alone between two changes: a particle, a comma. */
const THIN = /^(?:[ぁ-ん]{1,2}|[，、,・\s])$/;

function merge(all: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  all.forEach((hunk, i) => {
    const last = out.at(-1);
    const thin = hunk.same && THIN.test(hunk.from) && last?.same === false && all[i + 1]?.same === false;
    const same = hunk.same && !thin;
    if (last?.same === same) out[out.length - 1] = { same, from: last.from + hunk.from, to: last.to + hunk.to };
    else out.push({ same, from: hunk.from, to: hunk.to });
  });
  return out;
}
