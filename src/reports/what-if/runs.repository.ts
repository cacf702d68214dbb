import { Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { WhatIfLine } from '../../store/entities/reports/what-if-line.entity';
import { WhatIfRun, type WhatIfId } from '../../store/entities/reports/what-if-run.entity';
import { insertRows } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';

/** Rows in one statement: SQLite takes 32,766 values. */
const CHUNK = 1000;

/** What-if runs as rows, and who works on which. */
@Injectable()
export class WhatIfRows {
  constructor(private readonly units: UnitOfWork) {}

  async add(run: WhatIfRun): Promise<void> {
    await this.units.manager.insert(WhatIfRun, run);
  }

  /** Null also for one that is being deleted. */
  find(id: string): Promise<WhatIfRun | null> {
    return this.units.manager.findOneBy(WhatIfRun, { id: id as WhatIfId, status: Not('gone') });
  }

  /** Newest first. @param actor whose; null for everybody's */
  newest(limit: number, actor: UserId | null): Promise<WhatIfRun[]> {
    return this.units.manager.find(WhatIfRun, {
      where: { status: Not('gone'), ...(actor === null ? {} : { actor }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** Oldest first. */
  running(): Promise<WhatIfRun[]> {
    return this.units.manager.find(WhatIfRun, {
      where: { status: 'running' },
      order: { id: 'ASC' },
    });
  }

  /** Takes one that nobody works on, until then. In a unit. @returns null when there is none */
  async claim(lease: string, now: Instant, until: Instant): Promise<WhatIfRun | null> {
    await this.units.lock('what-if');
    const free = (await this.running()).find(
      ({ leaseUntil }) => leaseUntil === null || leaseUntil < now,
    );
    if (!free) return null;
    await this.units.manager.update(WhatIfRun, free.id, { lease, leaseUntil: until });
    return Object.assign(free, { lease, leaseUntil: until });
  }

  /**
   * Writes down what was worked out, and lets go, unless somebody else has taken it meanwhile or it is not wanted any
   * more. In a unit.
   */
  async advance(
    { id, lease }: WhatIfRun,
    lines: readonly WhatIfLine[],
    progress: Partial<WhatIfRun>,
  ): Promise<void> {
    const { manager } = this.units;
    await this.units.lock('what-if');
    const isOurs = await manager.existsBy(WhatIfRun, { id, lease: lease!, status: 'running' });
    if (!isOurs) return;
    await manager.update(WhatIfRun, id, { ...progress, lease: null, leaseUntil: null });
    for (let at = 0; at < lines.length; at += CHUNK) {
      await insertRows(manager, WhatIfLine, lines.slice(at, at + CHUNK));
    }
  }

  /** Lets go of one without a word about it. In a unit. */
  async release({ id, lease }: WhatIfRun): Promise<void> {
    const free = { lease: null, leaseUntil: null };
    await this.units.manager.update(WhatIfRun, { id, lease: lease! }, free);
  }

  /** From now on nobody sees it. In a unit. */
  async abandon(id: WhatIfId): Promise<void> {
    await this.units.lock('what-if');
    await this.units.manager.update(WhatIfRun, id, { status: 'gone' });
  }

  /** Those that are so old, or are being deleted. */
  async old(before: Instant): Promise<WhatIfId[]> {
    const rows = await this.units.manager.find(WhatIfRun, {
      select: { id: true },
      where: [{ status: 'gone' }, { createdAt: LessThan(before) }],
    });
    return rows.map(({ id }) => id);
  }

  /** Deletes some lines of a run; when there are none left, the run. In a unit. @returns whether it is gone */
  async deleteSome(run: WhatIfId): Promise<boolean> {
    const { manager } = this.units;
    const rows = await manager.find(WhatIfLine, {
      select: { number: true },
      where: { run },
      take: CHUNK,
    });
    if (rows.length > 0) {
      await manager.delete(WhatIfLine, { run, number: In(rows.map(({ number }) => number)) });
      return false;
    }
    await manager.delete(WhatIfRun, run);
    return true;
  }
}
