import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { addressKey } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Application, ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Candidate, CandidateId } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Arrival } from './arrival';
import { IntakeRepository, type IntakeRows } from './intake.repository';
import { Known } from './known';

/** What became of one. */
export interface TakenIn {
  application: ApplicationId;
  candidate: CandidateId;
  /** False when it was here already, and nothing was changed. */
  isNew: boolean;
  madeCandidate: boolean;
}

/** Takes in many applications at once that another system had. */
@Injectable()
export class Intake {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: IntakeRepository,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in those that are not here yet. One is here when its job has one that the other system calls the same, or one
   * of the same candidate that is under way or was applied for at the same time. In one unit.
   * @param arrivals some hundreds at most
   * @returns of each what became of it, in the same order
   */
  take(arrivals: readonly Arrival[], by: Caller): Promise<TakenIn[]> {
    return this.units.run(async () => {
      await this.hold(arrivals);
      const known = await this.known(arrivals);
      const rows: IntakeRows = { candidates: [], applications: [] };
      const taken = arrivals.map((arrival) => this.takeOne(arrival, known, rows, by));
      await this.stored.add(rows);
      const stories = taken.flatMap(({ application, isNew }, i) =>
        isNew ? [{ application, events: arrivals[i]!.events }] : [],
      );
      const receipts = taken.flatMap(({ application, isNew }, i) =>
        isNew && arrivals[i]!.isReceipted ? [application] : [],
      );
      if (stories.length > 0) {
        await this.journey.recordHistories(stories, by.id, new Set(receipts));
      }
      return taken;
    });
  }

  /** Which of them are here already; nothing is changed. */
  async areKnown(arrivals: readonly Omit<Arrival, 'events'>[]): Promise<boolean[]> {
    const known = await this.known(arrivals);
    return arrivals.map((arrival) => known.applicationOf(arrival) !== null);
  }

  /** Nobody else receives the same meanwhile: the same names are held as for one that is received alone. */
  private hold(arrivals: readonly Arrival[]): Promise<void> {
    const names = arrivals.flatMap(({ job, externalId, candidate: { email } }) => {
      const key = email && addressKey(email);
      const own = [externalId, key].filter((one) => one !== null);
      return [
        ...own.map((one) => `received/${job.id}/${one}`),
        ...(key === null ? [] : [`candidate/${key}`]),
      ];
    });
    return this.units.lockAll(names);
  }

  private async known(arrivals: readonly Omit<Arrival, 'events'>[]): Promise<Known> {
    const jobs = [...new Set(arrivals.map(({ job }) => job.id))];
    const ids = arrivals.flatMap(({ externalId }) => externalId ?? []);
    const keys = arrivals.flatMap(({ candidate: { email } }) => (email ? [addressKey(email)] : []));
    const candidates = await this.stored.withAddresses([...new Set(keys)]);
    const theirs = candidates.map(({ id }) => id);
    return new Known(
      candidates,
      await this.stored.called(jobs, [...new Set(ids)]),
      await this.stored.applicationsOf(theirs, jobs),
    );
  }

  private takeOne(arrival: Arrival, known: Known, rows: IntakeRows, by: Caller): TakenIn {
    const there = known.applicationOf(arrival);
    if (there) {
      const { id: application, candidate } = there;
      return { application, candidate, isNew: false, madeCandidate: false };
    }
    const now = this.clock.now();
    const same = known.candidateOf(arrival);
    const candidate = same ?? candidateOf(arrival, now, by);
    if (!same) {
      rows.candidates.push(candidate);
      known.addCandidate(candidate);
    }
    const { job, stage, stageSince, owner, externalId, status, receivedAt, appliedAt } = arrival;
    const { policy, calendar } = job;
    const application: Application = {
      ...{ id: newId<'application'>(now), job: job.id, candidate: candidate.id, externalId },
      ...{ stage, stageSince, owner, status, policy, calendar, receivedAt, appliedAt },
      ...{ version: 1, changedAt: now, changedBy: by.id },
    };
    rows.applications.push(application);
    known.addApplication(application);
    const isNew = true;
    return { application: application.id, candidate: candidate.id, isNew, madeCandidate: !same };
  }
}

function candidateOf(
  { candidate: { name, email, phone }, job }: Arrival,
  now: Instant,
  by: Caller,
): Candidate {
  return {
    ...{ id: newId(now), name, email, emailKey: email && addressKey(email), phone },
    // nobody can be written to without an address
    ...{ contact: email === null ? 'phone' : 'self', locale: job.locale, timezone: null },
    ...{ internal: false, createdAt: now, version: 1, changedAt: now, changedBy: by.id },
  };
}
