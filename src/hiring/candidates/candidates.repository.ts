import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Application } from '../../store/entities/hiring/application.entity';
import { Candidate, type CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class CandidatesRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Waits until nobody else makes or changes who has that address. In a unit. */
  holdAddress(emailKey: string): Promise<void> {
    return this.units.lock(`candidate/${emailKey}`);
  }

  /** Waits until nobody else changes a candidate. In a unit. */
  hold(id: string): Promise<void> {
    return this.units.lock(`candidate/${id}`);
  }

  async add(candidate: Candidate): Promise<void> {
    await this.units.manager.insert(Candidate, candidate);
  }

  /** One that some of these jobs were applied to by; null for all jobs. */
  async find(id: string, jobs: readonly JobId[] | null): Promise<Candidate | null> {
    const { manager } = this.units;
    const candidate = await manager.findOneBy(Candidate, { id: id as CandidateId });
    if (!candidate || jobs === null) return candidate;
    const among = { candidate: candidate.id, job: In(jobs) };
    return (await manager.existsBy(Application, among)) ? candidate : null;
  }

  /** Those with that address, the first that was made first. */
  withAddress(emailKey: string): Promise<Candidate[]> {
    return this.units.manager.find(Candidate, { where: { emailKey }, order: { id: 'ASC' } });
  }

  /** All of a candidate's applications. */
  applicationsOf(candidate: CandidateId): Promise<Application[]> {
    return this.units.manager.findBy(Application, { candidate });
  }

  async change(id: CandidateId, change: Partial<Candidate>): Promise<void> {
    await this.units.manager.update(Candidate, id, change);
  }
}
