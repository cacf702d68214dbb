import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureParts, type Forgotten } from '../../../hiring/candidates/erasure/erasure-parts';
import { Clock } from '../../../kernel/clock';
import type { ImportStatus } from '../../../store/entities/import/import-run.entity';
import { ImportRuns } from './runs.repository';

/** Where nothing more is read from the file. */
const READ: readonly ImportStatus[] = ['done', 'failed', 'taking_back', 'taken_back'];
const LOAD_AGAIN =
  'Somebody who may be named in the file was erased, so the file was deleted. Load a newer one: what was taken in is known.';

/**
 * Deletes every uploaded file when somebody is erased: which of them name the person cannot be told from a workbook in
 * time, and each of them would bring the person back. What is known of the rows without them stays.
 */
@Injectable()
export class ImportForgetting implements OnModuleInit {
  readonly name = 'imports';

  constructor(
    private readonly parts: ErasureParts,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.parts.add(this);
  }

  async forget({ applications }: Forgotten): Promise<readonly string[]> {
    await this.runs.forgetCells(applications);
    const keys: string[] = [];
    for (const { id, status, file } of await this.runs.holdWithFiles()) {
      await this.runs.forgetFile(id);
      keys.push(file!);
      if (READ.includes(status)) continue;
      const over = { lease: null, leaseUntil: null, finishedAt: this.clock.now() };
      await this.runs.change(id, { status: 'failed', problem: LOAD_AGAIN, ...over });
    }
    return keys;
  }
}
