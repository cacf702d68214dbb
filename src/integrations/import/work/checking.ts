import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { Mapping } from '../draft';
import type { FirstRow, ImportCounts } from '../runs/import-choices';
import { ImportRuns } from '../runs/runs.repository';
import { DryRun, type Seen } from './dry-run';
import { ImportFiles } from './import-files';
import { batchesOf, leaseFrom, splitAt, type Slice } from './slice';
import { Resolvers } from '../meaning/resolvers';

/** Works out what would come of an import, and changes nothing but what is known of it. */
@Injectable()
export class Checking {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly files: ImportFiles,
    private readonly resolvers: Resolvers,
    private readonly dryRun: DryRun,
    private readonly clock: Clock,
  ) {}

  /** Goes on after the last row that was looked at; of those before only what tells them apart is read again. */
  async check(run: ImportRun, slice: Slice): Promise<void> {
    const file = await this.files.open(run, slice.signal);
    const resolver = await this.resolvers.pretended(run);
    const now = this.clock.now();
    const { counts, first } = seenOf(run);
    const seen: Seen = { counts, first, lines: new Map(), rows: [] };
    let { done } = run;
    if (run.cursor === 0 && !(await this.beginsAnew(run))) return;
    const all = file.rows(run.mapping as Mapping, now);
    const rows = splitAt(all, run.cursor, (row) => {
      this.dryRun.note(row, resolver, seen);
    });
    for await (const batch of batchesOf(rows)) {
      await this.dryRun.look(batch, resolver, run, now, seen);
      done += batch.length;
      const far = { done, cursor: batch.at(-1)!.line, counts, first };
      const left = seen.rows.splice(0);
      const isOurs = await this.units.run(async () => {
        const goesOn = await this.runs.advance(run, { ...far, ...leaseFrom(this.clock.now()) });
        if (goesOn) await this.runs.addRows(left);
        return goesOn;
      });
      // after a batch and not before: each time it gets somewhere, however long the way there was
      if (!isOurs || slice.isOver()) return;
    }
    const free = { lease: null, leaseUntil: null };
    await this.units.run(() =>
      this.runs.advance(run, { status: 'checked', counts, first, done: 0, cursor: 0, ...free }),
    );
  }

  /** @returns false when somebody else has it */
  private beginsAnew(run: ImportRun): Promise<boolean> {
    return this.units.run(async () => {
      if (!(await this.runs.isOurs(run))) return false;
      await this.runs.dropRows(run.id);
      return true;
    });
  }
}

function seenOf({ counts, first }: ImportRun): Pick<Seen, 'counts' | 'first'> {
  return { counts: { ...(counts as ImportCounts) }, first: [...((first ?? []) as FirstRow[])] };
}
