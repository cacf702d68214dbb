import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { ImportRow } from '../../store/entities/import/import-row.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Knows which events an import brought: they tell what was, whatever time they bear. */
@Injectable()
export class Imported {
  constructor(private readonly units: UnitOfWork) {}

  /** How many events each of these applications came with, by its id: those at the first positions of its journal. */
  async eventsOf(applications: readonly ApplicationId[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.units.manager.find(ImportRow, {
      select: { run: true, line: true, application: true, events: true },
      where: { application: In([...applications]), events: Not(0) },
    });
    return new Map(rows.map(({ application, events }) => [application!, events]));
  }
}
