import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { ExperienceRating } from '../../store/entities/candidates/experience-rating.entity';
import { Survey } from '../../store/entities/candidates/survey.entity';
import {
  APPLICATION_STATUSES,
  type ApplicationId,
} from '../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';

const BATCH = 50;
const ENDED = APPLICATION_STATUSES.filter((status) => status !== 'active');

/** Who was asked how it was, and who may be. */
@Injectable()
export class SurveysRepository {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Applications to look at, some at a time: those that ended since an instant and were never looked at, and those that
   * were to be looked at again.
   */
  async toLookAt(
    endedSince: Instant,
    asOf: Instant,
    without: readonly string[],
  ): Promise<{ id: ApplicationId }[]> {
    const given: unknown[] = [endedSince, asOf, ...without];
    const others = without.map((_, i) => `$${i + 3}`);
    const left = others.length === 0 ? '' : `AND "id" NOT IN (${others.join(', ')})`;
    const statuses = ENDED.map((status) => `'${status}'`).join(', ');
    return this.units.manager.query(
      `SELECT "id" FROM (
        SELECT a."id" AS "id" FROM applications a
        LEFT JOIN surveys s ON s."application" = a."id"
        WHERE a."status" IN (${statuses}) AND a."changedAt" >= $1 AND s."application" IS NULL
        UNION SELECT s."application" AS "id" FROM surveys s WHERE s."lookAt" <= $2) one
      WHERE 1 = 1 ${left} ORDER BY "id" LIMIT ${BATCH}`,
      given,
    );
  }

  /** Whether nothing is to be looked at now: it was asked, will not be, or comes later. */
  async isSettled(application: ApplicationId, asOf: Instant): Promise<boolean> {
    const found = await this.units.manager.findOneBy(Survey, { application });
    return found !== null && (found.lookAt === null || found.lookAt > asOf);
  }

  /** In a unit. */
  async put(survey: Survey): Promise<void> {
    await this.units.manager.upsert(Survey, survey, ['application']);
  }

  /** Whether a candidate was asked after an instant, about any of their applications. */
  wasAsked(candidate: CandidateId, after: Instant): Promise<boolean> {
    return this.units.manager.existsBy(Survey, { candidate, invitedAt: MoreThan(after) });
  }

  /** Whether somebody has said how it was already. */
  hasRated(application: ApplicationId): Promise<boolean> {
    return this.units.manager.existsBy(ExperienceRating, { application, ratedAt: Not(IsNull()) });
  }
}
