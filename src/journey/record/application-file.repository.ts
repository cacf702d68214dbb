import { Injectable } from '@nestjs/common';
import { User, type UserId } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { Stage } from '../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** An application with everybody and everything that a letter about it speaks of. */
export interface ApplicationFile {
  application: Application;
  candidate: Candidate;
  job: Job;
  pipeline: Pipeline;
  stage: Stage;
  /** Who answers now. */
  owner: User;
}

/** Reads what belongs to an application. */
@Injectable()
export class ApplicationFiles {
  constructor(private readonly units: UnitOfWork) {}

  application(id: ApplicationId): Promise<Application> {
    return this.units.manager.findOneByOrFail(Application, { id });
  }

  async setOwner(id: ApplicationId, owner: UserId): Promise<void> {
    await this.units.manager.update(Application, id, { owner });
  }

  async of(id: ApplicationId): Promise<ApplicationFile> {
    const found = await this.units.manager
      .createQueryBuilder(Application, 'application')
      .innerJoinAndMapOne('application.jobFile', Job, 'job', 'job.id = application.job')
      .innerJoinAndMapOne(
        'application.person',
        Candidate,
        'candidate',
        'candidate.id = application.candidate',
      )
      .innerJoinAndMapOne(
        'application.pipeline',
        Pipeline,
        'pipeline',
        'pipeline.id = job.pipeline',
      )
      .innerJoinAndMapOne('application.stageFile', Stage, 'stage', 'stage.id = application.stage')
      .innerJoinAndMapOne('application.answerer', User, 'owner', 'owner.id = application.owner')
      .where('application.id = :id', { id })
      .getOneOrFail();
    const {
      jobFile: job,
      person: candidate,
      pipeline,
      stageFile: stage,
      answerer: owner,
      ...application
    } = found as Application & Joined;
    return { application, candidate, job, pipeline, stage, owner };
  }
}

/** What the query hangs onto the application. */
interface Joined {
  jobFile: Job;
  person: Candidate;
  pipeline: Pipeline;
  stageFile: Stage;
  answerer: User;
}
