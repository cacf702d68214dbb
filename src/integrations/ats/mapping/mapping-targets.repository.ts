import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AtsMapping } from '../../../store/entities/ats/ats-mapping.entity';
import { User } from '../../../store/entities/accounts/user.entity';
import { APPLICATION_STATUSES } from '../../../store/entities/hiring/application.entity';
import { Job } from '../../../store/entities/hiring/job.entity';
import type { PipelineId } from '../../../store/entities/hiring/pipeline.entity';
import { Stage } from '../../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Something of ours that something in an ATS may be. */
export interface Target {
  id: string;
  name: string;
}

/** More jobs than anybody chooses from. */
const MOST_JOBS = 1000;

/** What things in an ATS may be here. */
@Injectable()
export class MappingTargets {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Those that each mapping may have: open jobs, the stages of its pipeline, people who are not disabled, statuses.
   * @returns by the mapping's id; mappings of one kind and scope share a list
   */
  async of(mappings: readonly AtsMapping[]): Promise<Map<string, readonly Target[]>> {
    const lists = new Map<string, readonly Target[]>();
    const found = new Map<string, readonly Target[]>();
    for (const mapping of mappings) {
      const key = `${mapping.kind}/${mapping.scope}`;
      if (!lists.has(key)) lists.set(key, await this.listFor(mapping));
      found.set(mapping.id, lists.get(key)!);
    }
    return found;
  }

  /** What is chosen for them, by its name; not of statuses, nor of what is gone. @returns by the mapping's id */
  async namesOf(mappings: readonly AtsMapping[]): Promise<Map<string, string>> {
    const { manager } = this.units;
    const of = (kind: AtsMapping['kind']) =>
      mappings.flatMap((one) => (one.kind === kind && one.target !== null ? [one.target] : []));
    const [jobs, stages, users] = [of('job'), of('stage'), of('recruiter')];
    const found = [
      ...(await manager.findBy(Job, { id: In(jobs) })).map(({ id, title: name }) => ({ id, name })),
      ...(await manager.findBy(Stage, { id: In(stages) })),
      ...(await manager.findBy(User, { id: In(users) })),
    ];
    const names = new Map<string, string>(found.map(({ id, name }) => [id, name]));
    return new Map(
      mappings.flatMap(({ id, target }) => {
        const name = names.get(target ?? '');
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  }

  private async listFor({ kind, scope }: AtsMapping): Promise<Target[]> {
    const { manager } = this.units;
    if (kind === 'job') {
      const jobs = await manager.find(Job, {
        ...{ select: { id: true, title: true }, where: { status: 'open' as const } },
        ...{ order: { id: 'DESC' as const }, take: MOST_JOBS },
      });
      return jobs.map(({ id, title }) => ({ id, name: title }));
    }
    if (kind === 'stage') {
      const where = { pipeline: scope as PipelineId };
      const stages = await manager.find(Stage, { where, order: { position: 'ASC' } });
      return stages.map(({ id, name }) => ({ id, name }));
    }
    if (kind === 'recruiter') {
      const status = In(['active', 'invited']);
      const users = await manager.find(User, {
        where: { status },
        order: { name: 'ASC', id: 'ASC' },
      });
      return users.map(({ id, name }) => ({ id, name }));
    }
    return APPLICATION_STATUSES.map((id) => ({ id, name: id }));
  }
}
