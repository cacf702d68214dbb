import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import type { UserId } from '../../store/entities/accounts/user.entity';

/** How a candidate found it, with who answered for their application. */
export interface GivenAnswer {
  owner: UserId;
  at: Instant;
  score: number;
  words: string | null;
}

/** Reads what candidates said of how they were treated. */
@Injectable()
export class Answers {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * All that were given before an instant, in the order in which they were.
   * @param owner only of those who were in this one's hands; null for all
   */
  async given(to: Instant, owner: string | null): Promise<GivenAnswer[]> {
    const given: unknown[] = [to];
    if (owner !== null) given.push(owner);
    const rows = await this.units.manager.query<Record<keyof GivenAnswer, unknown>[]>(
      `SELECT a."owner" AS "owner", r."ratedAt" AS "at", r."score" AS "score", r."words" AS "words"
      FROM experience_ratings r JOIN applications a ON a."id" = r."application"
      WHERE r."ratedAt" < $1 ${owner === null ? '' : 'AND a."owner" = $2'}
      ORDER BY r."ratedAt", r."application"`,
      given,
    );
    return rows.map(({ owner: id, at, score, words }) => ({
      ...{ owner: id as UserId, at: Number(at) as Instant, score: Number(score) },
      words: words as string | null,
    }));
  }
}
