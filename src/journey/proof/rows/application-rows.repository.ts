import type { UnitOfWork } from '../../../store/unit-of-work';

/** What figures are joined with: a row of the applications as it is stored. */
export interface StoredApplication {
  id: string;
  job: string;
  owner: string;
  policy: string;
  calendar: string;
}

/** An event that such a row follows from, in order of recording. */
export interface RowEvent {
  application: string;
  type: string;
  /** JSON text. */
  fields: string;
}

const AT_ONCE = 2000;

/** Rows of applications, and what the journal says of them. To be read in a snapshot. */
export class ApplicationRows {
  constructor(private readonly units: UnitOfWork) {}

  /** All in the order of their ids, many at a time; the events also of ids of which there is no row. */
  async *each(): AsyncGenerator<{ rows: StoredApplication[]; events: RowEvent[] }> {
    for (let after = ''; ;) {
      const rows = await this.ask<StoredApplication>(
        `SELECT "id", "job", "owner", "policy", "calendar" FROM applications
         WHERE "id" > $1 ORDER BY "id" LIMIT ${AT_ONCE}`,
        [after],
      );
      const isLast = rows.length < AT_ONCE;
      const upTo = rows.at(-1)?.id ?? after;
      const range = isLast ? '' : 'AND "application" <= $2';
      const events = await this.ask<RowEvent>(
        `SELECT "application", "type", "fields" FROM journal WHERE "application" > $1 ${range}
         AND "type" IN ('application.received', 'owner.changed')
         ORDER BY "application", "position"`,
        isLast ? [after] : [after, upTo],
      );
      yield { rows, events };
      if (isLast) return;
      after = upTo;
    }
  }

  private ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.units.manager.query(sql, values);
  }
}
