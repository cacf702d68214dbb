import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whether a demonstration is in, and what it put in. */
@Injectable()
export class DemoRuns {
  constructor(private readonly units: UnitOfWork) {}

  /** The one that is in; null when none is. */
  present(): Promise<DemoRun | null> {
    return this.units.manager.findOneBy(DemoRun, { removedAt: IsNull() });
  }

  async add(run: DemoRun): Promise<void> {
    await this.units.manager.insert(DemoRun, run);
  }

  async drop(id: DemoRun['id']): Promise<void> {
    await this.units.manager.delete(DemoRun, { id });
  }

  /** Keeps that it was there, and who took it out. */
  async markRemoved({ id }: DemoRun, by: Pick<DemoRun, 'removedAt' | 'removedBy'>): Promise<void> {
    await this.units.manager.update(DemoRun, { id }, by);
  }

  /** The hashes of all versions of terms. */
  async terms(): Promise<Set<string>> {
    const rows = await this.units.manager.find(TermsVersion, { select: { hash: true } });
    return new Set(rows.map(({ hash }) => hash));
  }
}
