import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ErasedMarks } from '../../kernel/keys/erased-marks';
import { keysOfPerson } from '../../kernel/folding';
import { Application } from '../../store/entities/hiring/application.entity';
import { Candidate, type CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { CandidateWord } from '../../store/entities/candidates/candidate-word.entity';
import { Survey } from '../../store/entities/candidates/survey.entity';
import { insertMany } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';

/** Rows that one intake adds. */
export interface IntakeRows {
  candidates: Candidate[];
  applications: Application[];
}

/** Reads and writes for many applications at once. */
@Injectable()
export class IntakeRepository {
  constructor(
    private readonly units: UnitOfWork,
    private readonly marks: ErasedMarks,
  ) {}

  /** Applications to these jobs that another system calls one of these, by that name also when they were erased since. */
  async called(jobs: readonly JobId[], externalIds: readonly string[]): Promise<Application[]> {
    if (externalIds.length === 0) return [];
    const marked = new Map(externalIds.map((id) => [this.marks.of(id), id]));
    const found = await this.units.manager.findBy(Application, {
      job: In([...jobs]),
      externalId: In([...externalIds, ...marked.keys()]),
    });
    return found.map((one) => {
      return Object.assign(one, { externalId: marked.get(one.externalId!) ?? one.externalId });
    });
  }

  /** Candidates with one of these addresses, the first that was made first. */
  async withAddresses(keys: readonly string[]): Promise<Candidate[]> {
    if (keys.length === 0) return [];
    return this.units.manager.find(Candidate, {
      where: { emailKey: In([...keys]) },
      order: { id: 'ASC' },
    });
  }

  /** What these candidates applied to of these jobs. */
  async applicationsOf(
    candidates: readonly CandidateId[],
    jobs: readonly JobId[],
  ): Promise<Application[]> {
    if (candidates.length === 0) return [];
    return this.units.manager.findBy(Application, {
      candidate: In([...candidates]),
      job: In([...jobs]),
    });
  }

  /** In a unit. Those that have ended are asked nothing. */
  async add({ candidates, applications }: IntakeRows): Promise<void> {
    const { manager } = this.units;
    await insertMany(manager, Candidate, candidates);
    const words = candidates.flatMap(({ id, name, emailKey }) =>
      keysOfPerson(name, emailKey).map((word): CandidateWord => ({ word, candidate: id })),
    );
    await insertMany(manager, CandidateWord, words);
    await insertMany(manager, Application, applications);
    const ended = applications.filter(({ status }) => status !== 'active');
    const surveys = ended.map(({ id: application, candidate }): Survey => ({
      ...{ application, candidate, lookAt: null, invitedAt: null, message: null },
    }));
    await insertMany(manager, Survey, surveys);
  }
}
