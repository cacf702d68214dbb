import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { count, createTable, id, instant, nullable, of, own, termsOf, text } from '../table';

/** Policies and calendars by name, what jobs get that name none, the first run, and the demonstration. */
export class Settings1795219200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'terms_names',
      {
        ...{ id, kind: text, name: text, nameKey: text, hash: termsOf, createdAt: instant },
        ...{ version: count, changedAt: instant, changedBy: text },
      },
      { uniqueIndex: [['kind', 'nameKey']] },
    );
    await createTable(runner, 'terms_name_versions', {
      ...{ terms: own(of('terms_names')), number: own(count), hash: termsOf, at: instant },
      ...{ by: text, restored: nullable(count) },
    });
    await createTable(runner, 'demo_runs', {
      ...{ id, startedAt: instant, startedBy: text, contents: text },
      ...{ removedAt: nullable(instant), removedBy: nullable(text) },
    });
    await runner.addColumns('organisations', [
      new TableColumn({ name: 'policy', type: 'text', isNullable: true }),
      new TableColumn({ name: 'calendar', type: 'text', isNullable: true }),
      new TableColumn({ name: 'pipeline', type: 'varchar', length: '26', isNullable: true }),
      new TableColumn({ name: 'firstRun', type: 'text', isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('organisations', ['policy', 'calendar', 'pipeline', 'firstRun']);
    for (const table of ['demo_runs', 'terms_name_versions', 'terms_names']) {
      await runner.dropTable(table);
    }
  }
}
