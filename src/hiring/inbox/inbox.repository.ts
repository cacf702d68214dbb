import { Injectable } from '@nestjs/common';
import { Application } from '../../store/entities/hiring/application.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import {
  InboundMail,
  type InboundKind,
  type InboundStatus,
} from '../../store/entities/mail/inbound-mail.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Which mails are wanted. */
export interface WantedMail {
  /** Only about applications to these; null for all, also what is about none. */
  jobs: JobId[] | null;
  status?: InboundStatus;
  kind?: InboundKind;
  application?: string;
  /** Came before this one. */
  before?: string;
}

@Injectable()
export class InboxRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Newest first. */
  list({ jobs, before, ...wanted }: WantedMail, limit: number): Promise<InboundMail[]> {
    const query = this.units.manager
      .createQueryBuilder(InboundMail, 'mail')
      .orderBy('mail.id', 'DESC')
      .limit(limit);
    if (jobs !== null) {
      query.innerJoin(
        Application,
        'application',
        'application.id = mail.about AND application.job IN (:...jobs)',
        // an empty list is no SQL; no job has an empty id
        { jobs: jobs.length === 0 ? [''] : jobs },
      );
    }
    const { status, kind, application } = wanted;
    if (status !== undefined) query.andWhere('mail.status = :status', { status });
    if (kind !== undefined) query.andWhere('mail.kind = :kind', { kind });
    if (application !== undefined) query.andWhere('mail.about = :application', { application });
    if (before !== undefined) query.andWhere('mail.id < :before', { before });
    return query.getMany();
  }

  /** Takes away what an application had of a mail that is not about it: the words, not that they came. In a unit. */
  async withdraw({ id, about }: InboundMail): Promise<void> {
    const { manager } = this.units;
    const rows = await manager.findBy(JournalRow, {
      ...{ application: about as JournalRow['application'], type: 'message.received' },
    });
    // it may have been assigned to it before, and taken back
    const mine = rows.filter(({ fields }) => (fields as { message?: string }).message === id);
    for (const { id: event } of mine) await manager.delete(EventText, { event });
    await manager.delete(ReceivedMessage, { id });
  }
}
