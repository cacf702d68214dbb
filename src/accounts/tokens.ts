import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { NotFoundError } from '../kernel/errors';
import { sha256 } from '../kernel/hash';
import { newId } from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type { ApiToken, Scope } from '../store/entities/accounts/api-token.entity';
import type { User, UserId } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { Caller } from './caller';
import { TOUCHED_EVERY_MS, unlessBusy } from './touch';
import { TokensRepository } from './tokens.repository';

/** Keys to the API. Only their hashes are kept, so a stolen database opens nothing. */
@Injectable()
export class Tokens {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: TokensRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes a token. @returns it, this once */
  async make(user: UserId, name: string, scopes?: Scope[]): Promise<string> {
    return (await this.issue(user, name, scopes)).secret;
  }

  /** Makes a token. @returns what is kept of it, and itself this once */
  async issue(
    user: UserId,
    name: string,
    scopes: Scope[] = ['read', 'write'],
  ): Promise<{ token: ApiToken; secret: string }> {
    // 256 random bits need no salt and no slow hash
    const secret = `lup_${randomBytes(32).toString('base64url')}`;
    const now = this.clock.now();
    const token: ApiToken = {
      ...{ id: newId(now), user, name, scopes, hash: sha256(secret), createdAt: now },
      ...{ lastUsedAt: null, revokedAt: null },
    };
    await this.units.run(() => this.stored.add(token));
    return { token, secret };
  }

  /** Whose token it is and what it may do, now used again; null when it is none, or its user is not active. */
  async open(secret: string): Promise<{ user: User; scopes: Scope[] } | null> {
    const found = await this.stored.byHash(sha256(secret));
    if (!found) return null;
    const { user, token } = found;
    const now = this.clock.now();
    const before = (now - TOUCHED_EVERY_MS) as Instant;
    if (token.lastUsedAt === null || token.lastUsedAt < before) {
      await unlessBusy(this.units.run(() => this.stored.touch(token.id, before, now)));
    }
    return { user, scopes: token.scopes };
  }

  /** The caller's own; everybody's for an administrator. */
  visibleTo({ id, role }: Caller): Promise<ApiToken[]> {
    return this.stored.list(role === 'admin' ? null : id);
  }

  /**
   * From now on it opens nothing.
   * @throws NotFoundError also for somebody else's, unless an administrator asks
   */
  async revoke(id: string, caller: Caller): Promise<void> {
    const owner = caller.role === 'admin' ? null : caller.id;
    const now = this.clock.now();
    if (await this.units.run(() => this.stored.revoke(id, owner, now))) return;
    throw new NotFoundError('There is no token with that id.');
  }
}
