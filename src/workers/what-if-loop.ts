import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Health } from '../kernel/health/health';
import { WhatIfWork } from '../reports/what-if/what-if-work';
import { Loop } from './loop';

const IDLE_MS = 500;
/** How often it looks for what is a month old, or not wanted any more. */
const FORGET_EVERY_MS = 60_000;

/** Works out what drafts of terms would have changed, until it is told to stop. */
@Injectable()
export class WhatIfLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('what-if', (signal) => this.round(signal));
  private forgotAt = -FORGET_EVERY_MS;

  constructor(
    private readonly work: WhatIfWork,
    health: Health,
  ) {
    health.add('what-if', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Begins nothing more, and lets go of what is under way: it is looked at again at the next start. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(signal: AbortSignal): Promise<number> {
    const didSome = await this.work.some(() => signal.aborted);
    if (didSome) return 0;
    if (performance.now() - this.forgotAt < FORGET_EVERY_MS) return IDLE_MS;
    if (await this.work.forgetSome()) return 0;
    this.forgotAt = performance.now();
    return IDLE_MS;
  }
}
