import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const BY_TIME = new TableIndex({ columnNames: ['touchedAt', 'id'] });

/** When something of what lists show of an application last changed, so that programs read only what did. */
export class Touched1795219200035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE applications ADD COLUMN "touchedAt" bigint');
    await runner.query('UPDATE applications SET "touchedAt" = "changedAt"');
    await runner.query(`
      UPDATE applications SET "touchedAt" = (
        SELECT MAX(j."recordedAt") FROM journal j WHERE j."application" = applications."id")
      WHERE EXISTS (
        SELECT 1 FROM journal j
        WHERE j."application" = applications."id" AND j."recordedAt" > applications."changedAt")`);
    await runner.createIndex('applications', BY_TIME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('applications', BY_TIME);
    await runner.query('ALTER TABLE applications DROP COLUMN "touchedAt"');
  }
}
