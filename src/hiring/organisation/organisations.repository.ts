import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Organisation, type FirstRunState } from '../../store/entities/hiring/organisation.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What people say of their organisation. */
export type OrganisationWords = Pick<Organisation, 'name' | 'timezone' | 'locale'>;

/** What jobs get that name none of their own; null for what Lupaus brings along. */
export type OrganisationDefaults = Pick<Organisation, 'policy' | 'calendar' | 'pipeline'>;

/** Everything that is said of it. */
export type OrganisationState = OrganisationWords &
  OrganisationDefaults & { firstRun: FirstRunState; version: number };

const NO_DEFAULTS: OrganisationDefaults = { policy: null, calendar: null, pipeline: null };
const FIRST_RUN: FirstRunState = { done: [], isPutAway: false };

/** Until somebody has said it. */
const NOBODY: OrganisationWords = { name: '', timezone: 'Europe/Helsinki', locale: 'en' };

/** Whose service this is. */
@Injectable()
export class Organisations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** With an empty name while nobody has said it. */
  async the(): Promise<OrganisationState> {
    const [found] = await this.units.manager.find(Organisation, { take: 1 });
    if (!found) return { ...NOBODY, ...NO_DEFAULTS, firstRun: FIRST_RUN, version: 0 };
    const { name, timezone, locale, policy, calendar, pipeline, version } = found;
    return {
      ...{ name, timezone, locale, policy, calendar, pipeline, version },
      firstRun: found.firstRun ?? FIRST_RUN,
    };
  }

  /** Whether invented people are in it that can be taken out again; a database of nobody else cannot be emptied. */
  async hasDemo(): Promise<boolean> {
    const runs = await this.units.manager.findBy(DemoRun, { removedAt: IsNull() });
    return runs.some(({ contents }) => contents.isWhole !== true);
  }

  /** Says it, or says it anew. In a unit of its own, or the caller's. */
  say(words: OrganisationWords, by: UserId): Promise<void> {
    return this.change(words, by);
  }

  /** Says what jobs get that name none. What is not named stays. */
  setDefaults(defaults: Partial<OrganisationDefaults>, by: UserId): Promise<void> {
    return this.change(defaults, by);
  }

  /** Notes how far the first set-up has come. */
  setFirstRun(firstRun: FirstRunState, by: UserId): Promise<void> {
    return this.change({ firstRun }, by);
  }

  private change(change: Partial<Organisation>, by: UserId): Promise<void> {
    return this.units.run(async () => {
      await this.units.lock('organisation');
      const { manager } = this.units;
      const [found] = await manager.find(Organisation, { take: 1 });
      const now = this.clock.now();
      const changed = { changedAt: now, changedBy: by };
      if (found) {
        const version = found.version + 1;
        await manager.update(Organisation, { id: found.id }, { ...change, ...changed, version });
        return;
      }
      const empty = { ...NOBODY, ...NO_DEFAULTS, firstRun: null };
      const own = { id: newId<'organisation'>(now), createdAt: now, version: 1 };
      await manager.insert(Organisation, { ...empty, ...change, ...changed, ...own });
    });
  }
}
