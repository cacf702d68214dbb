import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Looking } from '../../integrations/ats/reconciling/looking';
import { AtsLooks } from '../../integrations/ats/reconciling/looks.repository';
import { Gauges } from '../../kernel/health/gauges';
import { Health } from '../../kernel/health/health';
import { Loop } from '../loop';

const IDLE_MS = 5_000;

/** Looks into ATSs for what their hooks have not told, until it is told to stop. */
@Injectable()
export class ReconcileLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('reconciliation', (signal) => this.round(signal));

  constructor(
    private readonly looking: Looking,
    private readonly looks: AtsLooks,
    private readonly gauges: Gauges,
    health: Health,
  ) {
    // an ATS that does not answer ails its connection, and not this process
    health.add('reconciliation', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.gauges.add({
      name: 'lupaus_ats_connections_failing',
      help: 'Connections to applicant tracking systems that could not be looked into the last time',
      read: () => this.looks.failing(),
    });
    this.loop.start();
  }

  /** Begins nothing more, and lets go of what is under way: it is looked at again at the next start. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(signal: AbortSignal): Promise<number> {
    return (await this.looking.some(() => signal.aborted)) ? 0 : IDLE_MS;
  }
}
