import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InboundWork } from '../../journey/inbound/inbound-work';
import { Health } from '../../kernel/health/health';
import { InboundListener } from '../../mail/inbound/listener';
import { Loop } from '../loop';

const IDLE_MS = 250;

/** Takes mail in, and reads what came, until it is told to stop. */
@Injectable()
export class InboundLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('inbound');
  private readonly loop = new Loop('inbound', async () => ((await this.work.next()) ? 0 : IDLE_MS));

  constructor(
    private readonly listener: InboundListener,
    private readonly work: InboundWork,
    health: Health,
  ) {
    health.add('inbound', () => this.loop.ailment());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    const { port } = this.listener;
    if (port !== null) this.logger.log(`takes mail over SMTP on port ${port}`);
    this.loop.start();
  }

  /** Takes nothing more, and finishes what is being read. */
  async onModuleDestroy(): Promise<void> {
    await this.listener.close();
    await this.loop.stop();
  }
}
