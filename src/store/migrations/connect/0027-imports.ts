import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  foreignId,
  hash,
  hashId,
  id,
  instant,
  nullable,
  of,
  own,
  text,
} from '../table';

/** Files of applications that are brought in, and when those applications had been made elsewhere. */
export class Imports1795219200027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE applications ADD COLUMN "appliedAt" bigint');
    await createTable(
      runner,
      'import_runs',
      {
        ...{ id, actor: foreignId, createdAt: instant, status: text, fileName: text },
        ...{ file: nullable(text), bytes: instant, sha256: hash },
        ...{ options: text, isHistory: flag },
        ...{ header: nullable(text), headerHash: nullable(hash), mapping: nullable(text) },
        ...{ found: nullable(text), counts: text, first: nullable(text) },
        ...{ choices: nullable(text), confirmedAt: nullable(instant), total: count, done: count },
        ...{ cursor: count, jobsMade: text, problem: nullable(text) },
        ...{ finishedAt: nullable(instant), lease: nullable(text) },
        leaseUntil: nullable(instant),
      },
      { index: [['status']] },
    );
    await createTable(
      runner,
      'import_rows',
      {
        ...{ run: own(of('import_runs')), line: own(count), outcome: text },
        ...{ application: nullable(foreignId), candidate: nullable(foreignId) },
        ...{ madeCandidate: flag, events: count, column: nullable(text), why: nullable(text) },
      },
      { index: [['run', 'outcome', 'line'], ['application']] },
    );
    await createTable(runner, 'import_mappings', {
      ...{ hash: hashId, mapping: text, changedAt: instant, changedBy: foreignId },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_mappings');
    await runner.dropTable('import_rows');
    await runner.dropTable('import_runs');
    await runner.query('ALTER TABLE applications DROP COLUMN "appliedAt"');
  }
}
