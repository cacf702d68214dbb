import { Injectable } from '@nestjs/common';
import { ApiToken } from '../store/entities/api-token.entity';
import type { UserId } from '../store/entities/user.entity';
import { UnitOfWork } from '../store/unit-of-work';

@Injectable()
export class TokensRepository {
  constructor(private readonly units: UnitOfWork) {}

  any(): Promise<boolean> {
    return this.units.manager.exists(ApiToken);
  }

  async add(token: ApiToken): Promise<void> {
    await this.units.manager.insert(ApiToken, token);
  }

  async userByHash(hash: string): Promise<UserId | null> {
    const token = await this.units.manager.findOneBy(ApiToken, { hash });
    return token?.user ?? null;
  }
}
