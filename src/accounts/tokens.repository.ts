import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ApiToken } from '../store/entities/accounts/api-token.entity';
import { User } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';

@Injectable()
export class TokensRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(token: ApiToken): Promise<void> {
    await this.units.manager.insert(ApiToken, token);
  }

  async userByHash(hash: string): Promise<User | null> {
    const { manager } = this.units;
    const token = await manager.findOneBy(ApiToken, { hash, revokedAt: IsNull() });
    return token && manager.findOneBy(User, { id: token.user, status: 'active' });
  }
}
