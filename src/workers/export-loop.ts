import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Health } from '../kernel/health/health';
import { ExportWork } from '../reports/exports/work/export-work';
import { Loop } from './loop';

const IDLE_MS = 500;
const TIDY_EVERY_MS = 60_000;

/** Makes the files of reports that were asked for, until it is told to stop. */
@Injectable()
export class ExportLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('exports', (signal) => this.round(signal));
  private tidiedAt = -TIDY_EVERY_MS;

  constructor(
    private readonly work: ExportWork,
    health: Health,
  ) {
    health.add('exports', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Begins nothing more; what is under way is begun again by whoever comes next. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(signal: AbortSignal): Promise<number> {
    if (performance.now() - this.tidiedAt >= TIDY_EVERY_MS && (await this.work.tidy()) === 0) {
      this.tidiedAt = performance.now();
    }
    return (await this.work.next(signal)) ? 0 : IDLE_MS;
  }
}
