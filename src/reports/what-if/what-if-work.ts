import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Histories } from '../../journey/record/history';
import { Journal } from '../../journey/record/journal.repository';
import { Clock } from '../../kernel/clock';
import { LupausError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { NotStoredError } from '../../store/database';
import { UnitOfWork } from '../../store/unit-of-work';
import { WhatIfRows } from './runs.repository';
import { TrialRun } from './comparison/trial-run';
import { TriedApplications } from './tried.repository';

/** So many applications, then what they came to is written down. */
const BATCH = 100;
/** A process that died had them for so long; then they are looked at again. */
const LEASE_MS = 30_000;
const KEPT_MS = 30 * 24 * 3600_000;
const OURS = 'Something went wrong here. It has been logged.';

/** Works out what was asked, some applications at a time. */
@Injectable()
export class WhatIfWork {
  private readonly logger = new Logger('what-if');

  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: WhatIfRows,
    private readonly tried: TriedApplications,
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at some applications of a run that nobody works on. What they come to and how far it is are one unit: after
   * a crash it goes on where it was.
   * @param isStopping asked before each application
   * @returns false when nothing waits
   */
  async some(isStopping: () => boolean): Promise<boolean> {
    if ((await this.rows.running()).length === 0) return false;
    const now = this.clock.now();
    const lease = newId<'lease'>(now);
    const run = await this.units.run(() =>
      this.rows.claim(lease, now, (now + LEASE_MS) as Instant),
    );
    if (run === null) return false;
    try {
      await this.batch(run, isStopping);
    } catch (error) {
      if (error instanceof NotStoredError) throw error;
      await this.fail(run, error);
    }
    return true;
  }

  /** Deletes some of what is a month old, or not wanted any more. @returns false when there is nothing more */
  async forgetSome(): Promise<boolean> {
    const [id] = await this.rows.old((this.clock.now() - KEPT_MS) as Instant);
    if (id === undefined) return false;
    await this.units.run(async () => {
      await this.rows.abandon(id);
      await this.rows.deleteSome(id);
    });
    return true;
  }

  private async batch(run: WhatIfRun, isStopping: () => boolean): Promise<void> {
    const { kind, hashes, cursor, until } = run;
    const ids = await this.tried.after(cursor, kind, hashes, BATCH);
    const journals = await this.journal.ofAll(ids);
    const trial = new TrialRun(run);
    for (const id of ids) {
      if (isStopping()) return this.units.run(() => this.rows.release(run));
      // what is learnt while it runs is not in it
      const rows = journals.get(id)!.filter(({ recordedAt }) => recordedAt <= until);
      if (rows.length > 0 && rows[0]!.at <= until) {
        trial.add(id, await this.histories.fold(rows, until));
      }
      // others have their turn: a hundred applications take some tenths of a second
      await breathe();
    }
    const isOver = ids.length < BATCH;
    const end = { status: 'done', finishedAt: this.clock.now() } as const;
    await this.units.run(() =>
      this.rows.advance(run, trial.lines, {
        ...{ done: run.done + ids.length, cursor: ids.at(-1) ?? cursor, sums: trial.sums },
        lines: run.lines + trial.lines.length,
        ...(isOver ? end : {}),
      }),
    );
  }

  private async fail(run: WhatIfRun, error: unknown): Promise<void> {
    const isTheirs = error instanceof LupausError && error.audience === 'user';
    if (!isTheirs) this.logger.error({ error });
    const problem = isTheirs ? error.message : OURS;
    const finishedAt = this.clock.now();
    await this.units.run(() =>
      this.rows.advance(run, [], { status: 'failed', problem, finishedAt }),
    );
  }
}
