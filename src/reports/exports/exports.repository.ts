import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { ReportExportPart } from '../../store/entities/reports/report-export-part.entity';
import {
  ReportExport,
  type ReportExportId,
} from '../../store/entities/reports/report-export.entity';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';

/** Reads and writes exports and their parts. */
@Injectable()
export class ExportsRepository {
  constructor(private readonly units: UnitOfWork) {}

  find(id: string): Promise<ReportExport | null> {
    return this.units.manager.findOneBy(ReportExport, { id: id as ReportExportId });
  }

  /** Somebody's, newest first. */
  of(askedBy: UserId, limit: number): Promise<ReportExport[]> {
    return this.units.manager.find(ReportExport, {
      where: { askedBy },
      order: { askedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  unfinishedOf(askedBy: UserId): Promise<number> {
    const status = In(['waiting', 'running']);
    return this.units.manager.countBy(ReportExport, { askedBy, status });
  }

  /** The one that has waited longest: asked for, or begun by somebody whose lease has run out. */
  async next(now: Instant): Promise<ReportExport | null> {
    const [found] = await this.units.manager.find(ReportExport, {
      where: [{ status: 'waiting' }, { status: 'running', leasedUntil: LessThan(now) }],
      order: { askedAt: 'ASC', id: 'ASC' },
      take: 1,
    });
    return found ?? null;
  }

  async add(one: ReportExport): Promise<void> {
    await this.units.manager.insert(ReportExport, one);
  }

  async change(id: ReportExportId, change: Partial<ReportExport>): Promise<void> {
    await this.units.manager.update(ReportExport, { id }, change);
  }

  async addPart(part: ReportExportPart): Promise<void> {
    await this.units.manager.insert(ReportExportPart, part);
  }

  async part(id: ReportExportId, number: number): Promise<string | null> {
    const where = { export: id, number };
    return (await this.units.manager.findOneBy(ReportExportPart, where))?.content ?? null;
  }

  async removeParts(id: ReportExportId): Promise<void> {
    await this.units.manager.delete(ReportExportPart, { export: id });
  }

  async remove(id: ReportExportId): Promise<void> {
    await this.removeParts(id);
    await this.units.manager.delete(ReportExport, { id });
  }

  /** Those that were asked for before a time, oldest first. */
  before(at: Instant, limit: number): Promise<ReportExport[]> {
    return this.units.manager.find(ReportExport, {
      where: { askedAt: LessThan(at) },
      order: { askedAt: 'ASC' },
      take: limit,
    });
  }
}
