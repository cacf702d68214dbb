import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const AFTER_FAILURE_MS = 2_000;
/** What is being done has this long at the end; what is not done then is done at the next start. */
const DRAIN_MS = 8_000;
/** A round waits for mail servers, or for its turn to write; one that takes longer than this has got stuck. */
const STUCK_AFTER_MS = 300_000;

/** Does something again and again, until it is told to stop. */
export class Loop {
  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** On the process's own clock, which nobody sets back. */
  private roundBegan = performance.now();

  /**
   * @param round does it once, and gives how long to wait before the next time, in ms; the signal says that it is the
   *   last
   */
  constructor(
    readonly name: string,
    private readonly round: (signal: AbortSignal) => Promise<number>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.running = this.run();
  }

  /**
   * Begins nothing more, and waits for what is being done.
   * @param rest what else must be finished then
   */
  async stop(rest: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    this.stopping.abort();
    const drained = this.running.then(rest);
    await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })]);
  }

  /** What ails it; null when it goes round. */
  ailment(): string | null {
    return performance.now() - this.roundBegan > STUCK_AFTER_MS ? 'has got stuck' : null;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.roundBegan = performance.now();
      const pause = await this.once(signal);
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async once(signal: AbortSignal): Promise<number> {
    try {
      return await this.round(signal);
    } catch (error) {
      this.logger.error({ error });
      return AFTER_FAILURE_MS;
    }
  }
}
