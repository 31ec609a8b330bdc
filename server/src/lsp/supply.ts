import type { Words } from '../core/words';
import type { Analysis } from './analysis';

/** Text findings go out before the dictionary is loaded. */
const PAUSE = 50;
/** The work of a slice in milliseconds; requests are answered between two of them. */
const SLICE = 10;

/**
 * Words for documents that miss some. The dictionary is loaded once a sentence asks for it; what a document misses is tokenised in
 * slices between requests, and announced when all of it is there.
 */
export class Supply {
  /** Morphology, once its dictionary is loaded. */
  words: Words | undefined;
  private readonly waiting = new Set<Analysis>();
  private state: 'idle' | 'working' | 'unwanted' | 'failed' = 'idle';

  constructor(
    private readonly load: () => Promise<Words | undefined>,
    private readonly announce: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Notes what a document misses. Returns at once. */
  want(analysis: Analysis): void {
    if (analysis.missing.size === 0 || this.state === 'failed' || this.state === 'unwanted') return;
    this.waiting.add(analysis);
    if (this.state === 'working') return;
    this.state = 'working';
    this.work().then(
      (words) => {
        this.state = words ? 'idle' : 'unwanted';
      },
      (error) => {
        this.state = 'failed';
        this.failed(error);
      },
    );
  }

  /** A document that was closed misses nothing. */
  forget(analysis: Analysis | undefined): void {
    if (analysis) this.waiting.delete(analysis);
  }

  /** The settings have changed: what was not wanted may be wanted now. */
  retry(): void {
    if (this.state === 'unwanted') this.state = 'idle';
  }

  private async work(): Promise<boolean> {
    await pause(this.words ? 0 : PAUSE);
    this.words ??= await this.load();
    if (!this.words) return false;
    while (this.waiting.size > 0) {
      for (const analysis of this.waiting) {
        const until = performance.now() + SLICE;
        if (analysis.fill(this.words, () => performance.now() > until)) this.waiting.delete(analysis);
        await pause(0);
      }
    }
    this.announce();
    return true;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
