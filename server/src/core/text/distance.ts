/** How many characters must be put in, taken out, exchanged or swapped with their neighbour; `most` + 1 if more than that. Short texts only. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > 60) return most + 1;
  // What they begin and end with alike costs nothing. Where one step is allowed, hardly anything is left then: a character, or two swapped.
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  const least = Math.min(a.length, b.length) - head;
  while (tail < least && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [one, other] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (most === 1 && Math.max(one.length, other.length) > 2) return 2;
  return steps(one, other, most);
}

function steps(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}
