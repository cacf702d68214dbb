import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { User } from '../../../store/entities/accounts/user.entity';
import {
  Application,
  type ApplicationId,
  type ApplicationStatus,
} from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { Job } from '../../../store/entities/hiring/job.entity';
import { Stage } from '../../../store/entities/hiring/stage.entity';
import { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { SuppressedAddress } from '../../../store/entities/mail/suppressed-address.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** The span in which something has changed. */
export interface Changed {
  since: Instant;
  now: Instant;
}

/** Which applications a list is to have. */
export interface ApplicationFilter {
  /** The jobs; null for all. */
  jobs: readonly string[] | null;
  candidate?: string;
  status?: ApplicationStatus;
  owner?: string;
  stage?: string;
  /** Older than that one. */
  before?: string;
  /** Changed at that instant or since, as of now; those that were taken back too. */
  changed?: Changed;
}

/** An application with the names that belong to it. */
export interface ListedApplication {
  id: ApplicationId;
  status: ApplicationStatus;
  receivedAt: Instant;
  version: number;
  touchedAt: Instant;
  candidate: string;
  candidateName: string;
  job: string;
  title: string;
  stage: string;
  stageName: string;
  stageKind: string;
  owner: string;
  ownerName: string;
  /** Why nothing is mailed to the candidate; null when it is. */
  fails: string | null;
}

/** A promise that became overdue changes its application by the time alone. */
const OVERDUE = `SELECT k."application" FROM commitments k
  WHERE k."ended" IS NULL AND k."dueAt" >= :since AND k."dueAt" < :now`;
const CHANGED = `SELECT t."id" FROM applications t WHERE t."touchedAt" >= :since UNION ALL ${OVERDUE}`;
/** So many are read from the indices for every page; of more, a page is found sooner by walking along all applications. */
const FEW = 5000;

/** Reads lists of applications. */
@Injectable()
export class ApplicationsListRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Newest first. */
  async list(filter: ApplicationFilter, limit: number): Promise<ListedApplication[]> {
    if (filter.jobs?.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(Application, 'a')
      .select(['a.id AS "id"', 'a.status AS "status"', 'a.receivedAt AS "receivedAt"'])
      .addSelect(['a.version AS "version"', 'a.touchedAt AS "touchedAt"'])
      .addSelect(['a.candidate AS "candidate"'])
      .addSelect(['c.name AS "candidateName"', 'a.job AS "job"', 'j.title AS "title"'])
      .addSelect(['a.stage AS "stage"', 's.name AS "stageName"', 's.kind AS "stageKind"'])
      .addSelect(['a.owner AS "owner"', 'u.name AS "ownerName"', 'x.reason AS "fails"'])
      .innerJoin(Candidate, 'c', 'c.id = a.candidate')
      .innerJoin(Job, 'j', 'j.id = a.job')
      .innerJoin(Stage, 's', 's.id = a.stage')
      .innerJoin(User, 'u', 'u.id = a.owner')
      // at most one of an address holds
      .leftJoin(SuppressedAddress, 'x', 'x.address = c.emailKey AND x.liftedAt IS NULL')
      .orderBy('a.id', 'DESC')
      .limit(limit);
    const { jobs, stage, before, changed, ...equal } = filter;
    if (changed === undefined) query.andWhere(`a.status <> 'voided'`);
    else if (await this.areFew(changed)) query.andWhere(`a.id IN (${CHANGED})`, changed);
    else query.andWhere(`(a.touchedAt >= :since OR a.id IN (${OVERDUE}))`, changed);
    if (jobs !== null) query.andWhere('a.job IN (:...jobs)', { jobs });
    if (before !== undefined) query.andWhere('a.id < :before', { before });
    for (const [name, value] of Object.entries(equal) as [string, string | undefined][]) {
      if (value !== undefined) query.andWhere(`a.${name} = :${name}`, { [name]: value });
    }
    if (stage !== undefined) {
      const like = { stage, named: stage.toLowerCase() };
      query.andWhere('(s.id = :stage OR LOWER(s.name) = :named OR s.kind = :named)', like);
    }
    const rows = await query.getRawMany<ListedApplication>();
    // PostgreSQL's driver gives 64 bits as a text
    return rows.map((row) => ({
      ...row,
      ...{
        receivedAt: Number(row.receivedAt) as Instant,
        touchedAt: Number(row.touchedAt) as Instant,
      },
    }));
  }

  private async areFew(changed: Changed): Promise<boolean> {
    const { connection } = this.units.manager;
    const sql = `SELECT COUNT(*) AS "n" FROM (${CHANGED} LIMIT ${FEW + 1}) c`;
    const [text, values] = connection.driver.escapeQueryWithParameters(sql, { ...changed }, {});
    const [row] = await this.units.manager.query<{ n: number | string }[]>(text, values);
    return Number(row!.n) <= FEW;
  }

  /** What stands on each, the first that is due first. */
  standing(applications: readonly ApplicationId[]): Promise<CommitmentRow[]> {
    return this.units.manager.find(CommitmentRow, {
      where: { application: In(applications), ended: IsNull() },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }
}
