import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type {
  ApplicationId,
  ApplicationStatus,
} from '../../store/entities/hiring/application.entity';
import { BulkItem } from '../../store/entities/bulk/bulk-item.entity';
import type { BulkRunId } from '../../store/entities/bulk/bulk-run.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Somebody who is among many. */
export interface BulkPerson {
  application: ApplicationId;
  status: ApplicationStatus;
  candidate: CandidateId;
  name: string;
  job: string;
  jobTitle: string;
  pipeline: string;
  /** The hash of its calendar. */
  calendar: string;
}
export type BulkPersonItem = Pick<BulkItem, 'status' | 'problem'> & {
  application: ApplicationId;
  name: string;
  jobTitle: string;
};

const CHUNK = 1000;

/** Reads who many are, by name. */
@Injectable()
export class BulkPeopleRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** By application; those that are not there are left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, BulkPerson>> {
    const found = new Map<string, BulkPerson>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const some = ids.slice(at, at + CHUNK);
      const rows = await this.units.manager.query<BulkPerson[]>(
        `SELECT a."id" AS "application", a."status", a."candidate", p."name", a."job",
           j."title" AS "jobTitle", j."pipeline", a."calendar"
         FROM applications a
         JOIN candidates p ON p."id" = a."candidate"
         JOIN jobs j ON j."id" = a."job"
         WHERE a."status" <> 'voided' AND a."id" IN (${some.map((_, i) => `$${i + 1}`).join(', ')})`,
        some,
      );
      for (const row of rows) found.set(row.application, row);
    }
    return found;
  }

  /** What became of each in a run; what failed first, then what waits. */
  itemsOf(run: BulkRunId, limit: number): Promise<BulkPersonItem[]> {
    return this.units.manager.query<BulkPersonItem[]>(
      `SELECT i."application", i."status", i."problem", p."name", j."title" AS "jobTitle"
       FROM bulk_items i
       JOIN applications a ON a."id" = i."application"
       JOIN candidates p ON p."id" = a."candidate"
       JOIN jobs j ON j."id" = a."job"
       WHERE i."run" = $1
       ORDER BY CASE i."status" WHEN 'failed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
         i."application"
       LIMIT ${limit}`,
      [run],
    );
  }

  /** The letters of a run that wait and can be taken back, by application. */
  async undoable(run: BulkRunId, now: Instant): Promise<ReadonlyMap<ApplicationId, string>> {
    // what a run wrote has a later id than the run
    const rows = await this.units.manager.query<{ about: ApplicationId; id: string }[]>(
      `SELECT m."about", m."id"
       FROM bulk_items i
       JOIN messages m ON m."about" = i."application"
       JOIN bulk_runs r ON r."id" = i."run"
       WHERE i."run" = $1 AND i."status" = 'done' AND m."status" = 'pending'
         AND m."undoUntil" > $2 AND m."author" = r."actor" AND m."id" > r."id"`,
      [run, now],
    );
    return new Map(rows.map(({ about, id }) => [about, id]));
  }

  /** The letter of what was done is taken back. */
  async undo(run: BulkRunId, application: ApplicationId): Promise<void> {
    const done = { run, application, status: 'done' as const };
    await this.units.manager.update(BulkItem, done, { status: 'undone' });
  }
}
