import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Papers } from '../hiring/papers/papers';
import { Health } from '../kernel/health/health';
import { Loop } from './loop';

const IDLE_MS = 60_000;
const SWEEP_EVERY_MS = 3600_000;

/** Deletes candidates' files that belong to nobody, once an hour. */
@Injectable()
export class PapersLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('papers', () => this.round());
  private sweptAt = -SWEEP_EVERY_MS;

  constructor(
    private readonly papers: Papers,
    health: Health,
  ) {
    health.add('papers', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (performance.now() - this.sweptAt >= SWEEP_EVERY_MS) {
      await this.papers.sweep();
      this.sweptAt = performance.now();
    }
    return IDLE_MS;
  }
}
