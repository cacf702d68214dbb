import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import { SealedTexts } from '../../kernel/keys/sealed-texts';
import { CalendarFeed } from '../../store/entities/connect/calendar-feed.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { FeedsRepository } from './feeds.repository';

/** What somebody sees of their own link. */
export interface FeedView {
  /** To be given to a calendar, and to nobody else. */
  link: string;
  namesCandidates: boolean;
  createdAt: Instant;
  /** When a calendar last read it; null as long as none has. */
  readAt: Instant | null;
}

/** The links by which people's calendars read what they owe. */
@Injectable()
export class Feeds {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: FeedsRepository,
    private readonly texts: SealedTexts,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** The caller's; null when they have none. */
  async of({ id }: Caller): Promise<FeedView | null> {
    const feed = await this.stored.of(id);
    return feed && this.viewOf(feed);
  }

  /**
   * Makes the caller's link; one that was there leads nowhere from now on.
   * @param namesCandidates whether entries say who the candidates are, who then stand in a calendar that others may keep
   */
  async make({ id: user }: Caller, namesCandidates: boolean): Promise<FeedView> {
    const secret = randomBytes(32).toString('base64url');
    const feed: CalendarFeed = {
      ...{ user, hash: sha256(secret), secret: this.texts.seal(secret, placeOf(user)) },
      ...{ namesCandidates, createdAt: this.clock.now(), readAt: null },
    };
    await this.units.run(() => this.stored.put(feed));
    return this.viewOf(feed);
  }

  /** @throws NotFoundError when there is none */
  async revoke({ id }: Caller): Promise<void> {
    if (await this.units.run(() => this.stored.delete(id))) return;
    throw new NotFoundError('There is no calendar link.');
  }

  private viewOf({ user, secret, namesCandidates, createdAt, readAt }: CalendarFeed): FeedView {
    const link = this.url.to(`/calendar/${this.texts.open(secret, placeOf(user))}.ics`);
    return { link, namesCandidates, createdAt, readAt };
  }
}

function placeOf(user: string): string {
  return `calendar-feed/${user}`;
}
