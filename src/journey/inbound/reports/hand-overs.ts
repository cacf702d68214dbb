import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { MailsTo } from '../../../mail/returned/mails-to.repository';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { Journey } from '../../journey';
import { applicationsOf } from '../../letters/applications-of';
import { Tasks } from '../../letters/tasks.repository';
import { SYSTEM } from '../../record/chronicle';

/** Mails that were out and of which the mail server did not say that it has them, until a report shows it. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly mails: MailsTo,
    private readonly journey: Journey,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down that a mail was taken: whoever reports about it had it. It was so at the report's time at the latest,
   * so it is delivered then, is not sent again, and who waits for the answer on the wire finds the lease gone. When
   * the report is that it failed, the failure voids this delivery as it does any other.
   */
  async prove(message: Message, at: Instant): Promise<void> {
    const { id, about, purposes, automated, due } = message;
    if (!(await this.mails.prove(message, at))) return;
    const said = { purposes, automated, due: due ?? undefined };
    const delivered = { type: 'message.delivered', at, message: id, channel: 'email' } as const;
    for (const application of applicationsOf(message)) {
      await this.journey.record(application, { ...delivered, ...said }, SYSTEM);
    }
    // the owner may have been told that nobody knows whether it arrived
    await this.tasks.finishAbout(about as ApplicationId, id, this.clock.now());
  }
}
