import { Injectable } from '@nestjs/common';
import { decodeTime } from 'ulid';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Imported } from './imported.repository';

/** A notice, with the promise that it speaks of as it is now. */
export interface PromiseNews {
  notice: string;
  kind: string;
  /** The instant that the notice speaks of. */
  at: Instant;
  noticedAt: Instant;
  commitment: string;
  application: ApplicationId;
  job: string;
  jobTitle: string;
  rule: string;
  title: string;
  dueAt: Instant;
  owner: string;
  ownerName: string;
  ownerTeam: string | null;
  stage: string;
  candidate: string;
  ended: string | null;
  outcome: string | null;
}

const NUMBERS = ['at', 'noticedAt', 'dueAt'] as const;
const SELECT = `
  SELECT n."id" AS "notice", n."kind", n."at", n."noticedAt", c."id" AS "commitment", c."application",
    c."job", j."title" AS "jobTitle", c."rule", c."title", c."dueAt", c."owner",
    u."name" AS "ownerName", u."team" AS "ownerTeam", s."name" AS "stage", p."name" AS "candidate",
    c."ended", c."outcome"
  FROM notices n
  JOIN commitments c ON c."application" = n."application" AND c."key" = n."commitment"
  JOIN applications a ON a."id" = n."application"
  JOIN candidates p ON p."id" = a."candidate"
  JOIN stages s ON s."id" = a."stage"
  JOIN jobs j ON j."id" = c."job"
  JOIN users u ON u."id" = c."owner"`;

/** Reads what notices speak of. */
@Injectable()
export class PromiseNewsRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly imported: Imported,
  ) {}

  /**
   * In the order of the notices; without those whose promise is not there any more, and without breaches of before the
   * application was imported.
   */
  async of(notices: readonly Notice[]): Promise<PromiseNews[]> {
    if (notices.length === 0) return [];
    const marks = notices.map((_, i) => `$${i + 1}`).join(', ');
    const rows = await this.units.manager.query<PromiseNews[]>(
      `${SELECT} WHERE n."id" IN (${marks}) ORDER BY n."id"`,
      notices.map(({ id }) => id),
    );
    // PostgreSQL's driver gives 64 bits as a text
    for (const row of rows) {
      for (const name of NUMBERS) row[name] = Number(row[name]) as Instant;
    }
    const brought = await this.imported.eventsOf([
      ...new Set(rows.map(({ application }) => application)),
    ]);
    return rows.filter((one) => !(brought.has(one.application) && isOfBefore(one)));
  }
}

/** Whether it broke before the application was here; its id says since when it is. */
function isOfBefore({ application, kind, at }: PromiseNews): boolean {
  return kind === 'breach' && at <= decodeTime(application);
}

/** Whether a warning still warns: it is owed, and not too late. */
export function isAtRisk({ kind, ended, dueAt }: PromiseNews, now: Instant): boolean {
  return kind.startsWith('warning:') && ended === null && dueAt > now;
}

/** Whether what broke is still broken: what was found since to have been told in time did not break. */
export function isBroken({ kind, ended, outcome, dueAt }: PromiseNews, now: Instant): boolean {
  if (kind !== 'breach') return false;
  return ended === null ? dueAt < now : outcome === 'late' || outcome === 'overdue';
}
