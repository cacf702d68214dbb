import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { ApplicationFiles } from '../../journey/record/application-file.repository';
import type { Instant } from '../../kernel/instant';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { Desk } from './desk';

/** What the pages of an application say above everything else. */
export interface ApplicationHead extends Pick<
  Application,
  'id' | 'version' | 'status' | 'externalId' | 'policy' | 'calendar'
> {
  receivedAt: Instant;
  /** When the person applied elsewhere, of one that was imported; null for one that came here. */
  appliedAt: Instant | null;
  candidate: Pick<
    Candidate,
    | 'id'
    | 'name'
    | 'email'
    | 'phone'
    | 'contact'
    | 'locale'
    | 'timezone'
    | 'internal'
    | 'version'
    | 'erasedAt'
  >;
  job: Pick<Job, 'id' | 'title' | 'status'>;
  stage: Pick<Stage, 'id' | 'name' | 'kind'>;
  owner: { id: string; name: string };
  /** The ATS that writes to the candidate by itself; null for none. */
  mailedBy: string | null;
  /** The ATS in which a rejection was made that somebody here has to tell with feedback; null for none. */
  decidedIn: string | null;
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
    const { email, phone, contact, locale, timezone, internal } = candidate;
    const { version, status, externalId, policy, calendar, receivedAt } = application;
    return {
      ...{ id: application.id, version, status, externalId, policy, calendar, receivedAt },
      candidate: {
        ...{ id: candidate.id, name: candidate.name, version: candidate.version },
        ...{ email, phone, contact, locale, timezone, internal, erasedAt: candidate.erasedAt },
      },
      job: { id: job.id, title: job.title, status: job.status },
      stage: { id: stage.id, name: stage.name, kind: stage.kind },
      owner: { id: owner.id, name: owner.name },
      appliedAt: application.appliedAt ?? null,
      ...{ mailedBy: application.mailedBy ?? null, decidedIn: application.decidedIn ?? null },
      stages: await this.pipelines.stagesOf(job.pipeline),
    };
  }
}
