import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import { Commitments } from '../journey/commitments.repository';
import { Journal } from '../journey/journal.repository';
import { NotFoundError } from '../kernel/errors';
import { formatInstant, type Instant } from '../kernel/instant';
import { Outbox } from '../mail/outbox';
import { UnitOfWork } from '../store/unit-of-work';
import { commitmentEntry, messageEntry, timelineEntry } from './application.view';
import { ApplicationsRepository } from './applications.repository';

/** An application with everything that is known of it. */
@Injectable()
export class ApplicationDetails {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly journal: Journal,
    private readonly commitments: Commitments,
    private readonly outbox: Outbox,
    private readonly users: Users,
    private readonly units: UnitOfWork,
  ) {}

  /**
   * As of one moment: no message is delivered here whose promise is not yet kept.
   * @param now what is due before it is overdue
   * @throws NotFoundError when there is no such application
   */
  of(id: string, now: Instant): Promise<object> {
    return this.units.snapshot(() => this.read(id, now));
  }

  private async read(id: string, now: Instant): Promise<object> {
    const application = await this.stored.find(id);
    if (!application) throw new NotFoundError('There is no application with that id.');
    const { name, email, phone, locale } = await this.stored.candidateOf(application);
    const names = await this.users.names();
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
        commitmentEntry(row, names.get(row.owner) ?? row.owner, now),
      ),
      messages: messages.map(messageEntry),
    };
  }
}
