import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { User } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ListedStatus } from './commitments.form';

/** Which commitments a list is to have. */
export interface CommitmentFilter {
  /** The jobs; null for all. */
  jobs: readonly string[] | null;
  owner?: string;
  rule?: string;
  /** Else what is still owed. */
  status?: ListedStatus;
  dueBefore?: Instant;
  /** After that one, in order of due time and id. */
  after: readonly [number, string] | null;
}

/** A commitment with the names that belong to it. */
export type ListedCommitment = Omit<CommitmentRow, 'key' | 'noticeAt'> & {
  jobTitle: string;
  candidate: string;
  candidateName: string;
  ownerName: string;
};

const NUMBERS = ['openedAt', 'dueAt', 'pausedUntil', 'endedAt'] as const;
const OWN = ['id', 'application', 'job', 'rule', 'title', 'owner', 'ended', 'reason'];

/** Reads lists of commitments, each page from an index. */
@Injectable()
export class CommitmentsListRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** In order of due time. @param now what is due before it is overdue */
  async list(filter: CommitmentFilter, now: Instant, limit: number): Promise<ListedCommitment[]> {
    if (filter.jobs?.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(CommitmentRow, 'c')
      .select([...OWN, 'evidence', 'promise', ...NUMBERS].map((name) => `c.${name} AS "${name}"`))
      .addSelect(['j.title AS "jobTitle"', 'p.id AS "candidate"', 'p.name AS "candidateName"'])
      .addSelect('u.name', 'ownerName')
      .innerJoin(Application, 'a', 'a.id = c.application')
      .innerJoin(Candidate, 'p', 'p.id = a.candidate')
      .innerJoin(Job, 'j', 'j.id = c.job')
      .innerJoin(User, 'u', 'u.id = c.owner')
      // `ended` is one value here; PostgreSQL takes the order from the index only when it is named too
      .orderBy('c.ended', 'ASC')
      .addOrderBy('c.dueAt', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .limit(limit);
    narrow(query, filter, now);
    const rows = await query.getRawMany<ListedCommitment>();
    for (const row of rows) {
      // PostgreSQL's driver gives 64 bits as a text
      for (const name of NUMBERS) if (row[name] !== null) row[name] = Number(row[name]) as Instant;
    }
    return rows;
  }

  /** The words of promises, by the message that made each. */
  async wordsOf(applications: readonly ApplicationId[]): Promise<ReadonlyMap<string, string>> {
    if (applications.length === 0) return new Map();
    const { manager } = this.units;
    const made = await manager.findBy(JournalRow, {
      application: In(applications),
      type: In(['promise.made', 'promise.rescheduled']),
    });
    const texts = await manager.findBy(EventText, { event: In(made.map(({ id }) => id)) });
    const words = new Map(texts.map(({ event, text }) => [event, text]));
    return new Map(
      made.flatMap(({ id, fields }): [string, string][] => {
        const text = words.get(id);
        return text === undefined ? [] : [[(fields as { message: string }).message, text]];
      }),
    );
  }
}

function narrow(
  query: SelectQueryBuilder<CommitmentRow>,
  { jobs, owner, rule, status, dueBefore, after }: CommitmentFilter,
  now: Instant,
): void {
  query.andWhere(status === undefined ? 'c.ended IS NULL' : WHERE[status], { now });
  // one job is an index's first column, of several the order must come from the due time's
  if (jobs?.length === 1) query.andWhere('c.job = :job', { job: jobs[0] });
  else if (jobs) query.andWhere('c.job IN (:...jobs)', { jobs });
  if (owner !== undefined) query.andWhere('c.owner = :owner', { owner });
  if (rule !== undefined) query.andWhere('c.rule = :rule', { rule });
  if (dueBefore !== undefined) query.andWhere('c.dueAt < :dueBefore', { dueBefore });
  if (after) {
    query.andWhere('(c.dueAt, c.id) > (:dueAt, :id)', { dueAt: after[0], id: after[1] });
  }
}

/** What each status is: the times say, nobody stores it. */
const WHERE: Record<ListedStatus, string> = {
  open: 'c.ended IS NULL AND c.dueAt >= :now',
  overdue: 'c.ended IS NULL AND c.dueAt < :now',
  paused: 'c.ended IS NULL AND c.pausedUntil > :now',
  kept: "c.ended = 'kept' AND c.endedAt <= c.dueAt",
  late: "c.ended = 'kept' AND c.endedAt > c.dueAt",
  released: "c.ended = 'released'",
  rescheduled: "c.ended = 'rescheduled'",
};
