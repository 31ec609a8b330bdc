import assert from 'node:assert/strict';

/** Work of the processor, in microseconds: the least of some tries, as others may be at work on the machine, too. */
export function workOf(run: () => unknown): number {
  const tries = [0, 1].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...tries);
}

/**
 * Fails if ten times as much of a text makes far more than ten times the work. The square would be 100 times as much; 20 ms are no
 * evidence. It is a guard against work that grows with the square, not a measurement.
 */
export function growsWithSize(run: (text: string) => unknown, part: string, size: number): void {
  const of = (length: number) => part.repeat(Math.ceil(length / part.length));
  run(of(size / 10));
  const [small, large] = [workOf(() => run(of(size))), workOf(() => run(of(10 * size)))];
  assert.ok(
    large < 40 * Math.max(small, 20_000),
    `${JSON.stringify(part)}: ${small} µs, ${large} µs for ten times as many`,
  );
}
