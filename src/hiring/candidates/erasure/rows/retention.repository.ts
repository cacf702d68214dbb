import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Or } from 'typeorm';
import type { Instant } from '../../../../kernel/instant';
import type { ApplicationId } from '../../../../store/entities/hiring/application.entity';
import { CommitmentRow } from '../../../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { inPieces } from './mail-rows.repository';

const NOTICE = 'ontario_decision_notice';
const YEARS = 3;

/** What a law says is to be kept. */
@Injectable()
export class Retention {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Until when the last notice of a hiring decision is to be kept: three years after it was given, or from now while it
   * is still owed (Ontario, O. Reg. 476/24 and the guide to the Employment Standards Act). Null when nothing is.
   */
  async until(applications: readonly ApplicationId[], now: Instant): Promise<Instant | null> {
    let last: Instant | null = null;
    const since = yearsFrom(now, -YEARS);
    for (const some of inPieces(applications)) {
      const rows = await this.units.manager.find(CommitmentRow, {
        select: { id: true, endedAt: true },
        where: { application: In(some), rule: NOTICE, endedAt: Or(IsNull(), MoreThan(since)) },
      });
      for (const { endedAt } of rows) {
        last = Math.max(last ?? 0, yearsFrom(endedAt ?? now, YEARS)) as Instant;
      }
    }
    return last;
  }

  /** How many rows with words of theirs each of some tables has: what will be gone. */
  count(
    table: 'messages' | 'received_messages' | 'event_texts',
    of: readonly ApplicationId[],
  ): Promise<number> {
    return this.counted(table, of);
  }

  private async counted(table: string, of: readonly ApplicationId[]): Promise<number> {
    const column = table === 'event_texts' ? 'application' : 'about';
    let sum = 0;
    for (const some of inPieces(of)) {
      const marks = some.map((_, i) => `$${i + 1}`).join(', ');
      const [row] = await this.units.manager.query<{ n: number | string }[]>(
        `SELECT COUNT(*) AS n FROM ${table} WHERE "${column}" IN (${marks})`,
        some,
      );
      sum += Number(row!.n);
    }
    return sum;
  }
}

/** The same day so many years on; 29 February becomes 1 March. */
function yearsFrom(at: Instant, years: number): Instant {
  const then = new Date(at);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then.getTime() as Instant;
}
