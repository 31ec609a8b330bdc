/** A run is worth a word about how far it is once it takes this long, and this often (ms). */
const PATIENCE = 500;
const PACE = 100;

/** How far a run is, on a terminal only: one line on standard error that is written over, and gone at the end. */
export function progress(
  total: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now: () => number = performance.now.bind(performance),
): { readonly done: (count: number) => void; readonly end: () => void } {
  let due = now() + PATIENCE;
  let shown = false;
  return {
    done(count) {
      if (!stream.isTTY || now() < due) return;
      due = now() + PACE;
      shown = true;
      stream.write(`\rjoint-statement: ${count}/${total}`);
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
