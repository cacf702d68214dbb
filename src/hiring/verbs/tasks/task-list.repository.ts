import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../../store/entities/accounts/user.entity';
import { Application } from '../../../store/entities/hiring/application.entity';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import { Task } from '../../../store/entities/journey/task.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

@Injectable()
export class TaskListRepository {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * What is to be done, oldest first.
   * @param jobs whose tasks are seen; null for all
   * @param owner null for everybody's
   */
  async open(
    jobs: readonly JobId[] | null,
    owner: string | null,
    after: string | null,
    limit: number,
  ): Promise<Task[]> {
    if (jobs?.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(Task, 'task')
      .innerJoin(Application, 'application', 'application.id = task.application')
      .where('task.doneAt IS NULL')
      .orderBy('task.id')
      .take(limit);
    if (jobs !== null) query.andWhere('application.job IN (:...jobs)', { jobs });
    if (owner !== null) query.andWhere('task.owner = :owner', { owner });
    if (after !== null) query.andWhere('task.id > :after', { after });
    return query.getMany();
  }

  /** The names of those who are to do them. */
  async ownersOf(tasks: readonly Task[]): Promise<ReadonlyMap<string, string>> {
    const users = await this.units.manager.findBy(User, {
      id: In(tasks.map(({ owner }) => owner)),
    });
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
