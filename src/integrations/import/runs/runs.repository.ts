import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { ImportMapping } from '../../../store/entities/import/import-mapping.entity';
import { ImportRow } from '../../../store/entities/import/import-row.entity';
import {
  ImportRun,
  type ImportId,
  type ImportStatus,
} from '../../../store/entities/import/import-run.entity';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { insertMany } from '../../../store/rows';
import { UnitOfWork } from '../../../store/unit-of-work';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;
/** Where the machine has something to do. */
const WORKING: readonly ImportStatus[] = [
  ...(['reading', 'checking', 'waiting', 'running', 'taking_back'] as const),
];

/** Imports as rows, and who works on which. */
@Injectable()
export class ImportRuns {
  constructor(private readonly units: UnitOfWork) {}

  async add(run: ImportRun): Promise<void> {
    await this.units.manager.insert(ImportRun, run);
  }

  find(id: string): Promise<ImportRun | null> {
    return this.units.manager.findOneBy(ImportRun, { id: id as ImportId });
  }

  /** Waits until nobody else changes where one stands, and gives it as it is then. In a unit. */
  async hold(id: string): Promise<ImportRun | null> {
    await this.units.lock('imports');
    return this.find(id);
  }

  /** Newest first. */
  newest(limit: number): Promise<ImportRun[]> {
    return this.units.manager.find(ImportRun, { order: { id: 'DESC' }, take: limit });
  }

  /** Oldest first. */
  working(): Promise<ImportRun[]> {
    const where = { status: In([...WORKING]) };
    return this.units.manager.find(ImportRun, { where, order: { id: 'ASC' } });
  }

  /**
   * Takes one that nobody works on, until then: the one that was let go of longest ago, or never worked on. In a unit.
   * @param only this one; null for any
   */
  async claim(
    lease: string,
    now: Instant,
    until: Instant,
    only: string | null,
  ): Promise<ImportRun | null> {
    await this.units.lock('imports');
    const [free] = (await this.working())
      .filter(({ lease: held, leaseUntil }) => held === null || (leaseUntil ?? 0) < now)
      .filter(({ id }) => only === null || id === only)
      .sort((a, b) => (a.leaseUntil ?? 0) - (b.leaseUntil ?? 0));
    if (!free) return null;
    await this.change(free.id, { lease, leaseUntil: until });
    return Object.assign(free, { lease, leaseUntil: until });
  }

  async change(id: ImportId, change: Partial<ImportRun>): Promise<void> {
    await this.units.manager.update(ImportRun, id, change);
  }

  /** Whether it still stands where it did and nobody else has it; so it stays until the unit ends. In a unit. */
  async isOurs({ id, lease, status }: ImportRun): Promise<boolean> {
    await this.units.lock('imports');
    return this.units.manager.existsBy(ImportRun, { id, lease: lease!, status });
  }

  /**
   * Writes down how far it is, unless somebody else has taken it meanwhile or it was stopped. In a unit.
   * @returns false then: nothing was written down
   */
  async advance(run: ImportRun, change: Partial<ImportRun>): Promise<boolean> {
    if (!(await this.isOurs(run))) return false;
    await this.change(run.id, change);
    return true;
  }

  /** Keeps one until then, if it is still ours. In a unit. @returns whether it is */
  async keep({ id, lease }: ImportRun, until: Instant): Promise<boolean> {
    const ours = { id, lease: lease! };
    await this.units.manager.update(ImportRun, ours, { leaseUntil: until });
    return this.units.manager.existsBy(ImportRun, ours);
  }

  /** Lets go of one that is not over, so that others have their turn. In a unit. */
  async release({ id, lease }: ImportRun, now: Instant): Promise<void> {
    if (lease === null) return;
    await this.units.manager.update(ImportRun, { id, lease }, { lease: null, leaseUntil: now });
  }

  /** Those whose file is still there and not needed any more. */
  withOldFiles(endedBefore: Instant, leftBefore: Instant): Promise<ImportRun[]> {
    return this.units.manager.find(ImportRun, {
      where: [
        { file: Not(IsNull()), finishedAt: LessThan(endedBefore) },
        { file: Not(IsNull()), finishedAt: IsNull(), createdAt: LessThan(leftBefore) },
      ],
      take: 20,
    });
  }

  /** In a unit: what was shown of its file, and every cell that is quoted; the file itself is the caller's to delete. */
  async forgetFile(id: ImportId): Promise<void> {
    await this.change(id, { file: null, first: null, found: null });
    await this.units.manager.update(ImportRow, { run: id, outcome: 'bad' }, { why: null });
  }

  /** In a unit: the cells that are quoted of these applications. */
  async forgetCells(applications: readonly ApplicationId[]): Promise<void> {
    for (let i = 0; i < applications.length; i += AT_ONCE) {
      const application = In(applications.slice(i, i + AT_ONCE));
      await this.units.manager.update(ImportRow, { application }, { column: null, why: null });
    }
  }

  /** Those with a file, or with rows of it that are shown; nobody else changes where they stand. In a unit. */
  async holdWithFiles(): Promise<ImportRun[]> {
    await this.units.lock('imports');
    return this.units.manager.find(ImportRun, {
      select: { id: true, status: true, file: true },
      where: { file: Not(IsNull()) },
    });
  }

  /** In a unit. */
  async addRows(rows: readonly ImportRow[]): Promise<void> {
    await insertMany(this.units.manager, ImportRow, rows);
  }

  /** In a unit. */
  async dropRows(run: ImportId): Promise<void> {
    await this.units.manager.delete(ImportRow, { run });
  }

  /** In a unit: as if it had never been. */
  async drop(run: ImportId): Promise<void> {
    await this.dropRows(run);
    await this.units.manager.delete(ImportRun, run);
  }

  /** Rows with that outcome, in the order of the file. @param after the line before */
  rowsOf(
    run: ImportId,
    outcome: ImportRow['outcome'],
    limit: number,
    after = 0,
  ): Promise<ImportRow[]> {
    return this.units.manager.find(ImportRow, {
      where: { run, outcome, line: MoreThan(after) },
      order: { line: 'ASC' },
      take: limit,
    });
  }

  /** Lines that are not to be taken in, as the dry run found them. */
  async leftOut(run: ImportId): Promise<Map<number, ImportRow['outcome']>> {
    const rows = await this.units.manager.find(ImportRow, {
      select: { line: true, outcome: true },
      where: { run, outcome: In(['bad', 'duplicate']) },
    });
    return new Map(rows.map(({ line, outcome }) => [line, outcome]));
  }

  /** What was said about the last file with that header; null for none. */
  mappingOf(hash: string): Promise<ImportMapping | null> {
    return this.units.manager.findOneBy(ImportMapping, { hash });
  }

  /** In a unit. */
  async keepMapping(mapping: ImportMapping): Promise<void> {
    await this.units.manager.upsert(ImportMapping, mapping, ['hash']);
  }
}
