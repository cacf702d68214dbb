import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { CandidateSession } from '../../store/entities/candidates/candidate-session.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class CandidateSessionsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(session: CandidateSession): Promise<void> {
    await this.units.manager.insert(CandidateSession, session);
  }

  /** One that has not ended, and whose it is. */
  async living(
    hash: string,
    now: Instant,
  ): Promise<{ session: CandidateSession; candidate: Candidate } | null> {
    const { manager } = this.units;
    const session = await manager.findOneBy(CandidateSession, { hash, endsAt: MoreThan(now) });
    const candidate = session && (await manager.findOneBy(Candidate, { id: session.candidate }));
    return candidate && { session: session, candidate };
  }

  async speak(id: CandidateSession['id'], locale: string): Promise<void> {
    await this.units.manager.update(CandidateSession, id, { locale });
  }

  async forgetEnded(now: Instant): Promise<void> {
    await this.units.manager.delete(CandidateSession, { endsAt: LessThanOrEqual(now) });
  }
}
