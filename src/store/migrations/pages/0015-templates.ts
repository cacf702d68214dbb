import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, foreignId, id, instant, nullable, text } from '../table';

/** Letters in HR's own words. */
export class Templates1795219200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'template_versions',
      {
        ...{ id, number: count, name: text, locale: text },
        ...{ source: nullable(text), html: nullable(text), at: instant, by: foreignId },
      },
      { unique: [['number']], index: [['name', 'locale', 'number']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('template_versions');
  }
}
