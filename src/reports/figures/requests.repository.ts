import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { Request } from '../../sla/report/waiting';
import { ColleagueRequest } from '../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Which colleagues were asked when, by application. */
export type Requests = ReadonlyMap<string, readonly Request[]>;

/** Reads when colleagues were asked and answered: not in the journal, and so few that all are held in memory. */
@Injectable()
export class RequestTimes {
  private known: { mark: string; requests: Requests } | null = null;

  constructor(private readonly units: UnitOfWork) {}

  /** Of each application in order of asking. */
  async all(): Promise<Requests> {
    const mark = await this.mark();
    if (this.known?.mark === mark) return this.known.requests;
    const requests = await this.read();
    // what a unit has written is not everybody's yet
    if (!this.units.isInUnit) this.known = { mark, requests };
    return requests;
  }

  /** Changes when one is asked, answered or forgotten. */
  private async mark(): Promise<string> {
    const [row] = await this.units.manager.query<object[]>(
      `SELECT COUNT(*), COUNT("answeredAt") AS "answers", MAX("askedAt") AS "asked",
        MAX("answeredAt") AS "answered" FROM colleague_requests`,
    );
    return JSON.stringify(row);
  }

  private async read(): Promise<Requests> {
    const rows = await this.units.manager.find(ColleagueRequest, {
      select: { id: true, application: true, askedAt: true, answeredAt: true },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
    const requests = new Map<string, { askedAt: Instant; answeredAt: Instant | null }[]>();
    for (const { application, askedAt, answeredAt } of rows) {
      const some = requests.get(application) ?? [];
      requests.set(application, some);
      some.push({ askedAt, answeredAt });
    }
    return requests;
  }
}
