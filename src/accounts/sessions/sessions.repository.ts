import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Session } from '../../store/entities/accounts/session.entity';
import { User, type UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** When a session has not ended: it ends after `now`, and was seen after `idleSince`. */
export interface Living {
  now: Instant;
  idleSince: Instant;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(session: Session): Promise<void> {
    await this.units.manager.insert(Session, session);
  }

  /** A session that has not ended, of a user who is active. */
  async living(hash: string, at: Living): Promise<{ session: Session; user: User } | null> {
    const { manager } = this.units;
    const session = await manager.findOneBy(Session, { hash, ...alive(at) });
    const user = session && (await manager.findOneBy(User, { id: session.user, status: 'active' }));
    return user && { session: session, user };
  }

  async ownerOf(hash: string): Promise<UserId | null> {
    return (await this.units.manager.findOneBy(Session, { hash }))?.user ?? null;
  }

  /** Those that have not ended, latest first. */
  livingOf(user: UserId, at: Living): Promise<Session[]> {
    return this.units.manager.find(Session, {
      where: { user, ...alive(at) },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
    });
  }

  /** Whether somebody has had a session with one of these, ended or not, opened after `since`. */
  hadSince(
    user: UserId,
    by: { hash: string } | { place: string },
    since: Instant,
  ): Promise<boolean> {
    return this.units.manager.existsBy(Session, { user, ...by, createdAt: MoreThan(since) });
  }

  async touch(id: Session['id'], before: Instant, now: Instant): Promise<void> {
    const stale = { id, lastSeenAt: LessThan(before) };
    await this.units.manager.update(Session, stale, { lastSeenAt: now });
  }

  /** @returns whether there was one that had not ended */
  async end(
    which: { hash: string } | { id: Session['id']; user: UserId },
    now: Instant,
  ): Promise<boolean> {
    const where = { ...which, endsAt: MoreThan(now) };
    const { affected } = await this.units.manager.update(Session, where, { endsAt: now });
    return affected === 1;
  }

  async endAllOf(user: UserId, now: Instant): Promise<void> {
    const where = { user, endsAt: MoreThan(now) };
    await this.units.manager.update(Session, where, { endsAt: now });
  }

  async endOthersOf(user: UserId, hash: string, now: Instant): Promise<void> {
    const where = { user, hash: Not(hash), endsAt: MoreThan(now) };
    await this.units.manager.update(Session, where, { endsAt: now });
  }

  /** Forgets those that were opened before. */
  async forget(before: Instant): Promise<void> {
    await this.units.manager.delete(Session, { createdAt: LessThan(before) });
  }
}

function alive({ now, idleSince }: Living) {
  return { endsAt: MoreThan(now), lastSeenAt: MoreThan(idleSince) };
}
