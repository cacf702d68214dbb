import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const BY_TIME = { columnNames: ['sealedAt', 'number'] };

/** The seal over a row is found by the time at which the row was recorded, however many seals there are. */
export class Evidence1795219200019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('seals', new TableIndex(BY_TIME));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('seals', new TableIndex(BY_TIME));
  }
}
