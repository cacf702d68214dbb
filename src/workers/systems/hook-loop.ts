import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DeliveryRows } from '../../integrations/ats/deliveries/deliveries.repository';
import { DeliveryWork } from '../../integrations/ats/deliveries/delivery-work';
import { Forgetting } from '../../integrations/ats/forgetting/forgetting';
import { Gauges } from '../../kernel/health/gauges';
import { Health } from '../../kernel/health/health';
import { Loop } from '../loop';

const IDLE_MS = 250;
/** How often it looks for what is no longer needed. */
const FORGET_EVERY_MS = 60_000;

/** Works on what ATSs told us, until it is told to stop. */
@Injectable()
export class HookLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('hooks', () => this.round());
  private forgotAt = -FORGET_EVERY_MS;

  constructor(
    private readonly work: DeliveryWork,
    private readonly forgetting: Forgetting,
    private readonly stored: DeliveryRows,
    private readonly gauges: Gauges,
    health: Health,
  ) {
    health.add('hooks', () => this.loop.ailment());
  }

  onApplicationBootstrap(): void {
    this.gauges.add({
      name: 'lupaus_hook_deliveries',
      help: 'Deliveries of applicant tracking systems that are not done, by what they wait for',
      label: 'status',
      read: async () => ({
        waiting: await this.stored.count('waiting'),
        held: await this.stored.count('held'),
        failed: await this.stored.count('failed'),
      }),
    });
    this.loop.start();
  }

  /** Begins nothing more; what is under way is done again by whoever comes next. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (await this.work.next()) return 0;
    if (performance.now() - this.forgotAt < FORGET_EVERY_MS) return IDLE_MS;
    if ((await this.forgetting.some()) > 0) return 0;
    this.forgotAt = performance.now();
    return IDLE_MS;
  }
}
