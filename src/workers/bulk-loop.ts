import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BulkWork } from '../hiring/bulk/bulk-work';
import { Health } from '../kernel/health/health';
import { Loop } from './loop';

const IDLE_MS = 250;

/** Does what bulk runs ask for, until it is told to stop. */
@Injectable()
export class BulkLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('bulk', async (signal) =>
    (await this.work.some(() => signal.aborted)) > 0 ? 0 : IDLE_MS,
  );

  constructor(
    private readonly work: BulkWork,
    health: Health,
  ) {
    health.add('bulk', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Begins nothing more, and waits for the unit that is under way. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }
}
