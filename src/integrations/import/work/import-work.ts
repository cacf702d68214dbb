import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { LupausError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { NotStoredError } from '../../../store/database';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { StoredFiles } from '../../../store/files/stored-files';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ImportRuns } from '../runs/runs.repository';
import { ImportSteps } from './import-steps';
import { leaseFrom } from './slice';
import { Watch } from './watch';

/** So long one is worked on before others have their turn, in ms. */
const SLICE_MS = 60_000;

const FILE_KEPT_MS = 7 * 24 * 3600_000;
/** Of an import that nobody ever confirmed. */
const LEFT_KEPT_MS = 30 * 24 * 3600_000;
const OURS = 'Something went wrong here. It has been logged.';

/** Does what imports wait for: reads files, works out what would come of them, takes in, takes back. */
@Injectable()
export class ImportWork {
  private readonly logger = new Logger('import');

  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly steps: ImportSteps,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Works for a while on an import that nobody works on. After a crash another goes on where it was.
   * @param isStopping asked before each batch
   * @param only this one; null for the oldest
   * @returns false when nothing waits
   */
  async some(isStopping: () => boolean, only: string | null = null): Promise<boolean> {
    if ((await this.runs.working()).length === 0) return false;
    const now = this.clock.now();
    const lease = newId<'lease'>(now);
    const { leaseUntil: until } = leaseFrom(now);
    const run = await this.units.run(() => this.runs.claim(lease, now, until, only));
    if (run === null) return false;
    const began = performance.now();
    const isOver = () => isStopping() || performance.now() - began > SLICE_MS;
    const watch = new Watch(async () => !isStopping() && (await this.keep(run)));
    try {
      await this.steps.take(run, { isOver, signal: watch.signal });
      await this.release(run);
    } catch (error) {
      if (error instanceof NotStoredError) throw error;
      if (watch.signal.aborted) await this.release(run);
      else await this.fail(run, error);
    } finally {
      await watch.end();
    }
    return true;
  }

  /** Deletes files that are not needed any more, and what was shown of them. @returns how many */
  async forgetSome(): Promise<number> {
    const now = this.clock.now();
    const before = (ms: number) => (now - ms) as Instant;
    const old = await this.runs.withOldFiles(before(FILE_KEPT_MS), before(LEFT_KEPT_MS));
    for (const { id, file } of old) {
      await this.files.delete(file!);
      await this.units.run(() => this.runs.forgetFile(id));
    }
    return old.length;
  }

  /** Keeps it while its file is read, however long that takes. @returns false when it was taken away */
  private keep(run: ImportRun): Promise<boolean> {
    const { leaseUntil } = leaseFrom(this.clock.now());
    return this.units.run(() => this.runs.keep(run, leaseUntil));
  }

  private release(run: ImportRun): Promise<void> {
    return this.units.run(() => this.runs.release(run, this.clock.now()));
  }

  private async fail(run: ImportRun, error: unknown): Promise<void> {
    const isTheirs = error instanceof LupausError && error.audience === 'user';
    const problem = isTheirs ? error.message : OURS;
    const finishedAt = this.clock.now();
    const free = { lease: null, leaseUntil: null };
    const isOurs = await this.units.run(() =>
      this.runs.advance(run, { status: 'failed', problem, finishedAt, ...free }),
    );
    // of one that was taken away the file may be gone in the midst of it
    if (isOurs && !isTheirs) this.logger.error({ error });
  }
}
