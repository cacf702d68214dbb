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

  find(id: string): Promise<ColleagueRequest | null> {
    return this.units.manager.findOneBy(ColleagueRequest, { id: id as RequestId });
  }

  /** Its mail was sent once more, with the link that has this hash. */
  async nudged(id: RequestId, hash: string, nudgedAt: Instant): Promise<void> {
    await this.units.manager.update(ColleagueRequest, { id }, { hash, nudgedAt });
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
