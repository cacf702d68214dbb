import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Organisation } from '../../store/entities/hiring/organisation.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What people say of their organisation. */
export type OrganisationWords = Pick<Organisation, 'name' | 'timezone' | 'locale'>;

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
  async the(): Promise<OrganisationWords> {
    const [found] = await this.units.manager.find(Organisation, { take: 1 });
    return found ?? NOBODY;
  }

  /** Says it, or says it anew. In a unit of its own, or the caller's. */
  say(words: OrganisationWords, by: UserId): Promise<void> {
    return this.units.run(async () => {
      await this.units.lock('organisation');
      const { manager } = this.units;
      const [found] = await manager.find(Organisation, { take: 1 });
      const now: Instant = this.clock.now();
      const changed = { ...words, changedAt: now, changedBy: by };
      if (found) {
        await manager.update(
          Organisation,
          { id: found.id },
          { ...changed, version: found.version + 1 },
        );
      } else {
        await manager.insert(Organisation, {
          ...changed,
          id: newId(now),
          createdAt: now,
          version: 1,
        });
      }
    });
  }
}
