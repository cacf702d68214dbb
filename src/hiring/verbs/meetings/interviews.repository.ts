import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Interview, type InterviewId } from '../../../store/entities/hiring/interview.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

const BATCH = 200;

@Injectable()
export class InterviewsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(interview: Interview): Promise<void> {
    await this.units.manager.insert(Interview, interview);
  }

  async change(id: InterviewId, change: Partial<Interview>): Promise<void> {
    await this.units.manager.update(Interview, id, change);
  }

  find(application: ApplicationId, id: string): Promise<Interview | null> {
    return this.units.manager.findOneBy(Interview, { id: id as InterviewId, application });
  }

  /** True when one was held, or has ended and nobody said that it was not. */
  anyOver(application: ApplicationId, now: Instant): Promise<boolean> {
    return this.units.manager.existsBy(Interview, [
      { application, status: 'held' },
      { application, status: 'scheduled', ends: LessThanOrEqual(now) },
    ]);
  }

  /** Those that will not take place because of what happened `at`, the next one first. */
  upcoming(application: ApplicationId, at: Instant): Promise<Interview[]> {
    return this.units.manager.find(Interview, {
      where: { application, status: 'scheduled', ends: MoreThan(at) },
      order: { starts: 'ASC', id: 'ASC' },
    });
  }

  /** Those that ended by an instant and are not known to have been held, oldest first, some at a time. */
  ended(asOf: Instant, without: readonly string[]): Promise<Interview[]> {
    return this.units.manager.find(Interview, {
      where: {
        status: 'scheduled',
        ends: LessThanOrEqual(asOf),
        id: Not(In(without as InterviewId[])),
      },
      order: { ends: 'ASC', id: 'ASC' },
      take: BATCH,
    });
  }
}
