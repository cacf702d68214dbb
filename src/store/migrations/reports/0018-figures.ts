import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, foreignId, id, instant, nullable, of, text } from '../table';

const COLUMNS = {
  stage: 'text',
  handedLate: 'boolean',
  feedback: 'text',
  timelyBusinessMs: 'bigint',
};
const SUMMED = [
  ...['dueAt', 'chargedTo', 'job', 'rule', 'outcome', 'scored', 'keptByMachine'],
  ...['lateInTransport', 'selfReported', 'takenBusinessMs'],
];
const BEFORE = new TableIndex({ columnNames: SUMMED });
const NOW = [
  new TableIndex({ columnNames: [...SUMMED, ...Object.keys(COLUMNS)] }),
  // only rows of older versions are in it
  new TableIndex({ columnNames: ['stage'], where: '"stage" IS NULL' }),
];

/**
 * More of what became of each commitment, and when nobody had a word for a candidate for long. The verdicts that are
 * there stay as they are, so that reports go on; rows without a stage are judged anew by the sweep.
 */
export class Figures1795219200018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(COLUMNS)) {
      // by hand: TypeORM would copy the whole table on SQLite, once for each
      await runner.query(`ALTER TABLE "commitments" ADD COLUMN "${name}" ${type}`);
    }
    await runner.dropIndex('commitments', BEFORE);
    for (const index of NOW) await runner.createIndex('commitments', index);
    await createTable(
      runner,
      'silences',
      {
        ...{ id, application: of('applications'), job: foreignId, owner: foreignId, stage: text },
        ...{ since: instant, longAt: instant, endedAt: nullable(instant) },
      },
      { index: [['application'], ['longAt', 'owner', 'job', 'stage', 'application']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('silences');
    for (const index of NOW) await runner.dropIndex('commitments', index);
    await runner.createIndex('commitments', BEFORE);
    for (const name of Object.keys(COLUMNS)) {
      await runner.query(`ALTER TABLE "commitments" DROP COLUMN "${name}"`);
    }
  }
}
