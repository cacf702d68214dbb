import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { BulkWork } from '../hiring/bulk/bulk-work';
import { Health } from '../kernel/health';

const IDLE_MS = 250;
const AFTER_FAILURE_MS = 2_000;
/** A round does some dozens of units, each of which may wait for its turn. */
const STUCK_AFTER_MS = 300_000;

/** Does what bulk runs ask for, until it is told to stop. */
@Injectable()
export class BulkLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('bulk');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** On the process's own clock, which nobody sets back. */
  private roundBegan = performance.now();

  constructor(
    private readonly work: BulkWork,
    health: Health,
  ) {
    health.add('bulk', () =>
      performance.now() - this.roundBegan > STUCK_AFTER_MS ? 'has got stuck' : null,
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Begins nothing more, and waits for the unit that is under way. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
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
      return (await this.work.some(() => this.stopping.signal.aborted)) > 0 ? 0 : IDLE_MS;
    } catch (error) {
      this.logger.error({ error });
      return AFTER_FAILURE_MS;
    }
  }
}
