import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { User, type UserId } from '../../store/entities/accounts/user.entity';
import { CalendarFeed } from '../../store/entities/connect/calendar-feed.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Links to calendars as rows. */
@Injectable()
export class FeedsRepository {
  constructor(private readonly units: UnitOfWork) {}

  of(user: UserId): Promise<CalendarFeed | null> {
    return this.units.manager.findOneBy(CalendarFeed, { user });
  }

  /** With whose it is; null also for somebody who may not sign in any more. */
  async byHash(hash: string): Promise<{ feed: CalendarFeed; user: User } | null> {
    const feed = await this.units.manager.findOneBy(CalendarFeed, { hash });
    const user =
      feed && (await this.units.manager.findOneBy(User, { id: feed.user, status: 'active' }));
    return user && { feed, user };
  }

  /** Ends the one that was there. In a unit. */
  async put(feed: CalendarFeed): Promise<void> {
    await this.units.manager.delete(CalendarFeed, { user: feed.user });
    await this.units.manager.insert(CalendarFeed, feed);
  }

  async delete(user: UserId): Promise<boolean> {
    const { affected } = await this.units.manager.delete(CalendarFeed, { user });
    return affected === 1;
  }

  /** Notes that it was read, unless that was noted since `before`. */
  async touch(user: UserId, before: Instant, now: Instant): Promise<void> {
    const { manager } = this.units;
    await manager.update(CalendarFeed, { user, readAt: IsNull() }, { readAt: now });
    await manager.update(CalendarFeed, { user, readAt: LessThan(before) }, { readAt: now });
  }
}
