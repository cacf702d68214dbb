import { Injectable, Logger } from '@nestjs/common';
import { Users } from '../../accounts/users';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { LupausError } from '../../kernel/errors';
import { NotStoredError } from '../../store/database';
import type { BulkItem } from '../../store/entities/bulk/bulk-item.entity';
import type { BulkRun, BulkRunId } from '../../store/entities/bulk/bulk-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { BulkRepository } from './bulk.repository';
import { BulkVerbs } from './bulk-verbs';

/** So many in one go, then somebody may ask to stop. */
const BATCH = 50;
const OURS = 'Something went wrong here. It has been logged.';

/** Does what bulk runs ask for, one application after the other. */
@Injectable()
export class BulkWork {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: BulkRepository,
    private readonly verbs: BulkVerbs,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /**
   * Does some of what waits. After a crash it goes on where it was: an application and its verb are one unit.
   * @param isStopping asked before each
   * @returns how many were done or failed
   */
  async some(isStopping: () => boolean): Promise<number> {
    let count = 0;
    for (const run of await this.stored.unfinished()) {
      while (count < BATCH && !isStopping()) {
        if (!(await this.one(run))) {
          await this.finish(run.id);
          break;
        }
        count++;
      }
    }
    return count;
  }

  /** Does the first of a run in the caller's unit, to see what would come of it. @throws what the verb throws */
  async rehearse(id: BulkRunId, limit: number): Promise<void> {
    const run = await this.stored.find(id);
    if (!run) return;
    const caller = await this.callerOf(run);
    for (let i = 0; i < limit; i++) {
      const item = await this.stored.next(id);
      if (!item) return;
      await this.do(run, item, caller);
    }
  }

  /** @returns false when none waits that nobody else has */
  private async one(run: BulkRun): Promise<boolean> {
    const claim: { item: BulkItem | null } = { item: null };
    try {
      await this.units.run(async () => {
        claim.item = await this.stored.next(run.id);
        if (claim.item) await this.do(run, claim.item, await this.callerOf(run));
      });
    } catch (error) {
      // nothing of it was stored; what is too much now, or finds no room, is tried again
      const { item } = claim;
      if (!item || error instanceof NotStoredError) throw error;
      await this.units.run(() =>
        this.stored.settle(item, { status: 'failed', problem: this.sentenceOf(error) }),
      );
    }
    return claim.item !== null;
  }

  private async do(run: BulkRun, item: BulkItem, caller: Caller): Promise<void> {
    await this.verbs.perform(run, item.application, caller);
    await this.stored.settle(item, { status: 'done', problem: null });
  }

  private async callerOf({ actor }: BulkRun): Promise<Caller> {
    const { id, role } = await this.users.of(actor);
    return { id, role };
  }

  private async finish(id: BulkRunId): Promise<void> {
    // another process may still be at one of them
    if ((await this.stored.countsOf(id)).waiting > 0) return;
    await this.units.run(() => this.stored.finish(id, this.clock.now()));
  }

  private sentenceOf(error: unknown): string {
    if (error instanceof LupausError && error.audience === 'user') return error.message;
    this.logger.error({ error });
    return OURS;
  }
}
