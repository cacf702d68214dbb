import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Terms } from '../../journey/record/terms';
import { NOTHING, type Sum } from '../../sla/report/tally';
import { waitedMs } from '../../sla/report/waiting';
import type { Cell } from './cells';
import { RequestTimes } from './requests.repository';
import type { Selection } from './selection';
import { Sums } from './sums.repository';

const HOUR_MS = 3600_000;

/** What the database adds up as of now, from the verdicts that stand beside the commitments. */
@Injectable()
export class LiveFigures {
  constructor(
    private readonly sums: Sums,
    private readonly requests: RequestTimes,
    private readonly terms: Terms,
  ) {}

  /** In no order; a cell may come in several parts. */
  async cells(selection: Selection, now: Instant): Promise<Cell[]> {
    const ended = await this.sums.ended(selection, now);
    const broken = await this.sums.broken(selection, now);
    const open = await this.sums.open(selection, now);
    const cells: Cell[] = ended.map(({ person, job, rule, stage, taken, ...counts }) => ({
      ...{ person, job, rule, stage },
      sum: { ...NOTHING, ...numbers(counts), takenBusinessHours: listed(taken).map(hoursOf) },
    }));
    for (const {
      person,
      job,
      rule,
      stage,
      worst,
      calendar,
      oldest,
      affected,
      ...counts
    } of broken) {
      const stands = calendar !== null && oldest !== null;
      const sum: Sum = {
        ...{ ...NOTHING, ...numbers(counts), affected: listed(affected) },
        worstOverdueBusinessHours: stands
          ? (await this.terms.calendar(calendar)).elapsed(Number(oldest) as Instant, now) / 3600
          : hoursOf(worst),
      };
      cells.push({ person, job, rule, stage, sum });
    }
    for (const { person, job, rule, stage, open: count } of open) {
      cells.push({ person, job, rule, stage, sum: { ...NOTHING, open: Number(count) } });
    }
    for (const { silent, ...key } of await this.sums.silent(selection, now)) {
      cells.push({ ...key, sum: { ...NOTHING, silent: listed(silent) } });
    }
    return [...cells, ...(await this.waits(selection, now))];
  }

  private async waits(selection: Selection, now: Instant): Promise<Cell[]> {
    const requests = await this.requests.all();
    if (requests.size === 0) return [];
    const cells: Cell[] = [];
    for (const row of await this.sums.waits(selection, now)) {
      const { person, job, rule, stage, application, openedAt, timelyMs } = row;
      const calendar = await this.terms.calendar(row.calendar);
      const [opened, timely] = [Number(openedAt) as Instant, Number(timelyMs)];
      const waited = waitedMs(opened, timely, requests.get(application) ?? [], calendar);
      cells.push({ person, job, rule, stage, sum: { ...NOTHING, waitedMs: waited } });
    }
    return cells;
  }
}

/** PostgreSQL's driver gives counts as texts; a sum of nothing is null. */
function numbers<Name extends string>(
  counts: Record<Name, number | string | null>,
): Record<Name, number> {
  const entries = Object.entries<number | string | null>(counts);
  return Object.fromEntries(entries.map(([name, n]) => [name, Number(n)])) as Record<Name, number>;
}

function listed(texts: string | null): string[] {
  return texts === null || texts === '' ? [] : texts.split(',');
}

/** Divided in the same steps as a verdict's seconds, so that both come to the same number. */
function hoursOf(ms: number | string | null): number {
  return Number(ms) / 1000 / (HOUR_MS / 1000);
}
