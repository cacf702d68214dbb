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
    const { manager } = this.units;
    const application = await this.application(id);
    const job = await manager.findOneByOrFail(Job, { id: application.job });
    return {
      ...{ application, job },
      candidate: await manager.findOneByOrFail(Candidate, { id: application.candidate }),
      pipeline: await manager.findOneByOrFail(Pipeline, { id: job.pipeline }),
      stage: await manager.findOneByOrFail(Stage, { id: application.stage }),
      owner: await manager.findOneByOrFail(User, { id: application.owner }),
    };
  }
}
