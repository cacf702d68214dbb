import { Injectable } from '@nestjs/common';
import { Intake, type TakenIn } from '../../../hiring/intake/intake';
import { Clock } from '../../../kernel/clock';
import type { ImportRow } from '../../../store/entities/import/import-row.entity';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { BadRow, ImportedApplication, Mapping } from '../draft';
import { noCounts, type ImportChoices, type ImportCounts } from '../runs/import-choices';
import { ImportRuns } from '../runs/runs.repository';
import { isBadRow } from './file-reader';
import { ImportFiles } from './import-files';
import { importerOf, Resolvers } from '../meaning/resolvers';
import type { Resolved, Resolver } from '../meaning/resolver';
import { batchesOf, leaseFrom, type Slice } from './slice';
import { arrivalOf } from '../meaning/story';

type LeftOut = ReadonlyMap<number, ImportRow['outcome']>;
const FREE = { lease: null, leaseUntil: null };

/** Takes in what was confirmed, some rows at a time. */
@Injectable()
export class Running {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly files: ImportFiles,
    private readonly resolvers: Resolvers,
    private readonly intake: Intake,
    private readonly clock: Clock,
  ) {}

  /** Makes the jobs that are to be made, once, and goes on. */
  async begin(run: ImportRun, slice: Slice): Promise<void> {
    const change = await this.units.run(async () => {
      if (!(await this.runs.isOurs(run))) return null;
      const made = await this.resolvers.makeJobs(run);
      const mapping = run.mapping as Mapping;
      const jobs = { ...mapping.jobs, ...Object.fromEntries(made) };
      const { bad, duplicates, broken, undated } = run.counts as ImportCounts;
      const begun: Partial<ImportRun> = {
        ...{ status: 'running', mapping: { ...mapping, jobs } },
        // one that failed at its first rows has made them before
        jobsMade: [...run.jobsMade, ...made.map(([, id]) => id)],
        counts: { ...noCounts(), bad, duplicates, broken, undated },
      };
      await this.runs.change(run.id, begun);
      return begun;
    });
    if (change) await this.goOn(Object.assign(run, change), slice);
  }

  /** Goes on after the last row that was gone through. */
  async goOn(run: ImportRun, slice: Slice): Promise<void> {
    const file = await this.files.open(run, slice.signal);
    const resolver = await this.resolvers.real(run);
    const leftOut = await this.runs.leftOut(run.id);
    const rows = file.rows(run.mapping as Mapping, run.confirmedAt!);
    for await (const batch of batchesOf(rows, run.cursor)) {
      const change = await this.units.run(() => this.takeSome(run, batch, resolver, leftOut));
      if (!change) return;
      Object.assign(run, change);
      // after a batch and not before: each time it gets somewhere, however long the way there was
      if (slice.isOver()) return;
    }
    const finishedAt = this.clock.now();
    await this.units.run(() => this.runs.advance(run, { status: 'done', finishedAt, ...FREE }));
  }

  /** @returns how far it is; null when it was stopped meanwhile, or somebody else has it: nothing was taken in then */
  private async takeSome(
    run: ImportRun,
    batch: readonly (ImportedApplication | BadRow)[],
    resolver: Resolver,
    leftOut: LeftOut,
  ): Promise<Partial<ImportRun> | null> {
    if (!(await this.runs.isOurs(run))) return null;
    const counts = { ...(run.counts as ImportCounts) };
    const change = {
      ...{ done: run.done + batch.length, cursor: batch.at(-1)!.line, counts },
      ...leaseFrom(this.clock.now()),
    };
    const resolved: Resolved[] = [];
    const rows: ImportRow[] = [];
    for (const row of batch) {
      if (leftOut.has(row.line)) continue;
      const one = isBadRow(row) ? row : resolver.resolve(row);
      if ('why' in one) {
        counts.bad++;
        rows.push(rowOf(run, one.line, { outcome: 'bad', column: one.column, why: one.why }));
      } else resolved.push(one);
    }
    const choices = run.choices as ImportChoices;
    const arrivals = resolved.map((one) => arrivalOf(one, choices, run.confirmedAt!));
    const taken = await this.intake.take(arrivals, importerOf(run));
    for (const [i, one] of taken.entries()) {
      const { row } = resolved[i]!;
      if (!one.isNew) counts.known++;
      else {
        counts.new++;
        if (row.status !== 'active') counts.ended++;
        rows.push(rowOf(run, row.line, { ...madeOf(one), events: arrivals[i]!.events.length }));
      }
    }
    await this.runs.change(run.id, change);
    await this.runs.addRows(rows);
    return change;
  }
}

function rowOf(run: ImportRun, line: number, more: Partial<ImportRow>): ImportRow {
  const row: ImportRow = {
    ...{ run: run.id, line, outcome: 'new', application: null, candidate: null },
    ...{ madeCandidate: false, events: 0, column: null, why: null },
  };
  return Object.assign(row, more);
}

function madeOf({
  application,
  candidate,
  madeCandidate,
}: TakenIn): Pick<ImportRow, 'application' | 'candidate' | 'madeCandidate'> {
  return { application, candidate, madeCandidate };
}
