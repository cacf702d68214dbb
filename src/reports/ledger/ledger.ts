import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../store/unit-of-work';
import { Columns } from './columns';
import { LedgerRows, type Standing } from './ledger.repository';

interface Loaded {
  columns: Columns;
  standing: Standing;
}

/** So many rows that came since all was read are looked at for every report. */
const MOST_SINCE = 200_000;

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
  ) {}

  /**
   * As of now. It must be read before anything is waited for.
   * @returns null while it is not there: it is read beside, and somebody else must answer meanwhile
   */
  async open(): Promise<Columns | null> {
    // what a unit has written is not everybody's yet
    if (this.units.isInUnit) return null;
    const look = this.turn.then(() => this.catchUp());
    this.turn = look.catch(() => undefined);
    const columns = await look;
    // what came since lies in no order: when it is much, all is read anew beside
    const isOld = columns !== null && columns.length - columns.laid > MOST_SINCE;
    if (columns === null || isOld) void this.load().catch(() => undefined);
    return columns;
  }

  /** Reads all of it, unless that goes on already. */
  load(): Promise<void> {
    this.loading ??= this.readAll().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async readAll(): Promise<void> {
    const loaded = await this.units.snapshot(
      async () => {
        if (!(await this.rows.isJudged())) return null;
        const standing = await this.rows.standing();
        const columns = new Columns();
        for await (const rows of this.rows.all()) for (const row of rows) columns.add(row);
        await columns.layByDay();
        return { columns, standing };
      },
      { isLong: true },
    );
    this.loaded = loaded;
  }

  private async catchUp(): Promise<Columns | null> {
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
    return columns;
  }
}
