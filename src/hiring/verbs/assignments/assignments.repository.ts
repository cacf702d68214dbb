import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Assignment, type AssignmentId } from '../../../store/entities/hiring/assignment.entity';
import { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import { Message } from '../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

const BATCH = 200;

@Injectable()
export class AssignmentsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(assignment: Assignment): Promise<void> {
    await this.units.manager.insert(Assignment, assignment);
  }

  async change(id: AssignmentId, change: Partial<Assignment>): Promise<void> {
    await this.units.manager.update(Assignment, id, change);
  }

  find(application: ApplicationId, id: string): Promise<Assignment | null> {
    return this.units.manager.findOneBy(Assignment, { id: id as AssignmentId, application });
  }

  /** Those that the candidate knows of, by mail or by a call, and for which the clock was not stopped yet. */
  known(without: readonly string[]): Promise<Assignment[]> {
    return this.units.manager
      .createQueryBuilder(Assignment, 'assignment')
      .leftJoin(Message, 'mail', 'mail.id = assignment.id')
      .leftJoin(LoggedContact, 'contact', 'contact.id = assignment.id')
      .where('assignment.pausedAt IS NULL AND assignment.returnedAt IS NULL')
      .andWhere(`(mail.status = :delivered OR contact.id IS NOT NULL)`, { delivered: 'delivered' })
      .andWhere({ id: Not(In(without as AssignmentId[])) })
      .orderBy('assignment.id')
      .take(BATCH)
      .getMany();
  }
}
