import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Health } from '../../kernel/health/health';
import { MailboxReader } from '../../mail/inbound/imap/mailbox-reader';
import { Loop } from '../loop';

/** Reads the mailbox of another server where there is one, until it is told to stop. */
@Injectable()
export class MailboxLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop('imap', (signal) => this.reader.round(signal));

  constructor(
    private readonly reader: MailboxReader,
    health: Health,
  ) {
    if (reader.isWanted) health.add('imap', () => this.loop.ailment() ?? reader.ailment());
  }

  onApplicationBootstrap(): void {
    if (this.reader.isWanted) this.loop.start();
  }

  /** Hangs up; what was under way is fetched at the next start. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop(() => this.reader.stop());
  }
}
