import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import {
  ApplicationFiles,
  type ApplicationFile,
} from '../../../journey/record/application-file.repository';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { candidateView } from '../../candidates/candidate.view';
import { personView } from '../../jobs/job.view';
import type { ApplicationView } from './application-document.view';
import { ApplicationMail } from './application-mail';
import { ApplicationRecord } from './application-record';
import { BelongingsRepository } from '../belongings.repository';
import { belongingsEntries } from '../belongings.view';
import { Desk } from '../desk';

/** An application with everything that is known of it. */
@Injectable()
export class ApplicationDetails {
  constructor(
    private readonly desk: Desk,
    private readonly files: ApplicationFiles,
    private readonly record: ApplicationRecord,
    private readonly belongings: BelongingsRepository,
    private readonly mail: ApplicationMail,
    private readonly users: Users,
  ) {}

  /**
   * As of one moment: no message is delivered here whose promise is not yet kept.
   * @param now what is due before it is overdue
   * @param knownAt timeline and commitments as they were known at that instant
   * @throws NotFoundError when there is no such application
   */
  of(
    id: string,
    caller: Caller,
    now: Instant,
    knownAt: Instant | null = null,
  ): Promise<ApplicationView> {
    return this.belongings.snapshot(() => this.read(id, caller, now, knownAt));
  }

  private async read(
    id: string,
    caller: Caller,
    now: Instant,
    knownAt: Instant | null,
  ): Promise<ApplicationView> {
    const application = await this.desk.find(id, caller);
    const users = await this.users.all();
    const file = await this.files.of(application.id);
    return {
      ...headOf(file),
      ...(await this.record.of(application, users, now, knownAt)),
      ...(await this.mail.of(file)),
      ...belongingsEntries(await this.belongings.of(application.id), users),
    };
  }
}

function headOf({ application, candidate, job, stage, owner }: ApplicationFile) {
  const { id, externalId, status, version, receivedAt, appliedAt = null } = application;
  return {
    ...{ id, externalId, status, version, receivedAt: formatInstant(receivedAt) },
    appliedAt: appliedAt === null ? null : formatInstant(appliedAt),
    job: { id: job.id, title: job.title },
    candidate: candidateView(candidate),
    stage: { id: stage.id, name: stage.name, kind: stage.kind },
    owner: personView(owner),
  };
}
