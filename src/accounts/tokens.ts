import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { sha256 } from '../kernel/hash';
import { newId } from '../kernel/ids';
import type { UserId } from '../store/entities/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { TokensRepository } from './tokens.repository';
import { Users } from './users';

/** Who answers where a job names nobody, and whose the first token is. */
const FIRST_USER = 'Hiring team';

/** Keys to the API. Only their hashes are kept, so a stolen database opens nothing. */
@Injectable()
export class Tokens {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: TokensRepository,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Makes the first token where there is none yet. @returns the token, this once, or null */
  async makeFirst(): Promise<string | null> {
    return this.units.run(async () => {
      if (await this.stored.any()) return null;
      // 256 random bits need no salt and no slow hash
      const token = `lup_${randomBytes(32).toString('base64url')}`;
      const now = this.clock.now();
      const user = await this.users.named(FIRST_USER);
      await this.stored.add({ id: newId(now), user, hash: sha256(token), createdAt: now });
      return token;
    });
  }

  /** The user to whom a token belongs; null when there is no such token. */
  userOf(token: string): Promise<UserId | null> {
    return this.stored.userByHash(sha256(token));
  }
}
