import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Dispatch } from '../../journey/letters/dispatch';
import { Health } from '../../kernel/health/health';
import { Loop } from '../loop';

const IDLE_MS = 250;
/** How often it looks for what has waited too long. */
const GIVE_UP_EVERY_MS = 60_000;

/** Sends what falls due, until it is told to stop. */
@Injectable()
export class DeliveryLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('delivery', (signal) => this.round(signal));
  private gaveUpAt = -GIVE_UP_EVERY_MS;

  constructor(
    private readonly dispatch: Dispatch,
    health: Health,
  ) {
    health.add('delivery', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Claims nothing more, and waits for what is on the wire. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop(() => this.dispatch.finish());
  }

  private async round(signal: AbortSignal): Promise<number> {
    await this.dispatch.room();
    await this.giveUp();
    // told to stop while it waited: what it would claim now would not be finished
    if (signal.aborted) return 0;
    return (await this.dispatch.begin(true)) > 0 ? 0 : IDLE_MS;
  }

  private async giveUp(): Promise<void> {
    if (performance.now() - this.gaveUpAt < GIVE_UP_EVERY_MS) return;
    if ((await this.dispatch.giveUp()) === 0) this.gaveUpAt = performance.now();
  }
}
