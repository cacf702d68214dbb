import { Injectable } from '@nestjs/common';
import type { ImportRun, ImportStatus } from '../../../store/entities/import/import-run.entity';
import { Checking } from './checking';
import { Looking } from './looking';
import { Running } from './running';
import type { Slice } from './slice';
import { TakingBack } from './taking-back';

/** What is done where an import stands. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly looking: Looking,
    private readonly checking: Checking,
    private readonly running: Running,
    private readonly takingBack: TakingBack,
  ) {}

  take(run: ImportRun, slice: Slice): Promise<void> {
    const steps: Partial<Record<ImportStatus, () => Promise<void>>> = {
      reading: () => this.looking.look(run, slice),
      checking: () => this.checking.check(run, slice),
      waiting: () => this.running.begin(run, slice),
      running: () => this.running.goOn(run, slice),
      taking_back: () => this.takingBack.goOn(run, slice),
    };
    return steps[run.status]!();
  }
}
