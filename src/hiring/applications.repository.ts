import { Injectable } from '@nestjs/common';
import { Application, type ApplicationId } from '../store/entities/application.entity';
import { Candidate } from '../store/entities/candidate.entity';
import type { JobId } from '../store/entities/job.entity';
import { UnitOfWork } from '../store/unit-of-work';

@Injectable()
export class ApplicationsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(application: Application): Promise<void> {
    await this.units.manager.insert(Application, application);
  }

  async addCandidate(candidate: Candidate): Promise<void> {
    await this.units.manager.insert(Candidate, candidate);
  }

  find(id: string): Promise<Application | null> {
    return this.units.manager.findOneBy(Application, { id: id as ApplicationId });
  }

  candidateOf({ candidate }: Application): Promise<Candidate> {
    return this.units.manager.findOneByOrFail(Candidate, { id: candidate });
  }

  /** The application that another one would repeat. Null stands for what the other one does not have. */
  async sameAs(
    externalId: string | null,
    job: JobId,
    emailKey: string | null,
  ): Promise<ApplicationId | null> {
    const { manager } = this.units;
    if (externalId !== null) {
      const same = await manager.findOneBy(Application, { externalId });
      if (same) return same.id;
    }
    if (emailKey === null) return null;
    const same = await manager
      .createQueryBuilder(Application, 'application')
      .innerJoin(Candidate, 'candidate', 'candidate.id = application.candidate')
      .where('application.job = :job AND candidate.emailKey = :emailKey', { job, emailKey })
      .getOne();
    return same?.id ?? null;
  }
}
