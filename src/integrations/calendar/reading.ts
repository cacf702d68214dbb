import { Injectable } from '@nestjs/common';
import { TOUCHED_EVERY_MS, unlessBusy } from '../../accounts/touch';
import { OwedRepository } from '../../hiring/today/owed.repository';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import type { Instant } from '../../kernel/instant';
import type { CalendarFeed } from '../../store/entities/connect/calendar-feed.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { FeedEntries } from './feed-entries';
import { FeedsRepository } from './feeds.repository';
import { InterviewsToCome } from './interviews-to-come.repository';

const DAY_MS = 24 * 3600_000;
/** Interviews of so long ago stay in the calendar. */
const PAST_MS = 30 * DAY_MS;
/** More than anybody looks at; the soonest are taken. */
const MOST_OWED = 500;
const SECRET = /^[\w-]{43}$/;

/** What calendars read. */
@Injectable()
export class CalendarReading {
  constructor(
    private readonly units: UnitOfWork,
    private readonly feeds: FeedsRepository,
    private readonly owed: OwedRepository,
    private readonly interviews: InterviewsToCome,
    private readonly clock: Clock,
    private readonly entries: FeedEntries,
  ) {}

  /**
   * The calendar behind a link: what its owner owes now, and their interviews.
   * @throws NotFoundError for a link that is not from here, was revoked, or is of somebody who may not sign in any more
   */
  async read(secret: string): Promise<string> {
    const found = SECRET.test(secret) ? await this.feeds.byHash(sha256(secret)) : null;
    if (!found) throw new NotFoundError('There is no calendar at this address.');
    const { feed, user } = found;
    const now = this.clock.now();
    const text = await this.units.snapshot(async () => {
      const owed = await this.owed.list({ owner: user.id }, MOST_OWED);
      const met = await this.interviews.of(user.id, (now - PAST_MS) as Instant);
      return this.entries.text(user, feed, { owed, met }, now);
    });
    await this.touch(feed, now);
    return text;
  }

  private async touch({ user, readAt }: CalendarFeed, now: Instant): Promise<void> {
    const before = (now - TOUCHED_EVERY_MS) as Instant;
    if (readAt !== null && readAt >= before) return;
    await unlessBusy(this.units.run(() => this.feeds.touch(user, before, now)));
  }
}
