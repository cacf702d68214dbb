import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const COUNTED = new TableIndex({ columnNames: ['job', 'status', 'stage'] });

/**
 * Since when an application lies in its stage: boards show it, and do not read journals for it. Lists of jobs count
 * applications by stage from an index.
 */
export class StageSince1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE applications ADD COLUMN "stageSince" bigint');
    await runner.query(`
      UPDATE applications SET "stageSince" = (
        SELECT MAX(j."at") FROM journal j
        WHERE j."application" = applications."id" AND j."type" = 'stage.entered')`);
    await runner.createIndex('applications', COUNTED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('applications', COUNTED);
    await runner.query('ALTER TABLE applications DROP COLUMN "stageSince"');
  }
}
