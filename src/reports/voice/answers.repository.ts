import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import type { UserId } from '../../store/entities/accounts/user.entity';

/** How a candidate found it, with who answered for their application. */
export interface GivenAnswer {
  owner: UserId;
  score: number;
  words: string | null;
}

/** Reads what candidates said of how they were treated. */
@Injectable()
export class Answers {
  constructor(private readonly units: UnitOfWork) {}

  /** @param owner only of those who were in this one's hands; null for all */
  async given(
    { from, to }: { from: Instant; to: Instant },
    owner: string | null,
  ): Promise<GivenAnswer[]> {
    const given: unknown[] = [from, to];
    if (owner !== null) given.push(owner);
    const rows = await this.units.manager.query<
      (Omit<GivenAnswer, 'score'> & { score: number | string })[]
    >(
      `SELECT a."owner" AS "owner", r."score" AS "score", r."words" AS "words"
      FROM experience_ratings r JOIN applications a ON a."id" = r."application"
      WHERE r."ratedAt" >= $1 AND r."ratedAt" < $2 ${owner === null ? '' : 'AND a."owner" = $3'}`,
      given,
    );
    return rows.map((row) => ({ ...row, score: Number(row.score) }));
  }
}
