import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, id, instant, text } from '../table';

/** Whose service this is. */
export class Organisation1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'organisations', {
      ...{ id, name: text, timezone: text, locale: text, createdAt: instant },
      ...{ version: count, changedAt: instant, changedBy: text },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organisations');
  }
}
