import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { LupausError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { OneTimeLink } from '../../store/entities/accounts/one-time-link.entity';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { OneTimeLinksRepository } from './one-time-links.repository';

export type LinkPurpose = OneTimeLink['purpose'];

/** Used, over, replaced or never there: which of them is not told. */
export class LinkNotValidError extends LupausError {
  constructor() {
    super(
      'link_not_valid',
      'This link does not work: it was used, its time is over, or a newer one has taken its place. Ask for a new one.',
    );
  }
}

const HOUR_MS = 3600_000;
const LIFETIMES_MS: Record<LinkPurpose, number> = {
  setup: 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  password_reset: HOUR_MS,
};

/** Links that work once and not for ever. Only the hash of what is secret in them is kept. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: OneTimeLinksRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes one in the caller's unit; older ones of that user for the same purpose end.
   * @param user null for the first set-up
   */
  make(purpose: LinkPurpose, user: UserId | null): Promise<{ secret: string; endsAt: Instant }> {
    return this.units.run(async () => {
      const secret = randomBytes(32).toString('base64url');
      const now = this.clock.now();
      const endsAt = (now + LIFETIMES_MS[purpose]) as Instant;
      await this.stored.end(user, now, purpose);
      const link = { id: newId<'link'>(now), hash: sha256(secret), purpose, user };
      await this.stored.add({ ...link, createdAt: now, endsAt, usedAt: null });
      return { secret, endsAt };
    });
  }

  /** Looks at one without using it. @throws LinkNotValidError */
  async find(purpose: LinkPurpose, secret: string): Promise<OneTimeLink> {
    const link = await this.stored.working(sha256(secret), purpose, this.clock.now());
    if (link) return link;
    throw new LinkNotValidError();
  }

  /** In the caller's unit, with what it is used for. @throws LinkNotValidError when somebody was quicker */
  async use({ id }: OneTimeLink): Promise<void> {
    const now = this.clock.now();
    if (!(await this.units.run(() => this.stored.use(id, now)))) throw new LinkNotValidError();
  }

  /** From now on none of a user's links works. In the caller's unit. */
  async endAllOf(user: UserId): Promise<void> {
    const now = this.clock.now();
    await this.units.run(() => this.stored.end(user, now));
  }
}
