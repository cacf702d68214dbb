import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import {
  VerificationRun,
  type VerificationRunId,
} from '../../store/entities/proof/verification-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Checks of the journal, as all processes see them. */
@Injectable()
export class VerificationRuns {
  constructor(private readonly units: UnitOfWork) {}

  /** The one that was begun last; null when there was none. */
  async last(): Promise<VerificationRun | null> {
    const [last] = await this.units.manager.find(VerificationRun, {
      order: { startedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return last ?? null;
  }

  add(run: VerificationRun): Promise<void> {
    return this.units.run(async () => {
      await this.units.manager.insert(VerificationRun, run);
    });
  }

  /** Writes down how far it is, or what it came to. */
  tell(
    id: VerificationRunId,
    toldAt: Instant,
    news: Partial<Pick<VerificationRun, 'checked' | 'of' | 'state' | 'result'>>,
  ): Promise<void> {
    return this.units.run(async () => {
      await this.units.manager.update(VerificationRun, { id }, { ...news, toldAt });
    });
  }
}
