import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Commitments } from '../../journey/record/commitments.repository';
import { Journal } from '../../journey/record/journal.repository';
import { formatInstant, type Instant } from '../../kernel/instant';
import { Outbox } from '../../mail/outbox';
import { commitmentEntry, messageEntry, timelineEntry } from './application.view';
import { ApplicationsRepository } from './applications.repository';
import { Desk } from './desk';

/** An application with everything that is known of it. */
@Injectable()
export class ApplicationDetails {
  constructor(
    private readonly desk: Desk,
    private readonly stored: ApplicationsRepository,
    private readonly journal: Journal,
    private readonly commitments: Commitments,
    private readonly outbox: Outbox,
    private readonly users: Users,
  ) {}

  /**
   * As of one moment: no message is delivered here whose promise is not yet kept.
   * @param now what is due before it is overdue
   * @throws NotFoundError when there is no such application
   */
  of(id: string, caller: Caller, now: Instant): Promise<object> {
    return this.stored.snapshot(() => this.read(id, caller, now));
  }

  private async read(id: string, caller: Caller, now: Instant): Promise<object> {
    const application = await this.desk.find(id, caller);
    const { name, email, phone, locale } = await this.stored.candidateOf(application);
    const users = await this.users.all();
    const timeline = await this.journal.of(application.id);
    const commitments = await this.commitments.of(application.id);
    const messages = await this.outbox.about(application.id);
    return {
      id: application.id,
      job: application.job,
      candidate: { name, email, phone, locale },
      externalId: application.externalId,
      stage: application.stage,
      receivedAt: formatInstant(application.receivedAt),
      timeline: timeline.map(timelineEntry),
      commitments: commitments.map((row) =>
        commitmentEntry(row, users.get(row.owner)?.name ?? row.owner, now),
      ),
      messages: messages.map(messageEntry),
    };
  }
}
