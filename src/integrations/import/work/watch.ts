import { setTimeout as sleep } from 'node:timers/promises';

/** Soon enough for somebody who waits that a file goes away, in ms. */
const LOOK_EVERY_MS = 1_000;

/** Looks again and again whether somebody's work is still wanted, while the work itself only reads. */
export class Watch {
  private readonly unwanted = new AbortController();
  private readonly ended = new AbortController();
  private readonly looking: Promise<void>;

  /** @param isWanted asked about once a second; one that fails is asked again */
  constructor(isWanted: () => Promise<boolean>) {
    this.looking = this.look(isWanted);
  }

  /** Aborts when the work is not wanted any more. */
  get signal(): AbortSignal {
    return this.unwanted.signal;
  }

  /** Looks no more. */
  end(): Promise<void> {
    this.ended.abort();
    return this.looking;
  }

  private async look(isWanted: () => Promise<boolean>): Promise<void> {
    const { signal } = this.ended;
    for (;;) {
      await sleep(LOOK_EVERY_MS, null, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // what ails the database is told by those who cannot do without
      if (await isWanted().catch(() => true)) continue;
      this.unwanted.abort();
      return;
    }
  }
}
