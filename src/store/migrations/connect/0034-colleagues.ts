import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLE = 'colleague_requests';
const TEXTS = ['wants', 'timezone', 'choice'];
const INSTANTS = ['remindAt', 'later'];
const BY_REMINDER = { columnNames: ['remindAt'] };

/** What is wanted of colleagues, what they decide, by when they will answer, and when they are reminded. */
export class Colleagues1795219200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      ...TEXTS.map((name) => new TableColumn({ name, type: 'text', isNullable: true })),
      ...INSTANTS.map((name) => new TableColumn({ name, type: 'bigint', isNullable: true })),
    ];
    await runner.addColumns(TABLE, columns);
    await runner.createIndex(TABLE, new TableIndex(BY_REMINDER));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, new TableIndex(BY_REMINDER));
    for (const name of [...TEXTS, ...INSTANTS]) await runner.dropColumn(TABLE, name);
  }
}
