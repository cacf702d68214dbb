import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  ColleagueRequest,
  type RequestId,
} from '../../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

@Injectable()
export class RequestsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(request: ColleagueRequest): Promise<void> {
    await this.units.manager.insert(ColleagueRequest, request);
  }

  byHash(hash: string): Promise<ColleagueRequest | null> {
    return this.units.manager.findOneBy(ColleagueRequest, { hash });
  }

  /** @returns false when it is answered already */
  async answer(id: RequestId, answer: string, answeredAt: Instant): Promise<boolean> {
    const still = { id, answeredAt: IsNull() };
    const { affected } = await this.units.manager.update(ColleagueRequest, still, {
      ...{ answer, answeredAt },
    });
    return affected === 1;
  }
}
