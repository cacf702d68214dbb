import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import { Delivery } from '../delivery';
import { OutboxRepository } from '../outbox.repository';

/** Why mails wait, and since when. `relay`: the mail server takes none. `waiting`: they should have left, who knows why. */
export interface Trouble {
  why: 'relay' | 'waiting';
  since: Instant;
}

/** Whether mail leaves. */
@Injectable()
export class MailTrouble {
  constructor(
    private readonly delivery: Delivery,
    private readonly messages: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns null when mail leaves. A process that sends none itself sees only that mails wait, some minutes later. */
  async look(): Promise<Trouble | null> {
    const refusedSince = this.delivery.troubleSince;
    if (refusedSince !== null) return { why: 'relay', since: refusedSince };
    const waitingSince = await this.messages.waitingSince(this.clock.now());
    return waitingSince === null ? null : { why: 'waiting', since: waitingSince };
  }
}
