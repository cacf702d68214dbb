import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Dispatch } from '../journey/letters/dispatch';
import { Health } from '../kernel/health';

const IDLE_MS = 250;
/** How often it looks for what has waited too long. */
const GIVE_UP_EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 2_000;
/** What is on the wire has this long at the end; what is not done then is sent again at the next start. */
const DRAIN_MS = 8_000;
/** A mail server may take a minute for a batch; a round that takes longer than this has got stuck. */
const STUCK_AFTER_MS = 180_000;

/** Sends what falls due, until it is told to stop. */
@Injectable()
export class DeliveryLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('delivery');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** On the process's own clock, which nobody sets back. */
  private roundBegan = performance.now();
  private gaveUpAt = -GIVE_UP_EVERY_MS;

  constructor(
    private readonly dispatch: Dispatch,
    health: Health,
  ) {
    health.add('delivery', () =>
      performance.now() - this.roundBegan > STUCK_AFTER_MS ? 'has got stuck' : null,
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Claims nothing more, and waits for what is on the wire. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    const drained = this.running.then(() => this.dispatch.finish());
    await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.roundBegan = performance.now();
      const pause = await this.once();
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns how long to wait before looking again, in ms */
  private async once(): Promise<number> {
    try {
      await this.dispatch.room();
      await this.giveUp();
      // told to stop while it waited: what it would claim now would not be finished
      if (this.stopping.signal.aborted) return 0;
      return (await this.dispatch.begin()) > 0 ? 0 : IDLE_MS;
    } catch (error) {
      this.logger.error({ error });
      return AFTER_FAILURE_MS;
    }
  }

  private async giveUp(): Promise<void> {
    if (performance.now() - this.gaveUpAt < GIVE_UP_EVERY_MS) return;
    if ((await this.dispatch.giveUp()) === 0) this.gaveUpAt = performance.now();
  }
}
