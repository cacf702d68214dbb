import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Application } from '../../store/entities/hiring/application.entity';
import { CandidateWord } from '../../store/entities/candidates/candidate-word.entity';
import { Candidate, type CandidateId } from '../../store/entities/hiring/candidate.entity';
import { keysOfPerson } from '../../kernel/folding';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { insertRows } from '../../store/rows';
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
    await this.addWords(candidate);
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

  /** In a unit: by what they are found changes with them. */
  async change(id: CandidateId, change: Partial<Candidate>): Promise<void> {
    const { manager } = this.units;
    await manager.update(Candidate, id, change);
    if (change.name === undefined && change.emailKey === undefined) return;
    await manager.delete(CandidateWord, { candidate: id });
    await this.addWords(await manager.findOneByOrFail(Candidate, { id }));
  }

  private async addWords({ id, name, emailKey }: Candidate): Promise<void> {
    const words = keysOfPerson(name, emailKey).map((word) => ({ word, candidate: id }));
    if (words.length > 0) await insertRows(this.units.manager, CandidateWord, words);
  }
}
