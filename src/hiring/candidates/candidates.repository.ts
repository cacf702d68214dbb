import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Application } from '../../store/entities/hiring/application.entity';
import { CandidateWord } from '../../store/entities/candidates/candidate-word.entity';
import { Candidate, type CandidateId } from '../../store/entities/hiring/candidate.entity';
import { keysOfPerson } from '../../kernel/folding';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { insertRows } from '../../store/rows';
import { touchThose } from '../../store/touched';
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
    const candidate = await this.get(id as CandidateId);
    if (!candidate || jobs === null) return candidate;
    const status = Not('voided' as const);
    const among = { candidate: candidate.id, job: In(jobs), status };
    return (await manager.existsBy(Application, among)) ? candidate : null;
  }

  get(id: CandidateId): Promise<Candidate | null> {
    return this.units.manager.findOneBy(Candidate, { id });
  }

  /** Those with that address, now or before two records became one; the first that was made first. */
  async withAddress(emailKey: string): Promise<Candidate[]> {
    const { manager } = this.units;
    const found = await manager.find(Candidate, { where: { emailKey }, order: { id: 'ASC' } });
    const ids = [...new Set(found.map(({ id, mergedInto }) => mergedInto ?? id))];
    if (ids.every((id) => found.some((one) => one.id === id && one.mergedInto == null))) {
      return found.filter(({ mergedInto }) => mergedInto == null);
    }
    return manager.find(Candidate, { where: { id: In(ids) }, order: { id: 'ASC' } });
  }

  /** The records that became a part of one. */
  mergedInto(candidate: CandidateId): Promise<Candidate[]> {
    return this.units.manager.findBy(Candidate, { mergedInto: candidate });
  }

  /** All of a candidate's applications. */
  applicationsOf(candidate: CandidateId): Promise<Application[]> {
    return this.units.manager.findBy(Application, { candidate, status: Not('voided' as const) });
  }

  /** In a unit: by what they are found changes with them. */
  async change(
    id: CandidateId,
    change: Partial<Candidate> & Pick<Candidate, 'changedAt'>,
  ): Promise<void> {
    const { manager } = this.units;
    await manager.update(Candidate, id, change);
    if (change.name === undefined && change.emailKey === undefined) return;
    await touchThose(this.units, { candidate: id }, change.changedAt);
    await manager.delete(CandidateWord, { candidate: id });
    await this.addWords(await manager.findOneByOrFail(Candidate, { id }));
  }

  private async addWords({ id, name, emailKey }: Candidate): Promise<void> {
    const words = keysOfPerson(name, emailKey).map((word) => ({ word, candidate: id }));
    if (words.length > 0) await insertRows(this.units.manager, CandidateWord, words);
  }
}
