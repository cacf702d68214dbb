import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';

/** How far an application has come. */
export interface LastEvent {
  /** How many events it has; only ever more. */
  count: number;
  /** When the last of them was learnt. */
  at: Instant;
}

/** What last happened to applications: nothing that is owed on one moves without an event of it. */
@Injectable()
export class LastEvents {
  constructor(private readonly units: UnitOfWork) {}

  async of(applications: readonly string[]): Promise<ReadonlyMap<string, LastEvent>> {
    const ids = [...new Set(applications)];
    if (ids.length === 0) return new Map();
    const rows = await this.units.manager.query<
      { application: string; position: number | string; recordedAt: number | string }[]
    >(
      `
      SELECT j."application", j."position", j."recordedAt" FROM journal j
      WHERE j."application" IN (${ids.map((_, i) => `$${i + 1}`).join(', ')}) AND j."position" =
        (SELECT MAX(k."position") FROM journal k WHERE k."application" = j."application")`,
      ids,
    );
    return new Map(
      rows.map(({ application, position, recordedAt }) => [
        application,
        { count: Number(position), at: Number(recordedAt) as Instant },
      ]),
    );
  }
}
