import { Injectable } from '@nestjs/common';
import { Application } from '../../store/entities/hiring/application.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { Message, type MessageStatus } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Which messages are wanted. */
export interface Wanted {
  /** Only about applications to these; null for every job. */
  jobs: JobId[] | null;
  /** Also mail to staff, which is about no application. */
  staff: boolean;
  status?: MessageStatus;
  application?: string;
  /** Written before this one. */
  before?: string;
}

@Injectable()
export class MessagesRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Newest first. */
  list({ jobs, staff, status, application, before }: Wanted, limit: number): Promise<Message[]> {
    const query = this.units.manager
      .createQueryBuilder(Message, 'message')
      .orderBy('message.id', 'DESC')
      .limit(limit);
    if (jobs !== null) {
      query.innerJoin(
        Application,
        'application',
        'application.id = message.about AND application.job IN (:...jobs)',
        // an empty list is no SQL; no job has an empty id
        { jobs: jobs.length === 0 ? [''] : jobs },
      );
    } else if (!staff) query.andWhere('message.about IS NOT NULL');
    if (status !== undefined) query.andWhere('message.status = :status', { status });
    if (application !== undefined) query.andWhere('message.about = :application', { application });
    if (before !== undefined) query.andWhere('message.id < :before', { before });
    return query.getMany();
  }
}
