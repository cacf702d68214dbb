import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const AFTER_FAILURE_MS = 2_000;
/** What is being done has this long at the end; what is not done then is done at the next start. */
const DRAIN_MS = 8_000;
/** A loop that has not come round for so long stands still. */
const STILL_MS = 180_000;

/** Does something again and again, until it is told to stop. */
export class Loop {
  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private roundAt = performance.now();

  /** @param round does it once; gives how long to wait before the next time, in ms */
  constructor(
    readonly name: string,
    private readonly round: () => Promise<number>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.running = this.run();
  }

  /** Begins nothing more, and waits for what is being done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, sleep(DRAIN_MS, undefined, { ref: false })]);
  }

  /** What ails it; null when it goes round. */
  ailment(): string | null {
    return performance.now() - this.roundAt < STILL_MS ? null : 'stands still';
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = await this.once();
      this.roundAt = performance.now();
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      return await this.round();
    } catch (error) {
      this.logger.error({ error });
      return AFTER_FAILURE_MS;
    }
  }
}
