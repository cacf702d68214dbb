import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { ApiToken } from '../store/entities/accounts/api-token.entity';
import { User, type UserId } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';

@Injectable()
export class TokensRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(token: ApiToken): Promise<void> {
    await this.units.manager.insert(ApiToken, token);
  }

  /** A token that is not revoked, of a user who is active. */
  async byHash(hash: string): Promise<{ token: ApiToken; user: User } | null> {
    const { manager } = this.units;
    const token = await manager.findOneBy(ApiToken, { hash, revokedAt: IsNull() });
    const user = token && (await manager.findOneBy(User, { id: token.user, status: 'active' }));
    return user && { token: token, user };
  }

  /** Those not revoked, newest first. @param user null for everybody's */
  list(user: UserId | null): Promise<ApiToken[]> {
    return this.units.manager.find(ApiToken, {
      where: { ...(user === null ? {} : { user }), revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
  }

  /** @param user null for anybody's @returns whether there was such a token */
  async revoke(id: string, user: UserId | null, now: Instant): Promise<boolean> {
    const where = { id: id as ApiToken['id'], revokedAt: IsNull(), ...(user && { user }) };
    const { affected } = await this.units.manager.update(ApiToken, where, { revokedAt: now });
    return affected === 1;
  }

  async touch(id: ApiToken['id'], before: Instant, now: Instant): Promise<void> {
    const { manager } = this.units;
    await manager.update(ApiToken, { id, lastUsedAt: IsNull() }, { lastUsedAt: now });
    await manager.update(ApiToken, { id, lastUsedAt: LessThan(before) }, { lastUsedAt: now });
  }
}
