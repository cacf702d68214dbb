import { Injectable } from '@nestjs/common';
import { Journey } from '../journey/journey';
import { Clock } from '../kernel/clock';
import { InputError } from '../kernel/errors';
import { newId } from '../kernel/ids';
import { parseInstant, type Instant } from '../kernel/instant';
import { addressKey, parseAddress } from '../mail/address';
import type { ApplicationId } from '../store/entities/application.entity';
import type { Candidate, CandidateId } from '../store/entities/candidate.entity';
import type { Job } from '../store/entities/job.entity';
import type { UserId } from '../store/entities/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { ApplicationForm, CandidateForm } from './application.form';
import { ApplicationsRepository } from './applications.repository';
import { Jobs } from './jobs';

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
    private readonly jobs: Jobs,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives an application. One with the same externalId, or from the same e-mail address to the same job, is not
   * received again: the first is given back.
   * @throws InputError for a job that is not there, or a time of receipt to come
   */
  async receive(form: ApplicationForm, actor: UserId): Promise<Received> {
    const email = form.candidate.email === undefined ? null : parseAddress(form.candidate.email);
    const key = email && addressKey(email);
    await this.journey.prepare();
    return this.units.run(async () => {
      const now = this.clock.now();
      const at = form.receivedAt === undefined ? now : parseInstant(form.receivedAt)!;
      if (at > now) throw new InputError('receivedAt must not lie in the future');
      const job = await this.jobs.find(form.job);
      if (!job) throw new InputError(`There is no job with the id given in job.`, 'unknown_job');
      const first = await this.stored.sameAs(form.externalId ?? null, job.id, key);
      if (first) return { id: first, isNew: false };
      const candidate = candidateOf(form.candidate, email, key, now);
      await this.stored.addCandidate(candidate);
      return { id: await this.add(form, job, candidate.id, at, actor), isNew: true };
    });
  }

  private async add(
    form: ApplicationForm,
    job: Job,
    candidate: CandidateId,
    at: Instant,
    actor: UserId,
  ): Promise<ApplicationId> {
    const id: ApplicationId = newId(this.clock.now());
    const stage = form.stage ?? 'applied';
    const externalId = form.externalId ?? null;
    await this.stored.add({ id, job: job.id, candidate, externalId, stage, receivedAt: at });
    const { owner, policy, calendar } = job;
    const applyUntil = job.applyUntil ?? undefined;
    const received = { type: 'application.received', at, job: job.id, owner, stage } as const;
    await this.journey.record(id, { ...received, applyUntil, policy, calendar }, actor);
    return id;
  }
}

function candidateOf(
  { name, phone, locale }: CandidateForm,
  email: string | null,
  emailKey: string | null,
  now: Instant,
): Candidate {
  const id: CandidateId = newId(now);
  return {
    id,
    name,
    email,
    emailKey,
    phone: phone ?? null,
    locale: locale ?? 'en',
    createdAt: now,
  };
}
