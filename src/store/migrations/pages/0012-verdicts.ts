import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = {
  outcome: 'text',
  chargedTo: 'varchar(26)',
  scored: 'boolean',
  keptByMachine: 'boolean',
  lateInTransport: 'boolean',
  selfReported: 'boolean',
  takenBusinessMs: 'bigint',
  overdueBusinessMs: 'bigint',
};
const INDICES = [
  ['chargedTo'],
  [
    ...['dueAt', 'chargedTo', 'job', 'rule', 'outcome', 'scored', 'keptByMachine'],
    ...['lateInTransport', 'selfReported', 'takenBusinessMs'],
  ],
].map((columnNames) => new TableIndex({ columnNames }));

/** What became of each commitment beside it, so that figures need no fold. The sweep fills in rows that were there. */
export class Verdicts1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(COLUMNS)) {
      // by hand: TypeORM would copy the whole table on SQLite, once for each
      await runner.query(`ALTER TABLE "commitments" ADD COLUMN "${name}" ${type}`);
    }
    for (const index of INDICES) await runner.createIndex('commitments', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of INDICES) await runner.dropIndex('commitments', index);
    for (const name of Object.keys(COLUMNS)) {
      await runner.query(`ALTER TABLE "commitments" DROP COLUMN "${name}"`);
    }
  }
}
