import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { parseInstant, type Instant } from '../../kernel/instant';
import { addressKey, parseAddress } from '../../kernel/address';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { Application, ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { Job, JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ApplicationForm } from './application.form';
import { ApplicationsRepository } from './applications.repository';
import { Candidates } from '../candidates/candidates';
import { Entrance } from './entrance';

/** An application, and whether it was there before. */
export interface Received {
  id: ApplicationId;
  isNew: boolean;
}

/** What another system says of an application that it hands on, beside what the form takes. */
export interface Arrival {
  /** Who answers, in place of the job's owner. */
  owner?: UserId;
  /** The ATS that writes to the candidate by itself. */
  mailedBy?: string | null;
  /** Nothing is said to the candidate of it. */
  silent?: boolean;
  /** Its time is the nearest that is known. */
  isEstimated?: boolean;
}

interface Arriving {
  form: ApplicationForm;
  job: Job;
  candidate: CandidateId;
  at: Instant;
  arrival: Arrival;
}

/** People's applications to jobs. */
@Injectable()
export class Applications {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ApplicationsRepository,
    private readonly entrance: Entrance,
    private readonly journey: Journey,
    private readonly candidates: Candidates,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives an application. One with the same externalId, or of the same candidate while that one is active, to the
   * same job is not received again: the first is given back.
   * @param arrival what another system knows of it
   * @throws InputError for a job that is not there or closed, an unknown stage, a time of receipt to come
   */
  async receive(form: ApplicationForm, caller: Caller, arrival: Arrival = {}): Promise<Received> {
    const email = form.candidate.email == null ? null : parseAddress(form.candidate.email);
    const key = email && addressKey(email);
    return this.units.run(async () => {
      const now = this.clock.now();
      const at = form.receivedAt === undefined ? now : parseInstant(form.receivedAt)!;
      if (at > now) throw new InputError('receivedAt must not lie in the future');
      const job = await this.entrance.jobOf(form, caller);
      for (const name of [form.externalId, key]) {
        if (name) await this.units.lock(`received/${job.id}/${name}`);
      }
      const first = await this.sameAs(form, job.id);
      if (first) return { id: first.id, isNew: false };
      if (!(await this.stored.jobStaysOpen(job.id)))
        throw new InputError('job: it is closed', 'job_closed');
      const candidate = await this.candidates.receive(form.candidate, job.locale, caller);
      const arriving = { form, job, candidate, at, arrival };
      return { id: await this.add(arriving, caller), isNew: true };
    });
  }

  /** The application that this one would repeat. */
  private async sameAs(
    { externalId, candidate }: ApplicationForm,
    job: JobId,
  ): Promise<Application | null> {
    const called = externalId === undefined ? null : await this.stored.called(externalId, job);
    if (called) return called;
    const known = await this.candidates.knownAs(candidate);
    return known && this.stored.activeOf(known.id, job);
  }

  private async add(
    { form, job, candidate, at, arrival }: Arriving,
    caller: Caller,
  ): Promise<ApplicationId> {
    const now = this.clock.now();
    const id: ApplicationId = newId(now);
    const { policy, calendar } = job;
    const { owner = job.owner, mailedBy = null, silent, isEstimated } = arrival;
    const stage = await this.entrance.stageOf(form, job);
    await this.stored.add({
      ...{ id, job: job.id, candidate, externalId: form.externalId ?? null },
      ...{ stage, stageSince: null },
      ...{ owner, status: 'active', policy, calendar, receivedAt: at },
      ...{ mailedBy, version: 1, changedAt: now, changedBy: caller.id },
    });
    const applyUntil = job.applyUntil ?? undefined;
    const received = { type: 'application.received', at, job: job.id, owner } as const;
    const event = { ...received, stage, applyUntil, policy, calendar, isEstimated };
    await this.journey.record(id, event, caller.id, { silent });
    return id;
  }
}
