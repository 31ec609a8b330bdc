/** So many answers are kept. */
const KEPT = 16;

/** Makes a function of a string that keeps its latest answers: for what is dear to make and hardly ever changes, as an expression of names. */
export function lately<T>(work: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = work(key);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    kept.set(key, answer);
    return answer;
  };
}
