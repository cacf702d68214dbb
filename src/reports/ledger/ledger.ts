import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../store/unit-of-work';
import { DAY_MS } from '../../calendar/civil-date';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import { Columns } from './columns';
import { LedgerRows, type Standing } from './ledger.repository';

interface Loaded {
  /** What fell due before is not there. */
  since: number;
  columns: Columns;
  standing: Standing;
}

/** So many rows that came since all was read are looked at for every report. */
const MOST_SINCE = 200_000;
const EVER = -Infinity;
/** What is read first: two months, or twelve weeks up to the end of the last month, lie within so many days. */
const RECENT_MS = 130 * DAY_MS;

/**
 * All commitments of this process's memory, from which figures are added up. What an application owes changes only with
 * an event of its journal, so before each look the applications of the events since the last one are read anew: it says
 * what the database says.
 */
@Injectable()
export class Ledger {
  private loaded: Loaded | null = null;
  private loading: Promise<void> | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: LedgerRows,
    private readonly clock: Clock,
  ) {}

  /**
   * As of now. It must be read before anything is waited for.
   * @param from what fell due before is not needed; null for all
   * @returns null while that is not there: it is read beside, and somebody else must answer meanwhile
   */
  async open(from: number | null = null): Promise<Columns | null> {
    // what a unit has written is not everybody's yet
    if (this.units.isInUnit) return null;
    const look = this.turn.then(() => this.catchUp());
    this.turn = look.catch(() => undefined);
    const loaded = await look;
    // what came since lies in no order: when it is much, all is read anew beside
    const isOld = loaded !== null && loaded.columns.length - loaded.columns.laid > MOST_SINCE;
    if (loaded === null || isOld) void this.load().catch(() => undefined);
    return loaded !== null && loaded.since <= (from ?? EVER) ? loaded.columns : null;
  }

  /** Reads all of it, unless that goes on already; where there is none yet, first what fell due of late. */
  load(): Promise<void> {
    this.loading ??= this.readAll().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async readAll(): Promise<void> {
    this.loaded ??= await this.read(this.clock.now() - RECENT_MS);
    this.loaded = await this.read(EVER);
  }

  private read(since: number): Promise<Loaded | null> {
    return this.units.snapshot(
      async () => {
        if (!(await this.rows.isJudged())) return null;
        const standing = await this.rows.standing();
        const columns = new Columns();
        const parts = since === EVER ? this.rows.all() : this.rows.since(since);
        for await (const rows of parts) for (const row of rows) columns.add(row);
        await columns.layByDay();
        return { since, columns, standing };
      },
      { isLong: true },
    );
  }

  private async catchUp(): Promise<Loaded | null> {
    const { loaded } = this;
    if (loaded === null) return null;
    const news = await this.units.snapshot(async () => {
      const standing = await this.rows.standing();
      if (standing.demos !== loaded.standing.demos) return null;
      const changed = await this.rows.changedSince(loaded.standing);
      if (changed === null) return null;
      return { standing, changed, rows: await this.rows.of(changed) };
    });
    if (news === null) {
      this.loaded = null;
      return null;
    }
    const { columns } = loaded;
    if (news.changed.length > 0) columns.remove(news.changed);
    for (const row of news.rows) columns.add(row);
    loaded.standing = news.standing;
    return loaded;
  }
}

/** From when on rows are needed for a period, and for what is not due yet as of an instant; null for all. */
export function earliest(from: Instant | null, now: Instant): Instant | null {
  return from === null || from < now ? from : now;
}
