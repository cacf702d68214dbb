import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  ColleagueRequest,
  type RequestId,
} from '../../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { KeptAnswer } from './answer-words';

const BATCH = 200;

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

  /** Those that are to be sent again by `asOf`, the longest waiting first, some at a time. */
  toRemind(asOf: Instant, without: readonly string[]): Promise<ColleagueRequest[]> {
    return this.units.manager.find(ColleagueRequest, {
      where: {
        remindAt: LessThanOrEqual(asOf),
        answeredAt: IsNull(),
        id: Not(In(without as RequestId[])),
      },
      order: { remindAt: 'ASC', id: 'ASC' },
      take: BATCH,
    });
  }

  async change(id: RequestId, change: Partial<ColleagueRequest>): Promise<void> {
    await this.units.manager.update(ColleagueRequest, { id }, change);
  }

  /** @returns false when it is answered already */
  async postpone(
    id: RequestId,
    change: Pick<ColleagueRequest, 'later' | 'remindAt'>,
  ): Promise<boolean> {
    const still = { id, answeredAt: IsNull() };
    const { affected } = await this.units.manager.update(ColleagueRequest, still, change);
    return affected === 1;
  }

  /** @returns false when it is answered already */
  async answer(id: RequestId, kept: KeptAnswer, answeredAt: Instant): Promise<boolean> {
    const still = { id, answeredAt: IsNull() };
    const { affected } = await this.units.manager.update(ColleagueRequest, still, {
      ...{ ...kept, answeredAt, remindAt: null },
    });
    return affected === 1;
  }
}
