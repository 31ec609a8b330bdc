import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** A turn of the event loop: one message that waits is handled in it. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });

/**
 * Requests wait until what has come with them has been seen, so that no work is done for one that was cancelled, or that asks about a text
 * which has changed since.
 */
export class Waiting {
  private arrived = 0;

  /** Something that a waiting request may depend on has arrived. */
  note(): void {
    this.arrived++;
  }

  /** Waits until nothing more arrives; throws what answers a request that was cancelled meanwhile. */
  async for(token: CancellationToken): Promise<void> {
    this.note();
    let seen = -1;
    while (seen !== this.arrived) {
      seen = this.arrived;
      await turn();
      await turn();
    }
    refuseCancelled(token);
  }
}

/** Throws the answer to a request that was cancelled. */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}

/** Throws the answer to a request about a text that has changed since. */
export function refuseModified(before: number | undefined, now: number | undefined): void {
  if (before !== undefined && now !== undefined && before !== now)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');
}
