import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { sha256 } from '../kernel/hash';
import { newId } from '../kernel/ids';
import type { Scope } from '../store/entities/accounts/api-token.entity';
import type { User, UserId } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
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
  async make(user: UserId, name: string, scopes: Scope[] = ['read', 'write']): Promise<string> {
    // 256 random bits need no salt and no slow hash
    const token = `lup_${randomBytes(32).toString('base64url')}`;
    const now = this.clock.now();
    await this.units.run(() =>
      this.stored.add({
        ...{ id: newId(now), user, name, scopes, hash: sha256(token), createdAt: now },
        ...{ lastUsedAt: null, revokedAt: null },
      }),
    );
    return token;
  }

  /** The user to whom a token belongs; null when there is no such token. */
  userOf(token: string): Promise<User | null> {
    return this.stored.userByHash(sha256(token));
  }
}
