import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { LupausError } from '../../kernel/errors';
import { UnitOfWork } from '../../store/unit-of-work';
import { LastUndo } from '../today/last-undo';
import { BulkPeopleRepository, type BulkPersonItem } from './bulk-people.repository';
import { BulkRuns } from './bulk-runs';
import type { BulkView } from './bulk.view';

const MOST = 500;

/** How far a run is, with the names of those it is done to. */
export interface BulkProgressView extends BulkView {
  items: BulkPersonItem[];
  /** How many of its letters wait and can be taken back. */
  undoable: number;
}

/** What somebody sees of a run while it goes on, and what they can still take back. */
@Injectable()
export class BulkProgress {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: BulkRuns,
    private readonly people: BulkPeopleRepository,
    private readonly lastUndo: LastUndo,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError also for one that is not theirs */
  async of(id: string, caller: Caller): Promise<BulkProgressView> {
    const run = await this.runs.find(id, caller);
    return {
      ...(await this.runs.view(run)),
      items: await this.people.itemsOf(run.id, MOST),
      undoable: (await this.people.undoable(run.id, this.clock.now())).size,
    };
  }

  /**
   * Stops what waits, and takes back the letters that have not left; with a rejection its decision, while a move stays.
   * @throws ConflictError for the outcome of a closed job
   */
  async undo(id: string, caller: Caller): Promise<void> {
    const run = await this.runs.find(id, caller);
    await this.runs.stop(run);
    for (const [application, message] of await this.people.undoable(run.id, this.clock.now())) {
      await this.units
        .run(async () => {
          await this.lastUndo.undo(message, caller);
          await this.people.undo(run.id, application);
        })
        // it left meanwhile: its row goes on saying that it is done
        .catch(rethrowUnlessTold);
    }
  }
}

function rethrowUnlessTold(error: unknown): void {
  if (error instanceof LupausError && error.audience === 'user') return;
  throw error;
}
