import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { OwnRows } from '../candidates/erasure/rows/own-rows.repository';
import { WithdrawalRepository } from './withdrawal.repository';

/** An application that was taken in, as it was then. */
export interface Made {
  application: ApplicationId;
  candidate: CandidateId;
  madeCandidate: boolean;
  /** How many events it was taken in with. */
  events: number;
}

/**
 * Takes back applications that were taken in by mistake. The journal keeps what was recorded, and that it is void: an
 * event says so, by which nothing is owed and nothing was broken; all else of them is gone.
 */
@Injectable()
export class Withdrawal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: WithdrawalRepository,
    private readonly own: OwnRows,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /** Those to which something has happened since they were taken in. */
  async touched(made: readonly Made[]): Promise<Set<string>> {
    const standing = await this.stored.standing(made.map(({ application }) => application));
    const events = new Map(made.map((one) => [one.application, one.events]));
    const asked = new Map(standing.map((id) => [id, events.get(id)!]));
    return asked.size === 0 ? new Set() : this.stored.touched(asked);
  }

  /**
   * Takes back those to which nothing has happened, in one unit; one that is taken back already stays so.
   * @param made some hundreds at most
   * @returns those that stay because something has happened to them
   */
  voidAll(made: readonly Made[], by: Caller): Promise<ApplicationId[]> {
    return this.units.run(async () => {
      await this.journey.holdAll(made.map(({ application }) => application));
      const standing = new Set(
        await this.stored.standing(made.map(({ application }) => application)),
      );
      const asked = made.filter(({ application }) => standing.has(application));
      const touched = await this.touched(asked);
      const gone = asked.filter(({ application }) => !touched.has(application));
      if (gone.length > 0) await this.void(gone, by);
      return asked.filter((one) => touched.has(one.application)).map((one) => one.application);
    });
  }

  /** Closes jobs that were made for what is taken back, unless somebody applies to them. */
  closeEmpty(jobs: readonly string[], by: Caller): Promise<void> {
    const ids = jobs as readonly JobId[];
    return this.units.run(() => this.stored.closeEmpty(ids, by.id, this.clock.now()));
  }

  private async void(gone: readonly Made[], by: Caller): Promise<void> {
    const at = this.clock.now();
    const facts = gone.map(({ application }) => ({
      application,
      event: { type: 'application.voided', at } as const,
    }));
    await this.journey.recordAll(facts, by.id, { silent: true });
    const ids = gone.map(({ application }) => application);
    await this.stored.void(ids, by.id, at);
    const made = gone.filter(({ madeCandidate }) => madeCandidate);
    const candidates = [...new Set(made.map(({ candidate }) => candidate))];
    const nobody = await this.stored.withNothingElse(candidates);
    if (nobody.length > 0) await this.own.ofPeople(nobody, { by: by.id, at });
  }
}
