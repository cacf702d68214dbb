import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Seals } from '../journey/proof/seals.repository';
import { Sweep } from '../journey/sweep/sweep';
import { Clock } from '../kernel/clock';
import { Gauges } from '../kernel/health/gauges';
import { Health } from '../kernel/health/health';
import type { Instant } from '../kernel/instant';
import { Loop } from './loop';

const SWEEP_MS = 15_000;
const SEAL_MS = 1_000;

/** Lets the time do its part: the sweep, and the seals over the journal. */
@Injectable()
export class TimeLoops implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];
  private sweptAt: Instant | null = null;

  constructor(
    private readonly sweep: Sweep,
    private readonly seals: Seals,
    private readonly clock: Clock,
    private readonly health: Health,
    private readonly gauges: Gauges,
  ) {
    this.loops = [
      new Loop('sweep', () => this.sweepOnce()),
      new Loop('seals', () => this.sealOnce()),
    ];
  }

  onApplicationBootstrap(): void {
    this.gauges.add({
      name: 'lupaus_last_sweep_age_seconds',
      help: 'How long ago the sweep was done',
      read: () => (this.sweptAt === null ? null : (this.clock.now() - this.sweptAt) / 1000),
    });
    for (const loop of this.loops) {
      this.health.add(loop.name, () => loop.ailment());
      loop.start();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async sweepOnce(): Promise<number> {
    const now = this.clock.now();
    await this.sweep.run(now);
    this.sweptAt = now;
    return SWEEP_MS;
  }

  /** A full seal is followed by the next at once. */
  private async sealOnce(): Promise<number> {
    if (!(await this.seals.anyWaiting())) return SEAL_MS;
    await this.seals.seal(this.clock.now());
    return SEAL_MS / 10;
  }
}
