import { Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Clock } from '../../../kernel/clock';
import { LupausError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { NotStoredError } from '../../../store/database';
import type { ReportExport } from '../../../store/entities/reports/report-export.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { deletedAt } from '../export.view';
import { ExportRun, LEASE_MS, LostError, StoppedError } from './export-run';
import { ExportsRepository } from '../exports.repository';

/** One that was begun so often and never came to its end will not. */
const MOST_ATTEMPTS = 5;
const AT_ONCE = 50;
const OURS = 'Something went wrong here. It has been logged.';
const TOO_OFTEN = `It was begun ${MOST_ATTEMPTS} times and interrupted every time.`;

/** Makes the exports that wait, one after the other, and deletes those whose time is over. */
@Injectable()
export class ExportWork {
  private readonly logger = new Logger('exports');

  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ExportsRepository,
    private readonly exportRun: ExportRun,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the one that has waited longest. One that was interrupted begins again: its file shows one moment.
   * @returns false when none waits
   */
  async next(signal: AbortSignal): Promise<boolean> {
    // looked at first without the lock that those who write wait for
    if ((await this.stored.next(this.clock.now())) === null) return false;
    const one = await this.claim();
    if (one === null) return false;
    try {
      await this.exportRun.make(one, await this.callerOf(one), signal);
    } catch (error) {
      await this.settle(one, error);
    }
    return true;
  }

  /** Takes one for this process until the lease runs out. */
  claim(): Promise<ReportExport | null> {
    return this.units.run(async () => {
      await this.units.lock('exports');
      const now = this.clock.now();
      const found = await this.stored.next(now);
      if (found === null) return null;
      await this.units.lock(`export/${found.id}`);
      await this.stored.removeParts(found.id);
      const attempts = found.attempts + 1;
      const begun = { attempts, total: null, done: 0, parts: 0, bytes: 0 };
      if (attempts > MOST_ATTEMPTS) {
        await this.stored.change(found.id, { ...begun, ...failed(TOO_OFTEN, now) });
        return null;
      }
      const leasedUntil = (now + LEASE_MS) as Instant;
      const lease = newId<'lease'>(now);
      const change = { ...begun, status: 'running', lease, leasedUntil } as const;
      await this.stored.change(found.id, change);
      return Object.assign(found, change);
    });
  }

  /** Deletes what was made a week ago. @returns how many */
  async tidy(): Promise<number> {
    const now = this.clock.now();
    const old = (await this.stored.before(now, AT_ONCE)).filter((one) => deletedAt(one) <= now);
    for (const { id } of old) {
      await this.units.run(async () => {
        await this.units.lock(`export/${id}`);
        await this.stored.remove(id);
      });
    }
    return old.length;
  }

  private async callerOf({ askedBy }: ReportExport): Promise<Caller> {
    const { id, role } = await this.users.of(askedBy);
    return { id, role };
  }

  private async settle({ id, lease, attempts }: ReportExport, error: unknown): Promise<void> {
    if (error instanceof LostError) return;
    const isForLater = error instanceof StoppedError || error instanceof NotStoredError;
    const now = this.clock.now();
    const again = { status: 'waiting', attempts: attempts - 1 } as const;
    const change = isForLater ? again : failed(this.sentenceOf(error), now);
    await this.units.run(async () => {
      await this.units.lock(`export/${id}`);
      if ((await this.stored.find(id))?.lease !== lease) return;
      await this.stored.removeParts(id);
      await this.stored.change(id, { ...change, lease: null, leasedUntil: null });
    });
    // what is too much now is tried after a while
    if (error instanceof NotStoredError) throw error;
  }

  private sentenceOf(error: unknown): string {
    if (error instanceof LupausError && error.audience === 'user') return error.message;
    this.logger.error({ error });
    return OURS;
  }
}

function failed(error: string, finishedAt: Instant): Partial<ReportExport> {
  return { status: 'failed', error, finishedAt, lease: null, leasedUntil: null };
}
