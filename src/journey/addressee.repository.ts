import { Injectable } from '@nestjs/common';
import { Application, type ApplicationId } from '../store/entities/application.entity';
import { Candidate } from '../store/entities/candidate.entity';
import { Job } from '../store/entities/job.entity';
import { UnitOfWork } from '../store/unit-of-work';

/** Whom a mail about an application is for, and what about. */
export interface Addressee {
  candidate: Candidate;
  jobTitle: string;
}

@Injectable()
export class Addressees {
  constructor(private readonly units: UnitOfWork) {}

  async of(id: ApplicationId): Promise<Addressee> {
    const { manager } = this.units;
    const application = await manager.findOneByOrFail(Application, { id });
    const job = await manager.findOneByOrFail(Job, { id: application.job });
    const candidate = await manager.findOneByOrFail(Candidate, { id: application.candidate });
    return { candidate, jobTitle: job.title };
  }
}
