import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, foreignId, id, instant, nullable, text } from '../table';

/** On what ground figures may name persons, and by what else they are grouped: teams of people, departments of jobs. */
export class Ground1795219200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'person_grounds', {
      ...{ id, kind: text, words: text, recordedAt: instant, recordedBy: foreignId },
      ...{ endedAt: nullable(instant), endedBy: nullable(foreignId) },
    });
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE users ADD COLUMN "team" text');
    await runner.query('ALTER TABLE jobs ADD COLUMN "department" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE jobs DROP COLUMN "department"');
    await runner.query('ALTER TABLE users DROP COLUMN "team"');
    await runner.dropTable('person_grounds');
  }
}
