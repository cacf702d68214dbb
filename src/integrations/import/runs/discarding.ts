import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { ConflictError } from '../../../kernel/errors';
import type { ImportRun, ImportStatus } from '../../../store/entities/import/import-run.entity';
import { StoredFiles } from '../../../store/files/stored-files';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Imports } from './imports';
import { ImportRuns } from './runs.repository';

/** Where it is read, waits for somebody, or has ended without ever being confirmed. */
const NOTHING_CAME: readonly ImportStatus[] = [
  ...(['reading', 'mapping', 'checking', 'checked', 'stopped', 'failed'] as const),
];

/** Throws imports away of which nothing came. */
@Injectable()
export class Discarding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Deletes an import that was never confirmed, with its file and all that is known of its rows; whoever reads it finds
   * out within about a second.
   * @throws NotFoundError
   * @throws ConflictError when something came of it, or is about to
   */
  async discard(id: string, caller: Caller): Promise<void> {
    this.imports.assertMay(caller);
    const { file } = await this.units.run(async () => {
      const run = await this.imports.standing(id, NOTHING_CAME, 'discarded');
      if (!isDiscardable(run)) {
        const why = 'What came of it stays on record; it can be taken back as a whole.';
        throw new ConflictError(why, undefined, 'import_elsewhere');
      }
      await this.runs.drop(run.id);
      return run;
    });
    if (file !== null) await this.files.delete(file);
  }
}

/** Whether nothing came of an import, so that nobody misses it. */
export function isDiscardable({ status, choices }: ImportRun): boolean {
  return NOTHING_CAME.includes(status) && choices === null;
}
