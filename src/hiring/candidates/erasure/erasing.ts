import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Candidate, CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { CandidatesRepository } from '../candidates.repository';
import { CandidateErasure } from './candidate-erasure';
import type { Erased } from './erased';
import type { ErasureForm } from './erasure.form';
import { Retention } from './rows/retention.repository';

/** What will be gone, in numbers, and what speaks against it. */
export interface ErasureAhead {
  candidate: Candidate;
  applications: number;
  /** The id of the newest; null when there is none. */
  application: ApplicationId | null;
  /** Of them under way: they end. */
  active: number;
  /** Mails to them. */
  written: number;
  /** What they said. */
  received: number;
  /** Words beside events: promises, notes, reasons. */
  words: number;
  /** Until when a law wants a notice kept; null when none does. */
  keepUntil: Instant | null;
}

/** Erasing as people ask for it: seen before, and with what a law wants kept. */
@Injectable()
export class Erasing {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly erasure: CandidateErasure,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  /** What would be gone. @throws NotFoundError when there is no such candidate, or nothing left of them */
  ahead(id: string): Promise<ErasureAhead> {
    return this.units.snapshot(async () => {
      const candidate = await this.stored.get(id as CandidateId);
      if (!candidate || candidate.erasedAt != null || candidate.mergedInto != null) {
        throw new NotFoundError('There is no candidate with that id.');
      }
      const all = await this.stored.applicationsOf(candidate.id);
      const ids = all.map((one) => one.id);
      return {
        ...{ candidate, applications: ids.length, application: ids.sort().at(-1) ?? null },
        active: all.filter(({ status }) => status === 'active').length,
        written: await this.retention.count('messages', ids),
        received: await this.retention.count('received_messages', ids),
        words: await this.retention.count('event_texts', ids),
        keepUntil: await this.retention.until(ids, this.clock.now()),
      };
    });
  }

  /**
   * Erases somebody; again, it does nothing.
   * @throws ConflictError `to_be_kept` where a law wants something kept and that was not confirmed
   */
  async erase(id: string, { why, confirm, tell }: ErasureForm, caller: Caller): Promise<Erased> {
    if (why.trim() === '') throw new InputError('why: say why, without naming the person');
    const candidate = id as CandidateId;
    if (confirm !== true) await this.mayGo(candidate);
    return this.erasure.erase(candidate, caller.id, why, tell !== false);
  }

  private async mayGo(candidate: CandidateId): Promise<void> {
    const all = await this.stored.applicationsOf(candidate);
    const until = await this.retention.until(
      all.map(({ id }) => id),
      this.clock.now(),
    );
    if (until === null) return;
    throw new ConflictError(
      `Ontario wants the notice of a hiring decision kept for 3 years, here until ${formatInstant(until)}; confirm: true erases it all the same.`,
      undefined,
      'to_be_kept',
    );
  }
}
