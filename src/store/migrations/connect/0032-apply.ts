import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { count, createTable, flag, hash, id, instant, nullable, of, own, text } from '../table';

const KEPT = new TableColumn({ name: 'keepMonths', type: 'integer', isNullable: true });

/** Files of candidates, and applying from pages that are elsewhere. */
export class Apply1795219200032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'application_files',
      {
        ...{ id, application: of('applications'), name: text, kind: text, bytes: count },
        ...{ sha256: hash, storedAs: text, receivedAt: instant, by: text, isConfirmed: flag },
      },
      { index: [['application'], ['storedAs']] },
    );
    await createTable(
      runner,
      'posting_keys',
      { job: own(of('jobs')), key: text, madeAt: instant, madeBy: text },
      { unique: [['key']] },
    );
    await createTable(
      runner,
      'apply_origins',
      { id, job: nullable(of('jobs')), origin: text, addedAt: instant, addedBy: text },
      { index: [['job']] },
    );
    await runner.addColumn('job_postings', KEPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('job_postings', KEPT.name);
    for (const table of ['apply_origins', 'posting_keys', 'application_files']) {
      await runner.dropTable(table);
    }
  }
}
