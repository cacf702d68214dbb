import { Injectable } from '@nestjs/common';
import { Tasks } from '../../../journey/letters/tasks.repository';
import { Clock } from '../../../kernel/clock';
import { ConflictError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Locale } from '../../../mail/locale';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { ExperienceRating } from '../../../store/entities/candidates/experience-rating.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Candidates } from '../../candidates/candidates';
import { CANDIDATE } from '../own';
import { StatusRepository } from '../status.repository';

/** What a candidate may correct by themselves; a new address is proved by a mail, so it is asked for. */
export interface Correction {
  name?: string;
  phone?: string | null;
  locale?: Locale;
}

/** What is known of a candidate, in their own hands: correcting, erasing, rating. */
@Injectable()
export class OwnData {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: StatusRepository,
    private readonly candidates: Candidates,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** @throws ConflictError when somebody changed it since `version` was seen */
  async correct({ id }: Candidate, correction: Correction, version?: number): Promise<void> {
    await this.candidates.change(id, { ...correction, version }, CANDIDATE);
  }

  /**
   * Asks HR to erase what is known. It is done within a month of the request (GDPR, Art. 12(3) and 17).
   * @returns by when
   * @throws ConflictError when it is asked for already
   */
  askErasure(candidate: Candidate, { id, owner }: Application, words: string | null): Promise<Instant> {
    return this.units.run(async () => {
      await this.units.lock(`candidate/${candidate.id}`);
      const all = await this.stored.applicationsOf(candidate.id);
      if (await this.stored.erasure(all.map((one) => one.id))) {
        throw new ConflictError('You have asked for that already.', undefined, 'already_asked');
      }
      const due = monthAfter(this.clock.now());
      const hr = await this.stored.hr();
      await this.tasks.askErasure(id, hr?.id ?? owner, candidate.id, words, due);
      return due;
    });
  }

  /** How they found it, as they said last; null before. */
  rating({ id }: Application): Promise<ExperienceRating | null> {
    return this.stored.rating(id);
  }

  /** Keeps how they found it; a second answer takes the place of the first. */
  async rate({ id }: Application, score: number, words: string | null): Promise<void> {
    const ratedAt = this.clock.now();
    await this.units.run(() => this.stored.rate({ application: id, score, words, ratedAt }));
  }
}

/** The same day of the next month, or its last one (Regulation 1182/71, Art. 3(2)(c)). */
export function monthAfter(at: Instant): Instant {
  const from = new Date(at);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + 1];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const then = new Date(at);
  then.setUTCMonth(month, Math.min(from.getUTCDate(), lastDay));
  return then.getTime() as Instant;
}
