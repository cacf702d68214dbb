import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, hashId, id } from '../table';

const BY_MERGED = new TableIndex({ columnNames: ['mergedInto'] });

/** Candidates who were erased, or became a part of another one; files and mails that are to go with what was theirs. */
export class Forgetting1795219200030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE candidates ADD COLUMN "erasedAt" bigint');
    await runner.query('ALTER TABLE candidates ADD COLUMN "mergedInto" varchar(26)');
    await runner.createIndex('candidates', BY_MERGED);
    await createTable(runner, 'doomed_files', { key: hashId });
    await createTable(runner, 'last_mails', { id });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('last_mails');
    await runner.dropTable('doomed_files');
    await runner.dropIndex('candidates', BY_MERGED);
    await runner.query('ALTER TABLE candidates DROP COLUMN "mergedInto"');
    await runner.query('ALTER TABLE candidates DROP COLUMN "erasedAt"');
  }
}
