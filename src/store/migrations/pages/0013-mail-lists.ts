import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** By what lists of mail are sorted and filtered, and by what a candidate is found. */
const INDICES: [table: string, columnNames: string[]][] = [
  ['candidates', ['name']],
  ['inbound_mails', ['status', 'id']],
  ['inbound_mails', ['kind', 'id']],
];

/** Lists of mail are read from an index, however many mails there are. */
export class MailLists1795219200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columnNames] of INDICES) {
      await runner.createIndex(table, new TableIndex({ columnNames }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columnNames] of INDICES) {
      await runner.dropIndex(table, new TableIndex({ columnNames }));
    }
  }
}
