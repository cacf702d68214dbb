import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { ApplicationFiles } from '../../journey/record/application-file.repository';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { Desk } from './desk';

/** What the pages of an application say above everything else. */
export interface ApplicationHead {
  id: string;
  version: number;
  status: ApplicationStatus;
  candidate: { id: string; name: string; email: string | null; locale: string };
  job: { id: string; title: string };
  stage: { id: string; name: string };
  owner: { id: string; name: string };
  /** Those of the job's pipeline, in order. */
  stages: Pick<Stage, 'id' | 'name' | 'kind' | 'silent'>[];
}

/** Who an application is from and where it stands. */
@Injectable()
export class ApplicationHeads {
  constructor(
    private readonly desk: Desk,
    private readonly files: ApplicationFiles,
    private readonly pipelines: Pipelines,
  ) {}

  /** @throws NotFoundError also for one that is there and not theirs */
  async of(id: string, caller: Caller): Promise<ApplicationHead> {
    const found = await this.desk.find(id, caller);
    const { application, candidate, job, stage, owner } = await this.files.of(found.id);
    return {
      ...{ id: application.id, version: application.version, status: application.status },
      candidate: {
        ...{ id: candidate.id, name: candidate.name },
        ...{ email: candidate.email, locale: candidate.locale },
      },
      job: { id: job.id, title: job.title },
      stage: { id: stage.id, name: stage.name },
      owner: { id: owner.id, name: owner.name },
      stages: await this.pipelines.stagesOf(job.pipeline),
    };
  }
}
