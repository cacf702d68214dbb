import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { Terms } from '../../journey/record/terms';
import { NOTHING, type ReportedFigures, type Sum } from '../../sla/report/tally';
import { waitedMs } from '../../sla/report/waiting';
import type { Columns } from '../ledger/columns';
import { figuresBy, type OpenHours } from '../ledger/group';
import { Ledger } from '../ledger/ledger';
import type { Names } from '../ledger/names';
import { pick } from '../ledger/picking';
import { waitsOf } from '../ledger/waits';
import { groupedOf, totalOf, type Cell, type Grouped } from './cells';
import { RequestTimes, type Requests } from './requests.repository';
import type { Selection } from './selection';
import { Sums } from './sums.repository';

const HOUR_MS = 3600_000;

/** Figures as of now, from the verdicts that stand beside the commitments; a fold of the journals gives the same. */
@Injectable()
export class LiveFigures {
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(
    private readonly sums: Sums,
    private readonly requests: RequestTimes,
    private readonly terms: Terms,
    private readonly ledger: Ledger,
  ) {}

  /** Added up in memory; in the database while the ledger is not there. Both come to the same. */
  async groups(selection: Selection, now: Instant): Promise<Grouped> {
    const requests = await this.requests.all();
    const columns = await this.known();
    if (columns === null) return groupedOf(await this.cells(selection, now));
    return this.inMemory(columns, selection, now, requests);
  }

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

  /** The ledger, when all calendars are known that it names; nothing may be waited for before it is read. */
  private async known(): Promise<Columns | null> {
    for (;;) {
      const columns = await this.ledger.open();
      const unknown = columns?.calendars.texts.filter((hash) => !this.calendars.has(hash)) ?? [];
      if (unknown.length === 0) return columns;
      for (const hash of unknown) this.calendars.set(hash, await this.terms.calendar(hash));
    }
  }

  private inMemory(
    columns: Columns,
    selection: Selection,
    now: Instant,
    requests: Requests,
  ): Grouped {
    const picked = pick(columns, selection, now, { open: true });
    const { person, owner, job, rule, stage, people, jobs, rules, stages } = columns;
    const openHours: OpenHours = (calendar, from) =>
      this.calendars.get(calendar)!.elapsed(from, now) / 3600;
    const waited = waitsOf(picked, requests, (hash) => this.calendars.get(hash)!);
    const by = (group: Int32Array | null, groupOpen = group) =>
      figuresBy(picked, openHours, waited, group, groupOpen);
    const rulesOnly = named(rules, by(rule));
    // silences are of no rule
    rulesOnly.delete('');
    return {
      total: by(null).get(0) ?? totalOf([]),
      ...{ person: named(people, by(person, owner)), job: named(jobs, by(job)) },
      ...{ rule: rulesOnly, stage: named(stages, by(stage)) },
    };
  }
}

function named(
  names: Names,
  figures: ReadonlyMap<number, ReportedFigures>,
): Map<string, ReportedFigures> {
  return new Map([...figures].map(([number, all]) => [names.texts[number]!, all]));
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
