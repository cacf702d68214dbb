import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Survey } from '../../store/entities/candidates/survey.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Tables whose rows say that something was done with an application, by the column that names it. */
const HANGING: Readonly<Record<string, string>> = {
  ...{ messages: 'about', received_messages: 'about', inbound_mails: 'about' },
  ...{ interviews: 'application', assignments: 'application', tasks: 'application' },
  ...{ logged_contacts: 'application', colleague_requests: 'application' },
  ...{ application_consents: 'application', experience_ratings: 'application' },
  explanations: 'application',
};

/** Reads and writes what becomes of applications that are taken back. */
@Injectable()
export class WithdrawalRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Those of some applications to which anything has happened beside the events that they were made with. */
  async touched(made: ReadonlyMap<ApplicationId, number>): Promise<Set<string>> {
    const { manager } = this.units;
    const ids = [...made.keys()];
    const marks = ids.map((_, i) => `$${i + 1}`).join(', ');
    const ask = (sql: string) => manager.query<{ id: string; n?: number | string }[]>(sql, ids);
    const counted = await ask(
      `SELECT "application" AS "id", COUNT(*) AS "n" FROM journal
       WHERE "application" IN (${marks}) GROUP BY "application"`,
    );
    const touched = new Set(
      counted.filter(({ id, n }) => Number(n) > made.get(id as ApplicationId)!).map(({ id }) => id),
    );
    const changed = await ask(
      `SELECT "id" FROM applications WHERE "id" IN (${marks}) AND "version" > 1`,
    );
    for (const { id } of changed) touched.add(id);
    for (const [table, column] of Object.entries(HANGING)) {
      const rows = await ask(
        `SELECT DISTINCT "${column}" AS "id" FROM ${table} WHERE "${column}" IN (${marks})`,
      );
      for (const { id } of rows) touched.add(id);
    }
    return touched;
  }

  /** Those that are not taken back already. */
  async standing(ids: readonly ApplicationId[]): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(Application, {
      select: { id: true },
      where: { id: In([...ids]), status: Not('voided' as const) },
    });
    return rows.map(({ id }) => id);
  }

  /** In a unit. What another system calls them is free again. */
  async void(ids: readonly ApplicationId[], by: string, at: Instant): Promise<void> {
    const { manager } = this.units;
    const change = { status: 'voided', externalId: null, version: 2 } as const;
    await manager.update(
      Application,
      { id: In([...ids]) },
      { ...change, changedBy: by, changedAt: at },
    );
    await manager.delete(Notice, { application: In([...ids]) });
    await manager.delete(Survey, { application: In([...ids]) });
  }

  /** Those of some candidates who applied to nothing else. */
  async withNothingElse(candidates: readonly CandidateId[]): Promise<CandidateId[]> {
    const others = await this.units.manager.find(Application, {
      select: { id: true, candidate: true },
      where: { candidate: In([...candidates]), status: Not('voided' as const) },
    });
    const kept = new Set<string>(others.map(({ candidate }) => candidate));
    return candidates.filter((id) => !kept.has(id));
  }

  /** In a unit: closes those of some jobs to which nobody applies any more. */
  async closeEmpty(jobs: readonly JobId[], by: string, at: Instant): Promise<void> {
    const { manager } = this.units;
    for (const id of jobs) {
      const isUsed = await manager.existsBy(Application, {
        job: id,
        status: Not('voided' as const),
      });
      if (isUsed) continue;
      const closed = { status: 'closed', outcome: 'cancelled', closedAt: at } as const;
      await manager.update(
        Job,
        { id, status: 'open' },
        { ...closed, changedBy: by, changedAt: at },
      );
    }
  }
}
