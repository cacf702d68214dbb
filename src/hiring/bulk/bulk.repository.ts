import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { BulkItem } from '../../store/entities/bulk/bulk-item.entity';
import { BulkRun, type BulkRunId } from '../../store/entities/bulk/bulk-run.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Rows in one statement: SQLite takes 32,766 values. */
const CHUNK = 1000;

export type BulkCounts = Record<BulkItem['status'], number>;

@Injectable()
export class BulkRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Those of some applications that lie in these jobs, null for all jobs, and whose they are. */
  async among(
    ids: readonly string[],
    jobs: readonly JobId[] | null,
  ): Promise<Map<ApplicationId, CandidateId>> {
    const found = new Map<ApplicationId, CandidateId>();
    for (const chunk of chunksOf(ids)) {
      const rows = await this.units.manager.find(Application, {
        select: { id: true, job: true, candidate: true },
        where: { id: In(chunk), status: Not('voided' as const) },
      });
      for (const { id, job, candidate } of rows) {
        if (jobs === null || jobs.includes(job)) found.set(id, candidate);
      }
    }
    return found;
  }

  async add(run: BulkRun, applications: readonly ApplicationId[]): Promise<void> {
    const { manager } = this.units;
    await manager.insert(BulkRun, run);
    for (const chunk of chunksOf(applications)) {
      const items = chunk.map((application): BulkItem => ({
        ...{ run: run.id, application, status: 'waiting', problem: null },
      }));
      await manager.insert(BulkItem, items);
    }
  }

  find(id: string): Promise<BulkRun | null> {
    return this.units.manager.findOneBy(BulkRun, { id: id as BulkRunId });
  }

  /** Oldest first. */
  unfinished(): Promise<BulkRun[]> {
    return this.units.manager.find(BulkRun, {
      where: { finishedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async countsOf(run: BulkRunId): Promise<BulkCounts> {
    const rows = await this.units.manager
      .createQueryBuilder(BulkItem, 'item')
      .select('item.status', 'status')
      .addSelect('COUNT(*)', 'n')
      .where('item.run = :run', { run })
      .groupBy('item.status')
      .getRawMany<{ status: BulkItem['status']; n: number | string }>();
    const counts: BulkCounts = { waiting: 0, done: 0, failed: 0, stopped: 0, undone: 0 };
    for (const { status, n } of rows) counts[status] = Number(n);
    return counts;
  }

  failuresOf(run: BulkRunId, limit: number): Promise<BulkItem[]> {
    return this.units.manager.find(BulkItem, {
      where: { run, status: 'failed' },
      order: { application: 'ASC' },
      take: limit,
    });
  }

  /** The next one that nobody else has taken, this unit's until it ends; null when there is none. */
  next(run: BulkRunId): Promise<BulkItem | null> {
    const { manager } = this.units;
    // on SQLite there is only one that writes; on PostgreSQL others take the next ones meanwhile
    const isShared = manager.connection.options.type === 'postgres';
    return manager.findOne(BulkItem, {
      where: { run, status: 'waiting' },
      order: { application: 'ASC' },
      ...(isShared ? { lock: SKIP_LOCKED } : {}),
    });
  }

  /** Writes down what became of one that was waiting. */
  async settle(
    { run, application }: Pick<BulkItem, 'run' | 'application'>,
    result: Pick<BulkItem, 'status' | 'problem'>,
  ): Promise<void> {
    await this.units.manager.update(BulkItem, { run, application, status: 'waiting' }, result);
  }

  /** Stops those that wait. */
  async stop(run: BulkRunId): Promise<void> {
    await this.units.manager.update(BulkItem, { run, status: 'waiting' }, { status: 'stopped' });
  }

  async finish(run: BulkRunId, at: Instant): Promise<void> {
    await this.units.manager.update(BulkRun, { id: run, finishedAt: IsNull() }, { finishedAt: at });
  }
}

const SKIP_LOCKED = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;

function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}
