import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Withdrawal } from '../../../hiring/intake/withdrawal';
import { ConflictError } from '../../../kernel/errors';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { Imports } from './imports';
import { ImportRuns } from './runs.repository';

const AT_ONCE = 500;

/** Takes imports back as a whole, while nothing has happened to what they brought. */
@Injectable()
export class TakeBacks {
  constructor(
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly withdrawal: Withdrawal,
  ) {}

  /**
   * Begins to take an import back; the rest is done in the background.
   * @throws ConflictError when something has happened to one of its applications since
   */
  begin(id: string, caller: Caller): Promise<ImportRun> {
    const from = ['stopped', 'done', 'failed'] as const;
    return this.imports.turn(id, caller, from, 'taken back', async (run) => {
      const touched = await this.touched(run);
      if (touched > 0) {
        throw new ConflictError(
          `Something has happened since to ${touched} of its applications, so it cannot be taken back as a whole.`,
          undefined,
          'import_in_use',
        );
      }
      // what is being taken back is not confirmed any more: `resume` goes on with that
      const afresh = { cursor: 0, done: 0, problem: null, finishedAt: null, confirmedAt: null };
      return { status: 'taking_back', ...afresh };
    });
  }

  /** To how many of an import's applications something has happened since. */
  async touched({ id }: ImportRun): Promise<number> {
    let [touched, after] = [0, 0];
    for (;;) {
      const rows = await this.runs.rowsOf(id, 'new', AT_ONCE, after);
      if (rows.length === 0) return touched;
      const made = rows.map(({ application, candidate, madeCandidate, events }) => ({
        ...{ application: application!, candidate: candidate!, madeCandidate, events },
      }));
      touched += (await this.withdrawal.touched(made)).size;
      after = rows.at(-1)!.line;
    }
  }
}
