import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const TERMS = ['policy', 'calendar'];

/** Whether anything was judged by a policy or a calendar is found without reading all applications. */
export class Terms1795219200026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of TERMS) {
      await runner.createIndex('applications', new TableIndex({ columnNames: [name] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of TERMS) {
      await runner.dropIndex('applications', new TableIndex({ columnNames: [name] }));
    }
  }
}
