import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { InputError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { parseInstant, type Instant } from '../../kernel/instant';
import { addressKey, parseAddress, type EmailAddress } from '../../kernel/address';
import type { StageKind } from '../../sla/event';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Candidate, CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ApplicationForm, CandidateForm } from './application.form';
import { ApplicationsRepository } from './applications.repository';
import { Pipelines } from '../jobs/pipelines.repository';
import { Sight } from '../jobs/sight.repository';

/** An application, and whether it was there before. */
export interface Received {
  id: ApplicationId;
  isNew: boolean;
}

/** People's applications to jobs. */
@Injectable()
export class Applications {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ApplicationsRepository,
    private readonly sight: Sight,
    private readonly pipelines: Pipelines,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives an application. One with the same externalId, or from the same e-mail address to the same job while that
   * one is active, is not received again: the first is given back.
   * @throws InputError for a job that is not there or closed, an unknown stage, a time of receipt to come
   */
  async receive(form: ApplicationForm, caller: Caller): Promise<Received> {
    const email = form.candidate.email === undefined ? null : parseAddress(form.candidate.email);
    const key = email && addressKey(email);
    return this.units.run(async () => {
      const now = this.clock.now();
      const at = form.receivedAt === undefined ? now : parseInstant(form.receivedAt)!;
      if (at > now) throw new InputError('receivedAt must not lie in the future');
      const job = await this.jobOf(form, caller);
      for (const name of [form.externalId, key && `${job.id}/${key}`]) {
        if (name) await this.units.lock(`received/${name}`);
      }
      const first = await this.stored.sameAs(form.externalId ?? null, job.id, key);
      if (first) return { id: first, isNew: false };
      if (job.status === 'closed') throw new InputError('job: it is closed', 'job_closed');
      const candidate = candidateOf(form.candidate, job, { email, key }, now);
      await this.stored.addCandidate(candidate);
      return { id: await this.add(form, job, candidate.id, at, caller), isNew: true };
    });
  }

  private async jobOf({ job }: ApplicationForm, caller: Caller): Promise<Job> {
    try {
      return await this.sight.job(caller, job);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw new InputError('job: there is no job with that id', 'unknown_job');
    }
  }

  private async add(
    form: ApplicationForm,
    job: Job,
    candidate: CandidateId,
    at: Instant,
    caller: Caller,
  ): Promise<ApplicationId> {
    const now = this.clock.now();
    const id: ApplicationId = newId(now);
    const { owner, policy, calendar, pipeline } = job;
    const stages = await this.pipelines.stagesOf(pipeline);
    const stage =
      form.stage === undefined ? stages[0]! : await this.pipelines.stage(pipeline, form.stage);
    if (ENDS.includes(stage.kind)) {
      throw new InputError(`stage: an application does not arrive as ${stage.kind}`);
    }
    await this.stored.add({
      ...{ id, job: job.id, candidate, externalId: form.externalId ?? null, stage: stage.id },
      ...{ owner, status: 'active', policy, calendar, receivedAt: at },
      ...{ version: 1, changedAt: now, changedBy: caller.id },
    });
    const applyUntil = job.applyUntil ?? undefined;
    const received = { type: 'application.received', at, job: job.id, owner } as const;
    await this.journey.record(
      id,
      { ...received, stage: stage.id, applyUntil, policy, calendar },
      caller.id,
    );
    return id;
  }
}

const ENDS: readonly StageKind[] = ['hired', 'rejected', 'withdrawn'];

function candidateOf(
  { name, phone, contact, locale, timezone, internal }: CandidateForm,
  job: Job,
  { email, key }: { email: EmailAddress | null; key: string | null },
  now: Instant,
): Candidate {
  return {
    ...{ id: newId(now), name, email, emailKey: key, phone: phone ?? null },
    ...{ contact: contact ?? 'self', locale: locale ?? job.locale, timezone: timezone ?? null },
    ...{ internal: internal ?? false, createdAt: now, version: 1 },
  };
}
