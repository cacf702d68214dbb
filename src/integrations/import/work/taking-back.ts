import { Injectable } from '@nestjs/common';
import { Withdrawal } from '../../../hiring/intake/withdrawal';
import { Clock } from '../../../kernel/clock';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ImportRuns } from '../runs/runs.repository';
import { importerOf } from '../meaning/resolvers';
import { BATCH, leaseFrom, type Slice } from './slice';

const FREE = { lease: null, leaseUntil: null };

/** Takes an import back as a whole, some applications at a time. */
@Injectable()
export class TakingBack {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly withdrawal: Withdrawal,
    private readonly clock: Clock,
  ) {}

  async goOn(run: ImportRun, slice: Slice): Promise<void> {
    for (;;) {
      if (slice.isOver()) return;
      const change = await this.units.run(() => this.some(run));
      if (!change) return;
      Object.assign(run, change);
      if (run.status !== 'taking_back') return;
    }
  }

  /** @returns how far it is; null when somebody else has it */
  private async some(run: ImportRun): Promise<Partial<ImportRun> | null> {
    if (!(await this.runs.isOurs(run))) return null;
    const rows = await this.runs.rowsOf(run.id, 'new', BATCH, run.cursor);
    if (rows.length === 0) return this.end(run);
    const made = rows.map(({ application, candidate, madeCandidate, events }) => ({
      ...{ application: application!, candidate: candidate!, madeCandidate, events },
    }));
    const touched = await this.withdrawal.voidAll(made, importerOf(run));
    const left = touched.length;
    const change: Partial<ImportRun> = {
      ...{ cursor: rows.at(-1)!.line, done: run.done + rows.length },
      ...(left > 0 ? { problem: leftSentence(leftSoFar(run) + left) } : {}),
      ...leaseFrom(this.clock.now()),
    };
    await this.runs.change(run.id, change);
    return change;
  }

  private async end(run: ImportRun): Promise<Partial<ImportRun>> {
    await this.withdrawal.closeEmpty(run.jobsMade, importerOf(run));
    const change = { status: 'taken_back', finishedAt: this.clock.now(), ...FREE } as const;
    await this.runs.change(run.id, change);
    return change;
  }
}

/** Something happened to them between the question and its turn. */
function leftSentence(n: number): string {
  return `${n} applications stay: something happened to them while the import was being taken back.`;
}

function leftSoFar({ problem }: ImportRun): number {
  return problem === null ? 0 : Number.parseInt(problem, 10) || 0;
}
