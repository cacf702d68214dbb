import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ImportWork } from '../../integrations/import/work/import-work';
import { Health } from '../../kernel/health/health';
import { Loop } from '../loop';

const IDLE_MS = 500;
/** How often it looks for files that are not needed any more. */
const FORGET_EVERY_MS = 60_000;

/** Works on imports until it is told to stop. */
@Injectable()
export class ImportLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('import', (signal) => this.round(signal));
  private forgotAt = -FORGET_EVERY_MS;

  constructor(
    private readonly work: ImportWork,
    health: Health,
  ) {
    health.add('import', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Begins nothing more, and lets go of what is under way: it goes on at the next start. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(signal: AbortSignal): Promise<number> {
    if (await this.work.some(() => signal.aborted)) return 0;
    if (performance.now() - this.forgotAt < FORGET_EVERY_MS) return IDLE_MS;
    this.forgotAt = performance.now();
    return (await this.work.forgetSome()) > 0 ? 0 : IDLE_MS;
  }
}
