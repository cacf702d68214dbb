import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import type { ImportRun, ImportStatus } from '../../../store/entities/import/import-run.entity';
import { StoredFiles } from '../../../store/files/stored-files';
import { UnitOfWork } from '../../../store/unit-of-work';
import { noCounts } from './import-choices';
import { Imports } from './imports';
import { ImportRuns } from './runs.repository';

const OVER: readonly ImportStatus[] = ['stopped', 'done', 'failed', 'taken_back'];
/** One that is being taken back goes on with that. */
const STOPPABLE: readonly ImportStatus[] = [
  ...(['reading', 'mapping', 'checking', 'checked', 'waiting', 'running'] as const),
];

/** Stops imports, wherever they are. */
@Injectable()
export class Stopping {
  constructor(
    private readonly units: UnitOfWork,
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Stops an import. Of one that was confirmed, what was taken in stays, and it can go on. Of one that was not, the file is
   * deleted with all that is known of it; whoever reads it finds out within about a second. One that is over stays as it is.
   * @throws NotFoundError
   * @throws ConflictError when it is being taken back
   */
  async stop(id: string, caller: Caller): Promise<ImportRun> {
    this.imports.assertMay(caller);
    const run = await this.units.run(async () => {
      const standing = await this.imports.standing(id, [...STOPPABLE, ...OVER], 'stopped');
      return OVER.includes(standing.status) ? standing : this.end(standing);
    });
    if (run.status !== 'stopped' || run.choices !== null || run.file === null) return run;
    await this.files.delete(run.file);
    // not before: a process that dies in between leaves a file that is found by its import
    await this.units.run(() => this.runs.forgetFile(run.id));
    return Object.assign(run, { file: null });
  }

  private async end(run: ImportRun): Promise<ImportRun> {
    const finishedAt = this.clock.now();
    const over = { status: 'stopped', finishedAt, lease: null, leaseUntil: null } as const;
    const change = run.choices === null ? { ...over, ...nothing() } : over;
    if (run.choices === null) await this.runs.dropRows(run.id);
    await this.runs.change(run.id, change);
    return Object.assign(run, change);
  }
}

/** What is known of a file that was never read. */
function nothing(): Partial<ImportRun> {
  return {
    ...{ header: null, headerHash: null, mapping: null, found: null, first: null },
    ...{ counts: noCounts(), total: 0, done: 0, cursor: 0 },
  };
}
