import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DeliveryWork } from '../../integrations/receivers/sending/delivery-work';
import { Announcing } from '../../integrations/webhooks/announcing';
import { Health } from '../../kernel/health/health';
import { Loop } from '../loop';

const ANNOUNCE_MS = 1_000;
const SEND_MS = 250;
const TIDY_EVERY_MS = 60_000;

/** Tells others what happens here, until it is told to stop. */
@Injectable()
export class WebhookLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];
  private tidiedAt = -TIDY_EVERY_MS;

  constructor(
    announcing: Announcing,
    private readonly work: DeliveryWork,
    health: Health,
  ) {
    this.loops = [
      new Loop('announcing', async () => ((await announcing.round()) ? 0 : ANNOUNCE_MS)),
      new Loop('webhooks', (signal) => this.send(signal)),
    ];
    for (const loop of this.loops) health.add(loop.name, () => loop.ailment());
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  /** Begins nothing more, and waits for what is on the wire: a receiver may take longer, then it is told again. */
  async onModuleDestroy(): Promise<void> {
    const [announcing, webhooks] = this.loops;
    await Promise.all([announcing!.stop(), webhooks!.stop(() => this.work.finish())]);
  }

  private async send(signal: AbortSignal): Promise<number> {
    await this.work.room();
    if (performance.now() - this.tidiedAt >= TIDY_EVERY_MS && (await this.work.tidy()) === 0) {
      this.tidiedAt = performance.now();
    }
    if (signal.aborted) return 0;
    return (await this.work.begin()) > 0 ? 0 : SEND_MS;
  }
}
