import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { Assignment } from '../../store/entities/hiring/assignment.entity';
import { ColleagueRequest } from '../../store/entities/hiring/colleague-request.entity';
import { Interview } from '../../store/entities/hiring/interview.entity';
import { Task } from '../../store/entities/journey/task.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What belongs to an application beside its journal and its mails. */
export interface Belongings {
  interviews: Interview[];
  assignments: Assignment[];
  requests: ColleagueRequest[];
  received: ReceivedMessage[];
  /** What is asked of the owner and not done. */
  tasks: Task[];
}

@Injectable()
export class BelongingsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** See `UnitOfWork.snapshot`. */
  snapshot<T>(look: () => Promise<T>): Promise<T> {
    return this.units.snapshot(look);
  }

  /** Everything, oldest first. */
  async of(application: ApplicationId): Promise<Belongings> {
    const { manager } = this.units;
    const its = { where: { application }, order: { id: 'ASC' } } as const;
    return {
      interviews: await manager.find(Interview, its),
      assignments: await manager.find(Assignment, its),
      requests: await manager.find(ColleagueRequest, its),
      tasks: await manager.find(Task, {
        where: { application, doneAt: IsNull() },
        order: { id: 'ASC' },
      }),
      received: await manager.find(ReceivedMessage, {
        where: { about: application },
        order: { receivedAt: 'ASC', id: 'ASC' },
      }),
    };
  }
}
