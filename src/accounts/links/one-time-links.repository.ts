import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { OneTimeLink } from '../../store/entities/accounts/one-time-link.entity';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class OneTimeLinksRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(link: OneTimeLink): Promise<void> {
    await this.units.manager.insert(OneTimeLink, link);
  }

  /** One that works still. */
  working(
    hash: string,
    purpose: OneTimeLink['purpose'],
    now: Instant,
  ): Promise<OneTimeLink | null> {
    return this.units.manager.findOneBy(OneTimeLink, { hash, purpose, ...worksAt(now) });
  }

  /** @returns false when somebody else has used it, or its time is over */
  async use(id: OneTimeLink['id'], now: Instant): Promise<boolean> {
    const { manager } = this.units;
    const { affected } = await manager.update(
      OneTimeLink,
      { id, ...worksAt(now) },
      { usedAt: now },
    );
    return affected === 1;
  }

  /** Ends those of a user that work still; of one purpose, or of all. */
  async end(user: UserId | null, now: Instant, purpose?: OneTimeLink['purpose']): Promise<void> {
    await this.units.manager.update(
      OneTimeLink,
      { user: user ?? IsNull(), ...(purpose && { purpose }), ...worksAt(now) },
      { endsAt: now },
    );
  }
}

function worksAt(now: Instant) {
  return { usedAt: IsNull(), endsAt: MoreThan(now) };
}
