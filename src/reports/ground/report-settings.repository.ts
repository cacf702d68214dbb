import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { ConflictError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { ReportSetting } from '../../store/entities/settings/report-setting.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What is set of the report. */
export type ReportSettingsState = Pick<
  ReportSetting,
  'personMonths' | 'target' | 'askedAt' | 'version'
>;

/** Until somebody has set something else. */
export const STANDARD: ReportSettingsState = {
  ...{ personMonths: 24, target: 95, askedAt: null, version: 0 },
};

/** What the report aims at, and how long its figures are kept per person. */
@Injectable()
export class ReportSettings {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async the(): Promise<ReportSettingsState> {
    const [found] = await this.units.manager.find(ReportSetting, { take: 1 });
    return found ?? STANDARD;
  }

  /**
   * Sets what is named, the rest stays.
   * @param version the one that was seen; undefined does not ask
   * @throws ConflictError when somebody changed it since
   */
  change(
    named: Partial<Pick<ReportSetting, 'personMonths' | 'target' | 'askedAt'>>,
    by: UserId,
    version?: number,
  ): Promise<ReportSettingsState> {
    return this.units.run(async () => {
      await this.units.lock('report-settings');
      const { manager } = this.units;
      const [found] = await manager.find(ReportSetting, { take: 1 });
      if (version !== undefined && version !== (found?.version ?? 0)) {
        throw new ConflictError(
          'The settings of the report were changed meanwhile; look again and repeat.',
          found && { by: found.changedBy, at: found.changedAt },
          'changed_meanwhile',
        );
      }
      const change = defined(named);
      const now = this.clock.now();
      const changed = { changedAt: now, changedBy: by, version: (found?.version ?? 0) + 1 };
      const row = { ...(found ?? STANDARD), ...change, ...changed };
      if (found) await manager.update(ReportSetting, { id: found.id }, { ...change, ...changed });
      else await manager.insert(ReportSetting, { ...row, id: newId<'report-setting'>(now) });
      return row;
    });
  }

  /** Notes that the question for the ground was asked, however it was answered. */
  async noteAsked(by: UserId): Promise<void> {
    const { askedAt } = await this.the();
    if (askedAt === null) await this.change({ askedAt: this.clock.now() }, by);
  }
}

function defined<T extends object>(all: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
