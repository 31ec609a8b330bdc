import type { Analysis } from './analysis';

/** Precedents are asked once nobody has typed for so long: the findings about a sentence at hand would change with every key. */
const PAUSE = 250;
/** The work of a slice in milliseconds; requests are answered between two of them. */
const SLICE = 10;

/** What precedents tell of sentences that are new, brought when typing pauses. */
export class Settling {
  private readonly timers = new Map<Analysis, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly announce: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Notes that a document was checked, or was typed in. Returns at once. */
  want(analysis: Analysis): void {
    if (!analysis.unsettled) return;
    this.forget(analysis);
    this.timers.set(
      analysis,
      setTimeout(() => this.work(analysis, analysis.settle()), PAUSE),
    );
  }

  /** A document was closed. */
  forget(analysis: Analysis | undefined): void {
    if (!analysis) return;
    clearTimeout(this.timers.get(analysis));
    this.timers.delete(analysis);
  }

  private work(analysis: Analysis, steps: Generator<void, boolean>): void {
    try {
      const until = performance.now() + SLICE;
      while (performance.now() < until) {
        const { done, value } = steps.next();
        if (!done) continue;
        this.timers.delete(analysis);
        if (value) this.announce();
        return;
      }
      this.timers.set(
        analysis,
        setTimeout(() => this.work(analysis, steps)),
      );
    } catch (error) {
      this.timers.delete(analysis);
      this.failed(error);
    }
  }
}
