import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { SignedHead } from '../../store/entities/proof/signed-head.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whether a demonstration is in, and what it put in. */
@Injectable()
export class DemoRuns {
  constructor(private readonly units: UnitOfWork) {}

  /** The one that is in and can be taken out; null when none is. */
  async present(): Promise<DemoRun | null> {
    const run = await this.units.manager.findOneBy(DemoRun, { removedAt: IsNull() });
    return run?.contents.isWhole ? null : run;
  }

  /** Whether a head of the journal was ever signed: it is evidence since, and nothing is taken out of it. */
  isEvidence(): Promise<boolean> {
    return this.units.manager.exists(SignedHead);
  }

  async add(run: DemoRun): Promise<void> {
    await this.units.manager.insert(DemoRun, run);
  }

  /** Writes down that the whole installation is a demonstration: no head of it is signed. In a unit. */
  addWhole(startedBy: string, startedAt: Instant): Promise<void> {
    const nothing = { users: [], pipelines: [], jobs: [], candidates: [], terms: [] };
    return this.add({
      ...{ id: newId(startedAt), startedAt, startedBy, contents: { ...nothing, isWhole: true } },
      ...{ removedAt: null, removedBy: null },
    });
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
