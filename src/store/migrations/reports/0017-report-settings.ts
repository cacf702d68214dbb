import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, foreignId, id, instant, nullable } from '../table';

/** What the report aims at, how long its figures are kept per person, and whether the ground was asked for. */
export class ReportSettings1795219200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'report_settings', {
      ...{ id, personMonths: count, target: count, askedAt: nullable(instant), version: count },
      ...{ changedAt: instant, changedBy: foreignId },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report_settings');
  }
}
