import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ErasedMarks } from '../../kernel/keys/erased-marks';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Instant } from '../../kernel/instant';
import { Candidate, type CandidateId } from '../../store/entities/hiring/candidate.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { touch } from '../../store/touched';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class ApplicationsRepository {
  constructor(
    private readonly units: UnitOfWork,
    private readonly marks: ErasedMarks,
  ) {}

  async add(application: Application): Promise<void> {
    await this.units.manager.insert(Application, application);
  }

  /** One that was taken back is not there. */
  find(id: string): Promise<Application | null> {
    const status = Not('voided' as const);
    return this.units.manager.findOneBy(Application, { id: id as ApplicationId, status });
  }

  candidateOf({ candidate }: Application): Promise<Candidate> {
    return this.units.manager.findOneByOrFail(Candidate, { id: candidate });
  }

  /** Whether nothing says any more who applied. */
  isErased({ candidate }: Application): Promise<boolean> {
    return this.units.manager.existsBy(Candidate, { id: candidate, erasedAt: Not(IsNull()) });
  }

  /** Writes a change and who made it; the next one sees another version. In a unit. */
  async change(
    { id, version }: Application,
    change: Partial<Application>,
    by: string,
    at: Instant,
  ): Promise<void> {
    const next = { ...change, version: version + 1, changedBy: by, changedAt: at };
    await this.units.manager.update(Application, id, next);
    await touch(this.units, [id], at);
  }

  /**
   * Whether a job is open, and stays so until the unit ends: who closes it meanwhile waits, and then sees what the unit
   * wrote. Others may look at the same time.
   */
  async jobStaysOpen(id: JobId): Promise<boolean> {
    const { manager } = this.units;
    // on SQLite there is only one that writes
    const isShared = manager.connection.options.type === 'postgres';
    const lock = isShared ? { lock: { mode: 'pessimistic_read' as const } } : {};
    const job = await manager.findOneOrFail(Job, { where: { id }, ...lock });
    return job.status === 'open';
  }

  /** The application to a job that another system calls that, also when its candidate was erased since. */
  called(externalId: string, job: JobId): Promise<Application | null> {
    const known = In([externalId, this.marks.of(externalId)]);
    return this.units.manager.findOneBy(Application, { externalId: known, job });
  }

  /** The application of a candidate to a job that is under way. */
  activeOf(candidate: CandidateId, job: JobId): Promise<Application | null> {
    return this.units.manager.findOneBy(Application, { candidate, job, status: 'active' });
  }
}
