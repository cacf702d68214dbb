import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, foreignId, id, instant, nullable, of, own, text } from '../table';

/** Files that are made while nobody waits, in parts that any process can serve. */
export class Exports1795219200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = {
      ...{ id, askedBy: of('users'), askedAt: instant, status: text, format: text, what: text },
      ...{ filters: text, locale: text, zone: text, total: nullable(count), done: count },
      ...{ parts: count, bytes: count, attempts: count, lease: nullable(foreignId) },
      ...{ leasedUntil: nullable(instant), asOf: nullable(instant), sight: nullable(text) },
      ...{ ground: nullable(foreignId), finishedAt: nullable(instant), error: nullable(text) },
    };
    const index = [
      ['status', 'askedAt'],
      ['askedBy', 'askedAt'],
    ];
    await createTable(runner, 'report_exports', columns, { index });
    await createTable(runner, 'report_export_parts', {
      ...{ export: own(of('report_exports')), number: own(count), content: text },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report_export_parts');
    await runner.dropTable('report_exports');
  }
}
