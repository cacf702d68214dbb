import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an application lies in its stage: boards show it, and do not read journals for it. */
export class StageSince1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE applications ADD COLUMN "stageSince" bigint');
    await runner.query(`
      UPDATE applications SET "stageSince" = (
        SELECT MAX(j."at") FROM journal j
        WHERE j."application" = applications."id" AND j."type" = 'stage.entered')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE applications DROP COLUMN "stageSince"');
  }
}
